/** The library: every work that is cited, with where, filtered by the address. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { type WorkType, workTypes } from '../../../../lib/review/citation.ts'
import { may } from '../../../../lib/review/permissions.ts'
import {
  type WorkListed,
  type WorksWanted,
  worksWanted,
} from '../../../../lib/review/works-seen.ts'
import { readWorks } from '../../../../lib/server/acts/read-works.ts'
import { WithKey } from '../../../_keys/key.tsx'
import { Button } from '../../../_parts/button.tsx'
import { Choice, TextField } from '../../../_parts/field.tsx'
import { Empty, Page } from '../../../_parts/page.tsx'
import { capital, count } from '../../../_parts/words.ts'
import { narrows, orders, typeWords, wantedIn } from '../../../_parts/work-filter.ts'
import { here, seatHere } from '../../../door.ts'
import styles from './works.module.css'

export const metadata: Metadata = { title: 'Works' }

type Address = {
  readonly params: Promise<{ readonly project: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** So many works stand on one page. */
const A_PAGE = 100

export default async function Works({ params, searchParams }: Address) {
  const seat = await seatHere((await params).project)
  const search = await searchParams
  const all = await here(readWorks(seat))
  const wanted = wantedIn(search)
  const found = worksWanted(all, wanted)
  const asked = Number(search.at ?? 0) || 0
  const at = Math.max(0, Math.min(Math.floor(asked), found.length - 1))
  const base = `/projects/${seat.projectId}`
  const member = may(seat.role, 'read closed rounds')
  return (
    <Page
      title="Works"
      says={
        member
          ? 'Everything that verdicts of closed rounds, and your own, rest on.'
          : 'The sources that the rulings print.'
      }
      actions={all.length === 0 ? null : <Files projectId={seat.projectId} />}
    >
      {all.length === 0 ? (
        <Empty title="No work is cited yet.">
          <p>
            {member ? (
              <>
                A work comes into the library when a verdict cites it and its round is closed. Open
                a{' '}
                <Link className="link" href={`${base}/texts`}>
                  text
                </Link>
                , mark and judge a claim, and{' '}
                <WithKey of="cite" before="press " otherwise="choose «cite»" />.
              </>
            ) : (
              'Once an editor has ruled on a claim, the sources that the ruling prints stand here.'
            )}
          </p>
        </Empty>
      ) : (
        <div className={styles.room}>
          <Filters wanted={wanted} types={new Set(all.map(({ work }) => work.type))} />
          <div>
            <p className={styles.found} role="status">
              {capital(count(found.length, 'work'))}
              {found.length > A_PAGE
                ? `, ${at + 1}–${Math.min(at + A_PAGE, found.length)} shown`
                : ''}
            </p>
            <ul className={styles.list}>
              {found.slice(at, at + A_PAGE).map((one) => (
                <WorkLine key={one.work.id} one={one} base={base} />
              ))}
            </ul>
            {found.length > A_PAGE ? <Pages at={at} of={found.length} search={search} /> : null}
          </div>
        </div>
      )}
    </Page>
  )
}

function WorkLine({ one, base }: { readonly one: WorkListed; readonly base: string }) {
  const { work, printed, citations, claims, texts, editions, textNumber } = one
  const where = [
    count(claims.length, 'claim'),
    ...(texts.length > 1 ? [count(texts.length, 'text')] : []),
    ...(editions.length > 0 ? [count(editions.length, 'edition')] : []),
  ]
  return (
    <li>
      <Link href={`${base}/works/${work.id}`} dir="auto" className={styles.printed}>
        {printed}
      </Link>
      <small>
        {typeWords[work.type]}
        {textNumber === null ? '' : `, text ${textNumber} of this project`} · cited{' '}
        {citations === 1 ? 'once' : `${citations} times`} · on {where.join(', in ')}
      </small>
    </li>
  )
}

function Files({ projectId }: { readonly projectId: string }) {
  const files = { 'works.bib': 'BibTeX', 'works.ris': 'RIS', 'works.json': 'CSL-JSON' }
  return (
    <p className={styles.files} data-tool="">
      As{' '}
      {Object.entries(files).map(([name, format], at) => (
        <span key={name}>
          {at === 0 ? '' : ' · '}
          <a className="link" href={`/api/v1/projects/${projectId}/works/files/${name}`} download>
            {format}
          </a>
        </span>
      ))}
    </p>
  )
}

function Filters({
  wanted,
  types,
}: {
  readonly wanted: WorksWanted
  readonly types: ReadonlySet<WorkType>
}) {
  return (
    <form method="get" className={styles.filters} data-tool="" aria-label="Filter the works">
      <TextField
        label="Find"
        type="search"
        name="find"
        defaultValue={wanted.find}
        maxLength={200}
      />
      <Choice label="Type" name="type" defaultValue={wanted.type ?? ''}>
        <option value="">any</option>
        {workTypes
          .filter((type) => types.has(type) || type === wanted.type)
          .map((type) => (
            <option key={type} value={type}>
              {typeWords[type]}
            </option>
          ))}
      </Choice>
      <div className={styles.years}>
        <TextField
          label="From year"
          name="from"
          inputMode="numeric"
          pattern="[12][0-9]{3}"
          defaultValue={wanted.from ?? ''}
        />
        <TextField
          label="To year"
          name="to"
          inputMode="numeric"
          pattern="[12][0-9]{3}"
          defaultValue={wanted.to ?? ''}
        />
      </div>
      <Choice label="In the order of" name="order" defaultValue={wanted.order}>
        {Object.entries(orders).map(([order, words]) => (
          <option key={order} value={order}>
            {words}
          </option>
        ))}
      </Choice>
      <div className={styles.do}>
        <Button type="submit">Show</Button>
        {narrows(wanted) ? (
          <Link className="link" href="?">
            Show all
          </Link>
        ) : null}
      </div>
    </form>
  )
}

function Pages({
  at,
  of,
  search,
}: {
  readonly at: number
  readonly of: number
  readonly search: Readonly<Record<string, string | string[] | undefined>>
}) {
  const to = (start: number) => {
    const kept = Object.entries(search).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== 'at' ? [[name, value]] : [],
    )
    return `?${new URLSearchParams([...kept, ['at', String(start)]])}`
  }
  return (
    <nav className={styles.pages} data-tool="" aria-label="Pages">
      {at > 0 ? (
        <Link className="link" href={to(Math.max(0, at - A_PAGE))}>
          Earlier works
        </Link>
      ) : (
        <span />
      )}
      {at + A_PAGE < of ? (
        <Link className="link" href={to(at + A_PAGE)}>
          Later works
        </Link>
      ) : null}
    </nav>
  )
}
