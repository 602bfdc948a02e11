/** One work: what is known of it, each citation with the way there, and what editors can put right. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { may } from '../../../../../lib/review/permissions.ts'
import { type CopiesOfWork, readCopies } from '../../../../../lib/server/acts/read-copies.ts'
import { readDrafts } from '../../../../../lib/server/acts/read-drafts.ts'
import { readWork, type WorkSeen } from '../../../../../lib/server/acts/read-work.ts'
import { deskAddress, passageAddress } from '../../../../_desk/errand.ts'
import { correctionPlace } from '../../../../_desk/places-of-drafts.ts'
import { Copies } from '../../../../_parts/copies.tsx'
import { looseDateInWords } from '../../../../_parts/dates.ts'
import { Page, Section } from '../../../../_parts/page.tsx'
import { capital, count } from '../../../../_parts/words.ts'
import { typeWords } from '../../../../_parts/work-filter.ts'
import { here, seatHere } from '../../../../door.ts'
import { CorrectWork } from './correct.tsx'
import { Same } from './same.tsx'
import { Stored } from './stored.tsx'
import styles from './work.module.css'

export const metadata: Metadata = { title: 'A work' }

type Address = { readonly params: Promise<{ readonly project: string; readonly work: string }> }

export default async function WorkPage({ params }: Address) {
  const { project, work: id } = await params
  const seat = await seatHere(project)
  const seen = await here(readWork(seat, /^[0-9a-f-]{36}$/u.test(id) ? id : nowhere))
  const { work, printed, cited, joined, alike, mayCorrect, version } = seen
  const base = `/projects/${seat.projectId}`
  const kept = await here(Promise.all([work.id, ...seen.same].map((id) => readCopies(seat, id))))
  const drafts = mayCorrect ? await here(readDrafts(seat, correctionPlace(work.id))) : []
  return (
    <Page
      width="middle"
      title={work.title}
      sentence
      kicker={
        <Link className="link" href={`${base}/works`}>
          Works
        </Link>
      }
      says={<p dir="auto">{printed}</p>}
    >
      <Known seen={seen} base={base} />
      <Section title={capital(count(cited.length, 'citation'))}>
        <ul className={styles.cited}>
          {cited.map((one) => (
            <Citation key={one.citation.id} one={one} seen={seen} kept={kept} base={base} />
          ))}
        </ul>
      </Section>
      <Stored
        projectId={seat.projectId}
        work={work}
        copies={kept.flatMap(({ copies }) => copies)}
        may={work.textId === null && may(seat.role, 'attach copies')}
      />
      {mayCorrect || joined.length > 0 ? (
        <Same
          projectId={seat.projectId}
          workId={work.id}
          joined={joined}
          alike={alike}
          may={mayCorrect}
        />
      ) : null}
      {mayCorrect ? (
        <div data-tool="">
          <Section
            title="Correct it"
            aside={<small>version {version}</small>}
            says="It is printed anew wherever it is cited. Editions that are frozen keep what they have."
          >
            <CorrectWork
              key={version}
              projectId={seat.projectId}
              personId={seat.personId}
              work={work}
              version={version}
              drafts={drafts}
            />
          </Section>
        </div>
      ) : null}
    </Page>
  )
}

const nowhere = '00000000-0000-4000-8000-000000000000'

function Known({ seen, base }: { readonly seen: WorkSeen; readonly base: string }) {
  const { work, editions, textNumber } = seen
  const address = work.doi === null ? work.address : `https://doi.org/${work.doi}`
  return (
    <p className={styles.known}>
      {capital(typeWords[work.type])}
      {textNumber === null ? null : (
        <>
          {' · '}
          <Link className="link" href={`${base}/texts/${textNumber}`}>
            text {textNumber} of this project
          </Link>
        </>
      )}
      {address === null ? null : (
        <>
          {' · '}
          <a className="link" href={address} target="_blank" rel="noreferrer noopener">
            where it stands
          </a>
        </>
      )}
      {editions.map((number) => (
        <span key={number}>
          {' · '}
          <Link className="link" href={`${base}/editions/${number}`}>
            edition {number}
          </Link>
        </span>
      ))}
    </p>
  )
}

function Citation({
  one: { citation, claim, textNumber, placeText },
  seen: { work, printed },
  kept,
  base,
}: {
  readonly one: WorkSeen['cited'][number]
  readonly seen: WorkSeen
  readonly kept: readonly CopiesOfWork[]
  readonly base: string
}) {
  const { passage, stance, locator, readOn, place } = citation
  const project = base.slice('/projects/'.length)
  const small = [stance, ...(locator === null ? [] : [locator]), `read ${looseDateInWords(readOn)}`]
  return (
    <li>
      <blockquote dir="auto">“{passage}”</blockquote>
      <small>
        {small.join(' · ')} ·{' '}
        <Link className="link" href={`${base}/claims/${claim.number}`}>
          claim {claim.number}
        </Link>
        {textNumber === null ? null : (
          <>
            {' · '}
            <Link className="link" href={deskAddress(project, textNumber, claim.number)}>
              on the desk
            </Link>
          </>
        )}
        {place === null || placeText === null ? null : (
          <>
            {' · '}
            <Link className="link" href={passageAddress(project, placeText, place)}>
              the passage in text {placeText}
            </Link>
          </>
        )}
      </small>
      <p dir="auto" className={styles.sentence}>
        {claim.sentence}
      </p>
      <Copies
        citation={{
          ...citation,
          work,
          printed,
          textNumber: placeText,
          copies: besideIn(kept, citation),
        }}
      />
    </li>
  )
}

/** The copies of the work that a citation cites, each with what was found of its passage. */
function besideIn(
  kept: readonly CopiesOfWork[],
  { workId, passage }: { readonly workId: string; readonly passage: string },
) {
  const of = kept.find((one) => one.workId === workId)
  const findings = of?.passages.find((one) => one.passage === passage)?.findings ?? []
  return (of?.copies ?? []).map((copy, at) => ({ ...copy, finding: findings[at] ?? null }))
}
