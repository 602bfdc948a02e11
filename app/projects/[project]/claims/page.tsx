/** All claims of the project, filtered by the address. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { claimKinds } from '../../../../lib/review/claim.ts'
import { may } from '../../../../lib/review/permissions.ts'
import { readClaims } from '../../../../lib/server/acts/read-claims.ts'
import { readLibrary } from '../../../../lib/server/acts/read-library.ts'
import { readProject } from '../../../../lib/server/acts/read-project.ts'
import { Button } from '../../../_parts/button.tsx'
import {
  type ClaimFilter,
  filterOf,
  filters,
  type Search,
  searchOf,
  standingsShown,
  wanted,
} from '../../../_parts/claim-filter.ts'
import { ClaimLine } from '../../../_parts/claim-line.tsx'
import { Choice, TextField } from '../../../_parts/field.tsx'
import { Empty, Page } from '../../../_parts/page.tsx'
import { capital, count } from '../../../_parts/words.ts'
import { here, seatHere } from '../../../door.ts'
import styles from './claims.module.css'

export const metadata: Metadata = { title: 'Claims' }

type Address = {
  readonly params: Promise<{ readonly project: string }>
  readonly searchParams: Promise<Search>
}

/** So many claims stand on one page. */
const A_PAGE = 100

export default async function Claims({ params, searchParams }: Address) {
  const seat = await seatHere((await params).project)
  const search = await searchParams
  const [project, all, texts] = await here(
    Promise.all([readProject(seat), readClaims(seat), readLibrary(seat)]),
  )
  const filter = filterOf(search)
  const found = wanted(all, filter)
  const from = Math.max(0, Math.min(Number(search.from ?? 0) || 0, found.length - 1))
  const base = `/projects/${project.id}`
  const reviewer = may(project.me.role, 'read all claims')
  return (
    <Page
      title="Claims"
      says={
        reviewer
          ? 'Everything that was marked as something that can be true or false.'
          : 'Every claim on which an editor has ruled.'
      }
    >
      {all.length === 0 ? (
        <Empty title="No claim has been marked yet.">
          <p>
            Open a{' '}
            <Link className="link" href={`${base}/texts`}>
              text
            </Link>
            , select words that say something that can be true or false, and press <kbd>M</kbd>.
          </p>
        </Empty>
      ) : (
        <div className={styles.room}>
          <Filters filter={filter} texts={texts} reviewer={reviewer} />
          <div>
            {reviewer ? <Standings all={all} filter={filter} /> : null}
            <p className={styles.found} role="status">
              {capital(count(found.length, 'claim'))}
              {found.length > A_PAGE
                ? `, ${from + 1}–${Math.min(from + A_PAGE, found.length)} shown`
                : ''}
            </p>
            <ul className={styles.list}>
              {found.slice(from, from + A_PAGE).map((claim) => (
                <ClaimLine key={claim.id} claim={claim} base={base} />
              ))}
            </ul>
            <Pages from={from} of={found.length} filter={filter} />
          </div>
        </div>
      )}
    </Page>
  )
}

function Standings({
  all,
  filter,
}: {
  readonly all: Awaited<ReturnType<typeof readClaims>>
  readonly filter: ClaimFilter
}) {
  const words = { 'too few': 'too few votes', agreed: 'agreed, to be ruled' } as const
  const choices = [null, ...standingsShown].map((standing) => ({
    standing,
    word: standing === null ? 'all' : standing in words ? Reflect.get(words, standing) : standing,
    number: wanted(all, { ...filter, standing }).length,
  }))
  return (
    <nav className={styles.standings} aria-label="By standing">
      {choices
        .filter(
          ({ standing, number }) => number > 0 || standing === null || standing === filter.standing,
        )
        .map(({ standing, word, number }) => (
          <Link
            key={word}
            href={`?${searchOf(filter, { standing }).slice(1)}`}
            aria-current={standing === filter.standing ? 'page' : undefined}
          >
            {word} <small>{number}</small>
          </Link>
        ))}
    </nav>
  )
}

function Filters({
  filter,
  texts,
  reviewer,
}: {
  readonly filter: ClaimFilter
  readonly texts: Awaited<ReturnType<typeof readLibrary>>
  readonly reviewer: boolean
}) {
  return (
    <form method="get" className={styles.filters} aria-label="Filter the claims">
      {filter.standing === null ? null : (
        <input type="hidden" name="standing" value={filter.standing} />
      )}
      <TextField
        label="Find"
        type="search"
        name="find"
        defaultValue={filter.find}
        maxLength={200}
      />
      <Choice label="Text" name="text" defaultValue={filter.text ?? ''}>
        <option value="">any</option>
        {texts.map(({ number, title }) => (
          <option key={number} value={number}>
            {title.length > 60 ? `${title.slice(0, 58)}…` : title}
          </option>
        ))}
      </Choice>
      <Choice label="Kind" name="kind" defaultValue={filter.kind ?? ''}>
        <option value="">any</option>
        {claimKinds.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </Choice>
      {reviewer ? (
        <label className={styles.tick}>
          <input type="checkbox" name="mine" value="1" defaultChecked={filter.mine} />
          awaiting me
        </label>
      ) : null}
      <div className={styles.do}>
        <Button type="submit">Show</Button>
        {filters(filter) ? (
          <Link className="link" href="?">
            Show all
          </Link>
        ) : null}
      </div>
    </form>
  )
}

function Pages({
  from,
  of,
  filter,
}: {
  readonly from: number
  readonly of: number
  readonly filter: ClaimFilter
}) {
  if (of <= A_PAGE) return null
  const to = (start: number) => `${searchOf(filter) || '?'}&from=${start}`.replace('?&', '?')
  return (
    <nav className={styles.pages} aria-label="Pages">
      {from > 0 ? (
        <Link className="link" href={to(Math.max(0, from - A_PAGE))}>
          Earlier claims
        </Link>
      ) : (
        <span />
      )}
      {from + A_PAGE < of ? (
        <Link className="link" href={to(from + A_PAGE)}>
          Later claims
        </Link>
      ) : null}
    </nav>
  )
}
