/** All that is found for some words, with filters; the whole question stands in the address. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { kindsFor } from '../../../../lib/review/findable.ts'
import { type FindAsked, type Found, findQuery, standings } from '../../../../lib/review/found.ts'
import { may } from '../../../../lib/review/permissions.ts'
import { Refusal } from '../../../../lib/review/refusal.ts'
import { Find, find } from '../../../../lib/server/acts/find.ts'
import { readProject } from '../../../../lib/server/acts/read-project.ts'
import { type FindSearch, findIn } from '../../../_find/find-search.ts'
import { addressOf, countWords, kindWords } from '../../../_find/found-words.ts'
import { HitLine } from '../../../_find/hit-line.tsx'
import { WithKey } from '../../../_keys/key.tsx'
import { Button } from '../../../_parts/button.tsx'
import { Choice, TextField } from '../../../_parts/field.tsx'
import { Empty, Page } from '../../../_parts/page.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { here, seatHere } from '../../../door.ts'
import styles from './find.module.css'

export const metadata: Metadata = { title: 'Find' }

type Address = {
  readonly params: Promise<{ readonly project: string }>
  readonly searchParams: Promise<FindSearch>
}

export default async function FindPage({ params, searchParams }: Address) {
  const seat = await seatHere((await params).project)
  const asked = findIn(await searchParams)
  const project = await here(readProject(seat))
  const base = `/projects/${project.id}`
  const answer = await foundFor(seat, asked)
  return (
    <Page title="Find" says="In texts, claims, closed rounds, works, people and editions.">
      <Filters asked={asked} project={project} />
      <Chips asked={asked} />
      {'refused' in answer ? <RefusalNote of={answer.refused} /> : null}
      {'kinds' in answer ? <Answer found={answer} asked={asked} base={base} /> : null}
    </Page>
  )
}

/** What is found; a refused question is said on the page, with what was typed kept. */
async function foundFor(
  seat: Awaited<ReturnType<typeof seatHere>>,
  { words, ...filter }: FindAsked,
): Promise<Found | { readonly refused: Refusal }> {
  const given = Object.entries({ q: words, ...filter }).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)] as const],
  )
  const checked = Find.safeParse(Object.fromEntries(given))
  if (checked.success) return find(seat, checked.data)
  const sentence = checked.error.issues[0]?.message ?? 'This was not understood.'
  return { refused: new Refusal('not understood', sentence) }
}

function Answer({
  found,
  asked,
  base,
}: {
  readonly found: Found
  readonly asked: FindAsked
  readonly base: string
}) {
  if (asked.words.trim() === '') {
    return (
      <Empty title="What are you looking for?">
        <p>
          Type words, a «phrase in quotation marks», or the number of a claim; -word leaves out what
          has it. From any page <WithKey of="find" after=" or " />
          <kbd>Ctrl K</kbd> brings you to the search.
        </p>
      </Empty>
    )
  }
  if (found.kinds.length === 0) {
    return (
      <Empty title="Nothing has these words.">
        <p>Fewer words, or fewer filters, find more.</p>
      </Empty>
    )
  }
  return (
    <div className={styles.found}>
      {found.instead.map(({ typed, meant }) => (
        <p key={typed} role="status" className={styles.instead}>
          Hardly anything has «{typed}»; looked for {meant.join(', ')} as well.
        </p>
      ))}
      {found.kinds.map((group) => (
        <section key={group.kind} aria-labelledby={`found-${group.kind}`}>
          <h2 id={`found-${group.kind}`}>
            {kindWords[group.kind]} <small>{countWords(group)}</small>
          </h2>
          <ol className={styles.hits}>
            {group.hits.map((hit) => (
              <li key={`${hit.ref} ${hit.part} ${hit.place.claimNumber}`}>
                <Link href={addressOf(base, hit)}>
                  <HitLine hit={hit} />
                </Link>
              </li>
            ))}
          </ol>
          {asked.kind === null && group.count > group.hits.length ? (
            <Link className="link" href={`?${findQuery({ ...asked, kind: group.kind })}`}>
              More {kindWords[group.kind].toLowerCase()}
            </Link>
          ) : null}
        </section>
      ))}
    </div>
  )
}

function Filters({
  asked,
  project,
}: {
  readonly asked: FindAsked
  readonly project: Awaited<ReturnType<typeof readProject>>
}) {
  const { me, scale } = project
  const states = may(me.role, 'read all claims') ? standings : (['ruled'] as const)
  return (
    <form method="get" className={styles.filters} aria-label="Find">
      <div className={styles.words}>
        <TextField
          label="Words"
          type="search"
          name="q"
          defaultValue={asked.words}
          maxLength={200}
        />
        <Button type="submit" look="go">
          Find
        </Button>
      </div>
      <Choice label="Kind" name="kind" defaultValue={asked.kind ?? ''}>
        <option value="">everything</option>
        {kindsFor(me.role).map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind]}
          </option>
        ))}
      </Choice>
      <Choice label="Where the claim stands" name="standing" defaultValue={asked.standing ?? ''}>
        <option value="">any</option>
        {states.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <Choice label="Outcome" name="label" defaultValue={asked.label ?? ''}>
        <option value="">any</option>
        {scale.labels.map(({ key, word }) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </Choice>
      <TextField label="Said by" name="saidBy" defaultValue={asked.saidBy ?? ''} maxLength={300} />
      <TextField
        label="Not before"
        name="since"
        defaultValue={asked.since ?? ''}
        placeholder="2025-03"
      />
      <TextField
        label="Not after"
        name="until"
        defaultValue={asked.until ?? ''}
        placeholder="2025"
      />
    </form>
  )
}

/** What is filtered, each to be taken off. */
function Chips({ asked }: { readonly asked: FindAsked }) {
  const chips = [
    { name: 'kind', says: asked.kind === null ? null : kindWords[asked.kind] },
    { name: 'text', says: asked.text === null ? null : `in text ${asked.text}` },
    { name: 'standing', says: asked.standing },
    { name: 'label', says: asked.label === null ? null : `outcome ${asked.label}` },
    { name: 'saidBy', says: asked.saidBy === null ? null : `said by ${asked.saidBy}` },
    { name: 'since', says: asked.since === null ? null : `not before ${asked.since}` },
    { name: 'until', says: asked.until === null ? null : `not after ${asked.until}` },
  ].filter(({ says }) => says !== null)
  if (chips.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Filters">
      {chips.map(({ name, says }) => (
        <li key={name}>
          <Link href={`?${findQuery({ ...asked, [name]: null })}`} aria-label={`Without: ${says}`}>
            {says} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
