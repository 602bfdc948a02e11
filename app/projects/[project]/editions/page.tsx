/** The editions of the project, latest first; and freezing the next one. */
import type { Metadata } from 'next'
import Link from 'next/link'
import type { EditionSeen } from '../../../../lib/edition/seen.ts'
import { isErased } from '../../../../lib/review/erasure.ts'
import { mayNow } from '../../../../lib/review/project-life.ts'
import { readEditions } from '../../../../lib/server/acts/read-editions.ts'
import { readFrontPage } from '../../../../lib/server/acts/read-front-page.ts'
import { Empty, Page } from '../../../_parts/page.tsx'
import { When } from '../../../_parts/when.tsx'
import { capital, count } from '../../../_parts/words.ts'
import { here, seatHere } from '../../../door.ts'
import styles from './editions.module.css'
import { Freeze } from './freeze.tsx'

export const metadata: Metadata = { title: 'Editions' }

export default async function Editions({
  params,
}: {
  readonly params: Promise<{ readonly project: string }>
}) {
  const seat = await seatHere((await params).project)
  const [editions, front] = await here(Promise.all([readEditions(seat), readFrontPage(seat)]))
  const { standings, project } = front
  const editor = mayNow(seat, 'freeze editions')
  const base = `/projects/${seat.projectId}/editions`
  const open = standings.open + standings['too few'] + standings.agreed + standings.contested
  return (
    <Page
      width="narrow"
      title="Editions"
      says="A numbered, frozen release of all ruled claims, from which every format is written. Freezing makes it; publishing it at an address is a second act."
      actions={
        editor && (standings.ruled > 0 || editions.length > 0) ? (
          <Freeze
            projectId={seat.projectId}
            title={project.title}
            next={Math.max(0, ...editions.map(({ number }) => number)) + 1}
            ruled={standings.ruled}
            open={open}
            texts={
              front.texts.filter((text) => text.claims.some((claim) => claim.standing === 'ruled'))
                .length
            }
            asked={front.texts.flatMap(({ number, title, claims }) => {
              const ruled = claims.filter(
                ({ standing, asked = 0 }) => standing === 'ruled' && asked > 0,
              )
              return ruled.length === 0 ? [] : [{ number, title, claims: ruled.length }]
            })}
          />
        ) : null
      }
    >
      {editions.length === 0 ? (
        <Empty
          title={editor ? 'Nothing has been frozen yet.' : 'No edition has been published yet.'}
        >
          <p>
            {editor
              ? standings.ruled === 0
                ? 'An edition holds ruled claims, and none is ruled yet: texts are brought in, claims marked and judged, and ruled on when their rounds have closed. Then you freeze.'
                : `${capital(count(standings.ruled, 'ruled claim'))} would be in the first edition.`
              : 'Once an editor publishes one, it stands here with every file of it.'}
          </p>
        </Empty>
      ) : (
        <ol className={styles.list}>
          {editions.map((edition) => (
            <li key={edition.number}>
              <span className={styles.number}>{edition.number}</span>
              <div>
                <Link className={styles.title} href={`${base}/${edition.number}`} dir="auto">
                  {edition.title}
                </Link>
                <p className={styles.meta}>
                  Frozen <When at={edition.frozenAt} as="day" /> · {publicState(edition)}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}

function publicState(edition: EditionSeen): string {
  const { publication } = edition
  if (isErased(edition)) return 'erased'
  if (publication === null) return 'not published'
  return publication.takenDownAt === null ? 'published' : 'taken down'
}
