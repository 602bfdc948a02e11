/** The editor's queue: what waits for a ruling on the left, the claim with all that it rests on right. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { may } from '../../../../lib/review/permissions.ts'
import type { ClaimSeen, RulingQueueSeen } from '../../../../lib/review/seen.ts'
import { readClaim } from '../../../../lib/server/acts/read-claim.ts'
import { readDrafts } from '../../../../lib/server/acts/read-drafts.ts'
import { readProject } from '../../../../lib/server/acts/read-project.ts'
import { readQueue } from '../../../../lib/server/acts/read-queue.ts'
import { ButtonLink } from '../../../_parts/button.tsx'
import { Empty } from '../../../_parts/page.tsx'
import { here, seatHere } from '../../../door.ts'
import { QueueKeys } from './queue-keys.tsx'
import { groups, QueueList } from './queue-list.tsx'
import { rulingPlace } from './ruling-draft.ts'
import { RulingRoom } from './ruling-room.tsx'
import styles from './rulings.module.css'

export const metadata: Metadata = { title: 'Rulings' }

type Address = {
  readonly params: Promise<{ readonly project: string }>
  readonly searchParams: Promise<{ readonly claim?: string | string[] }>
}

export default async function Rulings({ params, searchParams }: Address) {
  const seat = await seatHere((await params).project)
  if (!may(seat.role, 'see the queue')) notFound()
  const [project, queue] = await here(Promise.all([readProject(seat), readQueue(seat)]))
  const order = inOrder(queue)
  const asked = Number((await searchParams).claim)
  const at = order.findIndex(({ number }) => number === asked)
  const chosen = order[at] ?? (Number.isSafeInteger(asked) && asked > 0 ? null : firstToDo(queue))
  const base = `/projects/${project.id}`
  const place = chosen === null ? -1 : order.findIndex(({ id }) => id === chosen.id)
  return (
    <main id="main" className={styles.rooms} data-chosen={chosen === null ? undefined : ''}>
      <div className={styles.list}>
        <h1>Rulings</h1>
        <QueueList queue={queue} chosen={chosen?.number ?? null} />
        {order.length < 2 ? null : (
          <QueueKeys
            previous={order[place - 1]?.number ?? null}
            now={chosen?.number ?? null}
            next={order[place + 1]?.number ?? null}
          />
        )}
      </div>
      <div className={styles.claim}>
        {chosen === null ? (
          <NothingToDo queue={queue} asked={asked} base={base} />
        ) : (
          <Chosen seat={seat} number={chosen.number} base={base} next={nextToDo(queue, chosen)} />
        )}
      </div>
    </main>
  )
}

async function Chosen({
  seat,
  number,
  base,
  next,
}: {
  readonly seat: Awaited<ReturnType<typeof seatHere>>
  readonly number: number
  readonly base: string
  readonly next: number | null
}) {
  const claim = await here(readClaim(seat, number))
  const drafts = await here(readDrafts(seat, rulingPlace(claim.id)))
  return (
    <RulingRoom
      key={claim.id}
      claim={claim}
      projectId={seat.projectId}
      personId={seat.personId}
      base={base}
      next={next}
      drafts={drafts}
    />
  )
}

function NothingToDo({
  queue,
  asked,
  base,
}: {
  readonly queue: RulingQueueSeen
  readonly asked: number
  readonly base: string
}) {
  if (Number.isSafeInteger(asked) && asked > 0) {
    return <Empty title={`Claim ${asked} is not in the queue.`} />
  }
  const nothing = inOrder(queue).length === 0
  return (
    <Empty title={nothing ? 'No claim has been marked yet.' : 'Nothing waits for a ruling.'}>
      <p>
        {nothing
          ? 'Claims are marked in the texts and judged by the reviewers. Once their rounds close, they stand here to be ruled on.'
          : 'Open rounds are listed on the left, with how many have answered. A round closes when all have.'}
      </p>
      {nothing ? <ButtonLink href={`${base}/texts`}>To the texts</ButtonLink> : null}
      {queue.ruled.length > 0 ? (
        <ButtonLink href={`${base}/editions`}>To the editions</ButtonLink>
      ) : null}
    </Empty>
  )
}

/** All claims in the order of the list. */
function inOrder(queue: RulingQueueSeen): readonly ClaimSeen[] {
  return groups.flatMap(({ name }) => queue[name])
}

/** What an editor can do something about, first things first. */
function toDo(queue: RulingQueueSeen): readonly ClaimSeen[] {
  const waiting = [...queue.ready, ...queue.contested, ...queue.tooFew]
  return [
    ...waiting.filter((claim) => claim.may.rule),
    ...waiting.filter((claim) => !claim.may.rule),
  ]
}

function firstToDo(queue: RulingQueueSeen): ClaimSeen | null {
  return toDo(queue)[0] ?? null
}

function nextToDo(queue: RulingQueueSeen, now: ClaimSeen): number | null {
  return toDo(queue).find(({ id }) => id !== now.id)?.number ?? null
}
