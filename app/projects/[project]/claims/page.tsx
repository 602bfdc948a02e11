/** All claims of the project as a table, filtered, ordered and grouped by the address. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { claimKinds } from '../../../../lib/review/claim.ts'
import {
  type ListAsked,
  type ListSearch,
  listFilters,
  listIn,
  listQuery,
} from '../../../../lib/review/claim-list.ts'
import { standings } from '../../../../lib/review/found.ts'
import { may } from '../../../../lib/review/permissions.ts'
import { mayNow } from '../../../../lib/review/project-life.ts'
import type { ProjectSeen } from '../../../../lib/review/seen.ts'
import { type ClaimListSeen, readClaimList } from '../../../../lib/server/acts/read-claim-list.ts'
import { readProject } from '../../../../lib/server/acts/read-project.ts'
import { readViews } from '../../../../lib/server/acts/read-views.ts'
import { ClaimTable } from '../../../_claims/claim-table.tsx'
import { Views } from '../../../_claims/views.tsx'
import { WithKey } from '../../../_keys/key.tsx'
import { Button } from '../../../_parts/button.tsx'
import { Choice, TextField } from '../../../_parts/field.tsx'
import { NoTexts } from '../../../_parts/no-texts.tsx'
import { Empty, Page } from '../../../_parts/page.tsx'
import { capital, count } from '../../../_parts/words.ts'
import { here, seatHere } from '../../../door.ts'
import styles from './claims.module.css'

export const metadata: Metadata = { title: 'Claims' }

type Address = {
  readonly params: Promise<{ readonly project: string }>
  readonly searchParams: Promise<ListSearch>
}

export default async function Claims({ params, searchParams }: Address) {
  const seat = await seatHere((await params).project)
  const asked = listIn(await searchParams)
  const [project, list, views] = await here(
    Promise.all([readProject(seat), readClaimList(seat, asked), readViews(seat)]),
  )
  const { role } = project.me
  const reviewer = may(role, 'read all claims')
  const { total, skipped, claims } = list
  const none = total === 0 && !listFilters(asked) && (list.standings.withdrawn ?? 0) === 0
  return (
    <Page
      title="Claims"
      says={
        reviewer
          ? 'Everything that was marked as something that can be true or false.'
          : 'Every claim on which an editor has ruled.'
      }
      actions={
        none ? null : (
          <Views
            project={project.id}
            views={views}
            list={listQuery({ ...asked, after: null, before: null })}
            shares={reviewer}
          />
        )
      }
      width="full"
    >
      {none ? (
        <NoneYet base={`/projects/${project.id}`} me={project.me} texts={list.texts.length} />
      ) : (
        <>
          {reviewer ? <Standings list={list} asked={asked} /> : null}
          <Filters asked={asked} list={list} reviewer={reviewer} />
          <p className={styles.found} role="status">
            {capital(count(total, 'claim'))}
            {claims.length < total ? `, ${skipped + 1}–${skipped + claims.length} shown` : ''}
          </p>
          <ClaimTable
            key={listQuery(asked, { after: asked.after, before: asked.before })}
            project={project.id}
            role={role}
            asked={asked}
            lines={claims}
            total={total}
            texts={list.texts}
          />
          {claims.length === 0 ? (
            <Empty title="No claim is like this.">
              <p>
                <Link className="link" href="?">
                  Show all claims
                </Link>
              </p>
            </Empty>
          ) : null}
          <Pages asked={asked} list={list} />
        </>
      )}
    </Page>
  )
}

type NoneProps = { readonly base: string; readonly me: ProjectSeen['me']; readonly texts: number }

function NoneYet({ base, me, texts }: NoneProps) {
  const reviewer = may(me.role, 'read all claims')
  if (texts === 0) {
    const then = reviewer
      ? 'The claims that are marked in it stand here.'
      : 'The claims on which an editor has ruled stand here.'
    return <NoTexts base={base} mayImport={mayNow(me, 'import texts')} then={then} />
  }
  return (
    <Empty title={reviewer ? 'No claim has been marked yet.' : 'No claim has been ruled on yet.'}>
      <p>
        Open a{' '}
        <Link className="link" href={`${base}/texts`}>
          text
        </Link>
        {reviewer ? (
          <>
            , select words that say something that can be true or false, and{' '}
            <WithKey of="mark" before="press " otherwise="choose «Mark claim»" />.
          </>
        ) : (
          ' to read it meanwhile.'
        )}
      </p>
    </Empty>
  )
}

const standingWords = { 'too few': 'too few votes', agreed: 'agreed, to be ruled' } as const

function Standings({ list, asked }: { readonly list: ClaimListSeen; readonly asked: ListAsked }) {
  const numbers = list.standings
  const all = standings.reduce(
    (sum, one) => sum + (one === 'withdrawn' ? 0 : (numbers[one] ?? 0)),
    0,
  )
  const choices = [
    { standing: null, word: 'all', number: all },
    ...standings.map((standing) => ({
      standing,
      word: standing === 'too few' || standing === 'agreed' ? standingWords[standing] : standing,
      number: numbers[standing] ?? 0,
    })),
  ]
  return (
    <nav className={styles.standings} data-tool="" aria-label="By standing">
      {choices
        .filter(
          ({ standing, number }) => number > 0 || standing === null || standing === asked.standing,
        )
        .map(({ standing, word, number }) => (
          <Link
            key={word}
            href={`?${listQuery(asked, { standing })}`}
            aria-current={standing === asked.standing ? 'page' : undefined}
          >
            {word} <small>{number}</small>
          </Link>
        ))}
    </nav>
  )
}

function Filters({
  asked,
  list,
  reviewer,
}: {
  readonly asked: ListAsked
  readonly list: ClaimListSeen
  readonly reviewer: boolean
}) {
  const { standing, order, down, grouped } = asked
  return (
    <form method="get" data-tool="" aria-label="Filter the claims">
      {standing === null ? null : <input type="hidden" name="standing" value={standing} />}
      {order === 'number' || grouped ? null : <input type="hidden" name="order" value={order} />}
      {down ? <input type="hidden" name="down" value="1" /> : null}
      <div className={styles.words}>
        <TextField
          label="Words"
          type="search"
          name="find"
          defaultValue={asked.find}
          maxLength={200}
        />
        <Button type="submit">Show</Button>
        {listFilters(asked) ? (
          <Link className="link" href="?">
            Show all
          </Link>
        ) : null}
      </div>
      <details className={styles.more} open={narrows(asked)}>
        <summary>Filters and groups</summary>
        <div className={styles.filters}>
          <Choice label="Text" name="text" defaultValue={asked.text ?? ''}>
            <option value="">any</option>
            {list.texts.map(({ number, title }) => (
              <option key={number} value={number}>
                {title.length > 60 ? `${title.slice(0, 58)}…` : title}
              </option>
            ))}
          </Choice>
          <Choice label="Kind" name="kind" defaultValue={asked.kind ?? ''}>
            <option value="">any</option>
            {claimKinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </Choice>
          <Choice label="Outcome" name="label" defaultValue={asked.label ?? ''}>
            <option value="">any</option>
            {list.labels.map(({ key, word }) => (
              <option key={key} value={key}>
                {word}
              </option>
            ))}
          </Choice>
          {reviewer ? <ForMembers asked={asked} list={list} /> : null}
          <TextField
            label="Touched since"
            type="date"
            name="since"
            defaultValue={asked.since ?? ''}
          />
          <label className={styles.tick}>
            <input type="checkbox" name="group" value="text" defaultChecked={grouped} />
            grouped by text
          </label>
        </div>
      </details>
    </form>
  )
}

/** Is anything set that lies under the fold? */
function narrows(asked: ListAsked): boolean {
  return asked.grouped || listFilters({ ...asked, standing: null, find: '' })
}

/** The filters that ask of people and of rounds. */
function ForMembers({ asked, list }: { readonly asked: ListAsked; readonly list: ClaimListSeen }) {
  return (
    <>
      <Choice label="Marked by" name="by" defaultValue={asked.by ?? ''}>
        <option value="">anybody</option>
        {list.people.map(({ personId, name }) => (
          <option key={personId} value={personId}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label="My part" name="mine" defaultValue={asked.mine ?? ''}>
        <option value="">any</option>
        <option value="awaits">awaits me</option>
        <option value="answered">I answered</option>
        <option value="none">not asked of me</option>
      </Choice>
      <Choice
        label="Citations"
        name="cited"
        defaultValue={asked.cited === null ? '' : asked.cited ? '1' : '0'}
      >
        <option value="">any</option>
        <option value="1">has some</option>
        <option value="0">has none</option>
      </Choice>
    </>
  )
}

function Pages({ asked, list }: { readonly asked: ListAsked; readonly list: ClaimListSeen }) {
  if (list.next === null && list.previous === null) return null
  return (
    <nav className={styles.pages} data-tool="" aria-label="Pages">
      {list.previous === null ? (
        <span />
      ) : (
        <Link className="link" rel="prev" href={`?${listQuery(asked, { before: list.previous })}`}>
          Earlier in the list
        </Link>
      )}
      {list.next === null ? null : (
        <Link className="link" rel="next" href={`?${listQuery(asked, { after: list.next })}`}>
          Later in the list
        </Link>
      )}
    </nav>
  )
}
