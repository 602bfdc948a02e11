/**
 * The library of a project's works, as a seat may see it: each work once, with how often and where
 * it is cited. What is not in sight (sight.ts) is not counted either: a sealed answer moves nothing.
 *
 * Several works are shown as one where an editor said that they are the same, where several
 * typed them in alike in every field, and where they are one text, which each answer cites anew. They have no numbers: a number would tell how
 * many works there are that one may not see.
 */
import { printWork } from './bibliography.ts'
import { canonical } from './canonical.ts'
import type { Citation, CitationStyle, Work } from './citation.ts'
import { standingIn } from './claim-seen.ts'
import type { Text, WorkJoin } from './history.ts'
import { standsFor } from './joined-works.ts'
import { dateParts } from './loose-date.ts'
import { type Dossier, rulingNow } from './moment.ts'
import type { Policy } from './policy.ts'
import type { Round } from './round.ts'
import { folded } from './same-work.ts'
import { citationsInSight, claimInSight, type Viewer, worksInSight } from './sight.ts'
import type { Answer } from './verdict.ts'

/** What a library is made from. */
export type Shelves = {
  readonly works: readonly Work[]
  readonly joins: readonly WorkJoin[]
  readonly dossiers: readonly Dossier<Answer>[]
  readonly policies: Readonly<Record<string, Policy>>
  readonly texts: readonly Text[]
  /** By revision: the number of its text. */
  readonly textOf: ReadonlyMap<string, number>
  /** By work: the editions that hold it and that the viewer may see. */
  readonly editions: ReadonlyMap<string, readonly number[]>
  readonly style: CitationStyle
}

/** One work of the library. */
export type WorkListed = {
  readonly work: Work
  /** Printed when it is read, because of a large library few works are shown at once. */
  readonly printed: string
  /** The other works that are shown as this one. */
  readonly same: readonly string[]
  readonly textNumber: number | null
  readonly citations: number
  readonly claims: readonly number[]
  /** The texts in which those claims stand. */
  readonly texts: readonly number[]
  readonly editions: readonly number[]
}

/** A citation with the claim that it is on. */
export type CitedOn = { readonly citation: Citation; readonly dossier: Dossier<Answer> }

/** The works in sight, by author, date and title. */
export function worksListed(viewer: Viewer, shelves: Shelves): readonly WorkListed[] {
  const cited = Map.groupBy(citedInSight(viewer, shelves), ({ citation }) => citation.workId)
  const known = shelves.works.filter(({ id }) => cited.has(id))
  const byId = new Map(known.map((work) => [work.id, work]))
  const groups = groupsOf(byId, shelves.joins)
  const shown = [...groups].map(([id, members]) => {
    const work = byId.get(id)
    if (work === undefined) throw new RangeError(`Work ${id} stands for others and is not here`)
    const on = members.flatMap((member) => cited.get(member) ?? [])
    return listed(work, members, on, shelves)
  })
  return sorted(shown, ({ work: { authors, issued, title, id } }) => {
    const names = authors.length === 0 ? title : authors.map(({ family }) => family).join(' ')
    return [folded(names), issued ?? '', folded(title), id].join('\n')
  })
}

/**
 * The works that everybody who sees closed rounds sees, whatever they answered themselves. Only these
 * may be corrected or joined: the event says that they are there.
 */
export function worksSeenByMembers(
  works: readonly Work[],
  rounds: readonly Round[],
  answers: readonly Answer[],
): readonly Work[] {
  return worksInSight({ personId: '', role: 'reviewer' }, works, rounds, answers, [])
}

/** Every citation that the viewer may see, on claims that the viewer may see. */
export function citedInSight(
  viewer: Viewer,
  { dossiers, policies }: Pick<Shelves, 'dossiers' | 'policies'>,
): readonly CitedOn[] {
  return dossiers.flatMap((dossier) => {
    if (!claimInSight(viewer, standingIn(dossier, policies))) return []
    const ruling = rulingNow(dossier)
    const { rounds, answers } = dossier
    return citationsInSight(viewer, rounds, answers, ruling === null ? [] : [ruling]).map(
      (citation) => ({ citation, dossier }),
    )
  })
}

/** By the work that is shown, the ids of all that are shown as it. */
function groupsOf(
  works: ReadonlyMap<string, Work>,
  joins: readonly WorkJoin[],
): ReadonlyMap<string, readonly string[]> {
  const ids = [...works.keys()]
  const shown = standsFor(ids, joins)
  const asText = new Map<string, string>()
  return Map.groupBy(ids, (id) => {
    const stands = shown.get(id) ?? id
    const work = works.get(stands)
    const text = work?.textId ?? canonical({ ...work, id: '' })
    const first = asText.get(text) ?? stands
    asText.set(text, first)
    return first
  })
}

function listed(
  work: Work,
  members: readonly string[],
  on: readonly CitedOn[],
  shelves: Shelves,
): WorkListed {
  const editions = members.flatMap((id) => shelves.editions.get(id) ?? [])
  const revisions = on.flatMap(({ dossier }) =>
    dossier.marks.filter(({ withdrawn }) => !withdrawn).map(({ revisionId }) => revisionId),
  )
  return {
    work,
    get printed() {
      return printWork(work, null, shelves.style)
    },
    same: members.filter((id) => id !== work.id),
    textNumber: shelves.texts.find(({ id }) => id === work.textId)?.number ?? null,
    citations: on.length,
    claims: inOrder(on.map(({ dossier }) => dossier.claim.number)),
    texts: inOrder(revisions.flatMap((id) => shelves.textOf.get(id) ?? [])),
    editions: inOrder(editions),
  }
}

/** How the library is asked for. */
export type WorksWanted = {
  readonly find: string
  readonly type: Work['type'] | null
  readonly from: number | null
  readonly to: number | null
  readonly order: 'title' | 'year' | 'cited'
}

/** The works that are wanted, in the order that is wanted; every word must stand somewhere. */
export function worksWanted(
  works: readonly WorkListed[],
  { find, type, from, to, order }: WorksWanted,
): readonly WorkListed[] {
  const words = folded(find).split(' ')
  const found = works.filter(({ work }) => {
    const year = yearOf(work)
    return (
      (find.trim() === '' || holds(work, words)) &&
      (type === null || work.type === type) &&
      (from === null || (year !== null && year >= from)) &&
      (to === null || (year !== null && year <= to))
    )
  })
  if (order === 'cited') return found.toSorted((a, b) => b.citations - a.citations)
  if (order === 'year')
    return found.toSorted((a, b) => (yearOf(b.work) ?? 0) - (yearOf(a.work) ?? 0))
  return sorted(found, ({ work }) => folded(work.title))
}

/** Do all the words stand in what was typed in of a work? */
function holds(work: Work, words: readonly string[]): boolean {
  const { title, authors, container, publisher, issued, address, doi } = work
  const names = authors.flatMap(({ family, given }) => [given, family])
  const all = folded([...names, title, container, publisher, issued, address, doi].join(' '))
  return words.every((word) => all.includes(word))
}

/** By a key that is made once for each. */
function sorted<T>(things: readonly T[], keyOf: (thing: T) => string): readonly T[] {
  return things
    .map((thing) => ({ thing, key: keyOf(thing) }))
    .toSorted((a, b) => compared(a.key, b.key))
    .map(({ thing }) => thing)
}

function yearOf({ issued }: Work): number | null {
  return dateParts(issued ?? '')?.year ?? null
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
