/** One claim: its wording, where it stands, its rounds as sight allows, its ruling, its history. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { may } from '../../../../../lib/review/permissions.ts'
import type { ClaimSeen, ProjectSeen } from '../../../../../lib/review/seen.ts'
import { readClaim } from '../../../../../lib/server/acts/read-claim.ts'
import { readHistory } from '../../../../../lib/server/acts/read-history.ts'
import { readProject } from '../../../../../lib/server/acts/read-project.ts'
import { ButtonLink } from '../../../../_parts/button.tsx'
import { byDay } from '../../../../_parts/by-day.ts'
import { labelOfClaim } from '../../../../_parts/claim-words.ts'
import { looseDateInWords } from '../../../../_parts/dates.ts'
import { DayList } from '../../../../_parts/day-list.tsx'
import { MarkPlaces } from '../../../../_parts/mark-places.tsx'
import { Page, Section } from '../../../../_parts/page.tsx'
import { Round } from '../../../../_parts/round.tsx'
import { RulingRead } from '../../../../_parts/ruling-read.tsx'
import { StandingSign } from '../../../../_parts/verdict.tsx'
import { lookOfStanding } from '../../../../_parts/verdict-look.ts'
import { capital, listed } from '../../../../_parts/words.ts'
import { here, seatHere } from '../../../../door.ts'
import styles from './claim.module.css'

type Params = { readonly params: Promise<{ readonly project: string; readonly claim: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Claim ${(await params).claim}` }
}

export default async function Claim({ params }: Params) {
  const { project: id, claim: number } = await params
  if (!/^[1-9]\d{0,8}$/u.test(number)) notFound()
  const seat = await seatHere(id)
  const [project, claim] = await here(
    Promise.all([readProject(seat), readClaim(seat, Number(number))]),
  )
  const base = `/projects/${project.id}`
  const { scale } = claim
  const look = lookOfStanding(scale, claim.standing, labelOfClaim(claim))
  return (
    <Page
      width="narrow"
      kicker={`Claim ${claim.number}`}
      title={claim.wording.sentence}
      sentence
      says={<StandingSign scale={scale} standing={claim.standing} label={labelOfClaim(claim)} />}
      actions={<Doings claim={claim} base={base} project={project} />}
    >
      {claim.mergedInto === null ? null : (
        <p>
          This claim was merged into{' '}
          <Link href={`${base}/claims/${claim.mergedInto}`}>claim {claim.mergedInto}</Link>, which
          now also stands where this one stood. What was said on it stays here.
        </p>
      )}
      <Facts claim={claim} />
      {claim.ruling === null ? null : (
        <Section title="Ruling">
          <RulingRead ruling={claim.ruling} scale={scale} />
        </Section>
      )}
      <Section
        title={claim.marks.length === 1 ? 'Where it was said' : 'Where it was said, each place'}
      >
        {claim.marks.length === 0 ? (
          <p>No mark of it is left.</p>
        ) : (
          <MarkPlaces claim={claim} base={base} tone={look.tone} />
        )}
      </Section>
      {claim.rounds.length === 0 ? null : (
        <Section title="Rounds">
          {claim.rounds.toReversed().map((round) => (
            <Round key={round.id} round={round} attach={may(seat.role, 'attach copies')} />
          ))}
        </Section>
      )}
      {may(seat.role, 'read the history') ? (
        <Section title="History">
          <History seat={seat} claimNumber={claim.number} base={base} />
        </Section>
      ) : null}
    </Page>
  )
}

async function History({
  seat,
  claimNumber,
  base,
}: {
  readonly seat: Awaited<ReturnType<typeof seatHere>>
  readonly claimNumber: number
  readonly base: string
}) {
  const { events, more } = await here(readHistory(seat, { claimNumber }))
  return (
    <>
      <DayList days={byDay(events)} base={base} level="h3" />
      {more === null ? null : (
        <Link className="link" href={`${base}/history?before=${more}`}>
          Earlier acts, in the history of the project
        </Link>
      )}
    </>
  )
}

function Doings({
  claim,
  base,
  project,
}: {
  readonly claim: ClaimSeen
  readonly base: string
  readonly project: ProjectSeen
}) {
  const [mark] = claim.marks
  const awaits = claim.rounds.at(-1)?.awaitsMe === true
  return (
    <>
      {mark === undefined ? null : (
        <ButtonLink
          look={awaits ? 'go' : 'plain'}
          href={`${base}/texts/${mark.textNumber}?claim=${claim.number}`}
        >
          {awaits ? 'Judge it' : 'In the text'}
        </ButtonLink>
      )}
      {may(project.me.role, 'see the queue') ? (
        <ButtonLink href={`${base}/rulings?claim=${claim.number}`}>In the rulings</ButtonLink>
      ) : null}
    </>
  )
}

function Facts({ claim }: { readonly claim: ClaimSeen }) {
  const { saidBy, saidOn, saidWhere, kinds, version } = claim.wording
  const facts = [
    ['Said by', saidBy],
    ['When', saidOn === null ? null : looseDateInWords(saidOn)],
    ['Where', saidWhere],
    ['Kind', kinds.length === 0 ? null : capital(listed(kinds))],
    ['Marked by', claim.markedBy.name],
    ['Wording', version > 1 ? `version ${version}; earlier ones stand in the history` : null],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
