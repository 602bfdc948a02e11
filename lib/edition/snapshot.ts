/**
 * From what the tables hold to the snapshot that every format is written from: claims whose ruling
 * stands, with their closed rounds, the texts in which they stand or are cited, the works that are cited, and
 * the people who had a part in them, under their names by consent or under a lasting pseudonym.
 *
 * Three decisions. A claim whose ruling no longer stands (a new round, another wording) is an open one and
 * appears as a number only; so nothing of an open round can come in. A mark that a newer revision has a
 * question about does not make a claim an open one: the edition says where it stood. And nothing here rests on the
 * order of rows: whatever order the tables give, the snapshot is the same to the byte.
 */

import type { Claim } from '../review/claim.ts'
import type { Revision, Text } from '../review/history.ts'
import { standsFor } from '../review/joined-works.ts'
import type { Present } from '../review/present.ts'
import { printedName } from '../review/printed-name.ts'
import type { Ruling } from '../review/ruling.ts'
import { stillStands } from '../review/standing.ts'
import type { Findings } from './copies.ts'
import { coverageFrozen } from './coverage-frozen.ts'
import type {
  BlockFrozen,
  ClaimFrozen,
  PersonPrinted,
  Snapshot,
  TextFrozen,
  WorkFrozen,
} from './edition.ts'
import { sinceEdition } from './since.ts'
import { claimFrozen, type Keys } from './snapshot-claim.ts'

/** What the tables hold. */
export type Loaded = {
  readonly present: Present
  /** By person: the place in the order of seating, from 1. */
  readonly ordinals: Readonly<Record<string, number>>
  /** By mark: its place among the marks of its claim in the order of the ledger, from 1, withdrawn ones counted. */
  readonly markNumbers: Readonly<Record<string, number>>
  /** By revision: its characters and its blocks in code points. */
  readonly bodies: Readonly<
    Record<string, { readonly characters: string; readonly blocks: readonly BlockFrozen[] }>
  >
  /** What was found of passages in stored copies; nothing where it is left out. */
  readonly findings?: Findings
  /** The snapshot of the edition before, null for the first. */
  readonly before: Snapshot | null
}

/** What the freezing act decides. */
export type Occasion = Pick<
  Snapshot,
  'number' | 'title' | 'frozenAt' | 'publicBase' | 'address' | 'program' | 'ledger'
> & {
  readonly projectId: string
  /** The person who freezes. */
  readonly by: string
}

/** The claims of a project with the ruling that stands; withdrawn ones are left out. */
export function ruledClaims({
  claims,
  rounds,
  rulings,
}: Present): readonly { readonly claim: Claim; readonly ruling: Ruling }[] {
  return Object.values(claims)
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((a, b) => a.number - b.number)
    .flatMap((claim) => {
      const own = Object.values(rounds).filter(({ claimId }) => claimId === claim.id)
      const ruling = Object.values(rulings).find(
        (one) => one.claimId === claim.id && stillStands(one, claim, own),
      )
      return ruling === undefined ? [] : [{ claim, ruling }]
    })
}

/** The snapshot of a project's ruled claims. */
export function snapshotOf(loaded: Loaded, { projectId, by, ...occasion }: Occasion): Snapshot {
  const { present } = loaded
  const keys = keysOf(loaded)
  const ruled = ruledClaims(present)
  const claims = ruled.map(({ claim, ruling }) => claimFrozen(loaded, keys, claim, ruling))
  const texts = textsFrozen(loaded, claims)
  const open =
    Object.values(present.claims).filter(({ withdrawn }) => !withdrawn).length - ruled.length
  const rounds = claims.flatMap((claim) => claim.rounds)
  const scales = versions(present.scales)
  const policies = versions(present.policies)
  const snapshot = {
    v: 1,
    project: { id: projectId, title: present.title },
    ...occasion,
    frozenBy: keys.person(by),
    scale: last(scales),
    policy: last(policies),
    scales: scales
      .filter(({ version }) => rounds.some(({ scaleVersion }) => scaleVersion === version))
      .map(({ version, value: scale }) => ({ version, scale })),
    policies: policies
      .filter(({ version }) => rounds.some(({ policyVersion }) => policyVersion === version))
      .map(({ version, value: policy }) => ({ version, policy })),
    people: peopleOf(loaded, keys, by, claims),
    texts,
    claims,
    works: worksOf(present, claims, texts),
    style: present.style,
    openClaims: open,
    since: null,
  } satisfies Snapshot
  return loaded.before === null
    ? snapshot
    : { ...snapshot, since: sinceEdition(loaded.before, snapshot) }
}

/** How people, revisions and marks are named in an edition. */
function keysOf({ present, ordinals, markNumbers }: Loaded): Keys {
  const latest = latestIn(present)
  return {
    person: (id) => `m${must(ordinals[id], `a seat of ${id}`)}`,
    ordinal: (id) => must(ordinals[id], `a seat of ${id}`),
    markNumber: (id) => must(markNumbers[id], `a mark ${id}`),
    place: (revisionId) => {
      const revision = must(present.revisions[revisionId], `a revision ${revisionId}`)
      return {
        text: must(present.texts[revision.textId], `a text ${revision.textId}`).number,
        revision: revision.number,
      }
    },
    isLatest: (revisionId) => latest.has(revisionId),
  }
}

/** The ids of the latest revisions, one a text. */
function latestIn({ revisions }: Present): ReadonlySet<string> {
  const latest = new Map<string, Revision>()
  for (const revision of Object.values(revisions)) {
    if ((latest.get(revision.textId)?.number ?? 0) < revision.number)
      latest.set(revision.textId, revision)
  }
  return new Set([...latest.values()].map(({ id }) => id))
}

function peopleOf(
  { present, ordinals }: Loaded,
  keys: Keys,
  by: string,
  claims: readonly ClaimFrozen[],
): readonly PersonPrinted[] {
  const part = new Set([
    keys.person(by),
    ...claims.flatMap(({ ruling, rounds }) => [
      ruling.by,
      ...rounds.flatMap(({ answers }) => answers.map((answer) => answer.by)),
    ]),
  ])
  return Object.values(present.seats)
    .filter(({ personId }) => part.has(keys.person(personId)))
    .toSorted((a, b) => (ordinals[a.personId] ?? 0) - (ordinals[b.personId] ?? 0))
    .map((seat) => ({
      key: keys.person(seat.personId),
      name: printedName(seat, keys.ordinal(seat.personId)),
      pseudonym: !seat.printed,
    }))
}

/**
 * The texts in which ruled claims stand or stood, in their latest revision; and the revisions of which a
 * printed or kept citation names a passage.
 */
function textsFrozen(
  { present, bodies }: Loaded,
  claims: readonly ClaimFrozen[],
): readonly TextFrozen[] {
  const latest = latestIn(present)
  const marked = new Set(
    claims.flatMap(({ marks, stood = [] }) => [...marks, ...stood].map(({ text }) => text)),
  )
  const cited = new Set(
    citationsIn(claims).flatMap(({ place }) => (place === null ? [] : [place.revisionId])),
  )
  return Object.values(present.revisions)
    .map((revision) => ({
      revision,
      text: must(present.texts[revision.textId], `a text ${revision.textId}`),
    }))
    .filter(
      ({ revision: { id }, text }) => cited.has(id) || (latest.has(id) && marked.has(text.number)),
    )
    .toSorted((a, b) => a.text.number - b.text.number || a.revision.number - b.revision.number)
    .map(({ revision, text }) => {
      const body = must(bodies[revision.id], `the characters of ${revision.id}`)
      const frozen = textFrozen(text, revision, body)
      const printed = latest.has(revision.id) && marked.has(text.number)
      const coverage = printed ? coverageFrozen(present, frozen, claims) : null
      return coverage === null ? frozen : { ...frozen, coverage }
    })
}

function textFrozen(
  text: Text,
  revision: Revision,
  { characters, blocks }: Loaded['bodies'][string],
): TextFrozen {
  const { sha256, id: revisionId, number } = revision
  return { ...text, revision: number, revisionId, sha256, characters, blocks }
}

/**
 * The works that are cited, by id; one that is a text says so only where the text is here. One that an
 * editor joined to another names it where that is cited here, too, else the first of its kind here.
 */
function worksOf(
  { works, joins }: Present,
  claims: readonly ClaimFrozen[],
  texts: readonly TextFrozen[],
): readonly WorkFrozen[] {
  const here = new Set(texts.map(({ id }) => id))
  const cited = [...new Set(citationsIn(claims).map(({ workId }) => workId))].toSorted()
  const shownAs = standsFor(cited, Object.values(joins))
  return cited.map((id) => {
    const work = must(works[id], `a work ${id}`)
    const textId = work.textId !== null && here.has(work.textId) ? work.textId : null
    const same = shownAs.get(id) ?? id
    return same === id ? { ...work, textId } : { ...work, textId, same }
  })
}

function citationsIn(claims: readonly ClaimFrozen[]) {
  return claims.flatMap(({ rounds }) =>
    rounds.flatMap(({ answers }) => answers.flatMap(({ citations }) => citations)),
  )
}

function versions<T>(
  kept: Readonly<Record<string, T>>,
): readonly { readonly version: number; readonly value: T }[] {
  return Object.entries(kept)
    .map(([version, value]) => ({ version: Number(version), value }))
    .toSorted((a, b) => a.version - b.version)
}

function last<T>(all: readonly { readonly value: T }[]): T {
  return must(all.at(-1), 'a scale or a policy').value
}

function must<T>(one: T | undefined, what: string): T {
  if (one === undefined) throw new RangeError(`The project has not ${what}`)
  return one
}
