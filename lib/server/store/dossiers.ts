/**
 * Everything there is on some claims, read in a handful of queries however many they are, and what
 * they are shown with. Nothing here is sealed: `claimSeen` decides what a seat is shown of it.
 */
import type { Claim, Mark } from '../../review/claim.ts'
import type { RevisionKnown, Stirring, Surroundings } from '../../review/claim-seen.ts'
import type { Text } from '../../review/history.ts'
import type { Dossier } from '../../review/moment.ts'
import type { Round } from '../../review/round.ts'
import type { Ruling } from '../../review/ruling.ts'
import type { Given } from '../../review/sight.ts'
import type { Answer } from '../../review/verdict.ts'
import { findingsIn } from './copy-texts.ts'
import type { Db } from './database.ts'
import { type Stirring as Stirred, stirringsAsked, stirringsOf } from './event-log.ts'
import {
  type AnswerFlat,
  answersAsked,
  answersFrom,
  answersOf,
  ballotsOf,
  type CitationFlat,
  citationsAsked,
} from './read-answers.ts'
import {
  claimsAsked,
  claimsOf,
  marksAsked,
  marksOf,
  type Numbered,
  type RoundFlat,
  type RulingFlat,
  roundFrom,
  roundsAsked,
  roundsOf,
  rulingFrom,
  rulingsAsked,
  rulingsOf,
  type Which,
  worksOf,
} from './read-claims.ts'
import {
  type PolicyFlat,
  policiesAsked,
  policiesFrom,
  type ScaleFlat,
  type SeatPlaced,
  scalesAsked,
  scalesFrom,
  seatsAsked,
  styleAsked,
  styleFrom,
} from './read-project.ts'
import { revisionsKnownAsked, textsAsked } from './read-texts.ts'
import { snapshotsOf } from './snapshots.ts'
import { together } from './together.ts'

/** A dossier with the whole of its answers. */
export type Full = Dossier<Answer>

/** A dossier with the events that date it: what a claim is shown from. An act decides without them. */
export type Storied = Full & { readonly stirrings: readonly Stirring[] }

/** The dossiers of these claims, by claim number, in one statement. */
export async function dossiersOf(
  db: Db,
  projectId: string,
  which: readonly string[] | Numbered,
): Promise<readonly Full[]> {
  return dossiersFrom(await together<DossiersFlat>(db, dossiersAsked(projectId, which)))
}

/** The same with their events (all of the project for null). */
export async function storiedDossiersOf(
  db: Db,
  projectId: string,
  which: Which,
): Promise<readonly Storied[]> {
  if (which !== null) {
    return storiedFrom(await together<StoriedFlat>(db, storiedAsked(projectId, which)))
  }
  const answers = await answersOf(db, projectId, which)
  return storied(await gathered(db, projectId, answers), await stirringsOf(db, projectId, which))
}

type DossiersFlat = {
  claims: Claim[]
  marks: Mark[]
  rounds: RoundFlat[]
  rulings: RulingFlat[]
  answers: AnswerFlat[]
  citations: CitationFlat[]
}

type StoriedFlat = DossiersFlat & { stirrings: Stirred[] }

function dossiersAsked(projectId: string, which: readonly string[] | Numbered) {
  return {
    claims: claimsAsked(projectId, which),
    marks: marksAsked(projectId, which),
    rounds: roundsAsked(projectId, which),
    rulings: rulingsAsked(projectId, which),
    answers: answersAsked(projectId, which),
    citations: citationsAsked(projectId, which),
  }
}

function storiedAsked(projectId: string, which: readonly string[] | Numbered) {
  return { ...dossiersAsked(projectId, which), stirrings: stirringsAsked(projectId, which) }
}

function dossiersFrom(found: DossiersFlat): readonly Full[] {
  return arranged({
    claims: found.claims,
    marks: found.marks,
    rounds: found.rounds.map(roundFrom),
    rulings: found.rulings.map(rulingFrom),
    answers: answersFrom(found.answers, found.citations),
  })
}

function storiedFrom(found: StoriedFlat): readonly Storied[] {
  return storied(dossiersFrom(found), found.stirrings)
}

function storied(dossiers: readonly Full[], events: readonly Stirred[]): readonly Storied[] {
  const stirrings = byClaim(events)
  return dossiers.map((dossier) => ({ ...dossier, stirrings: stirrings(dossier.claim.id) }))
}

/** All dossiers of the project without history: what works are cited by. */
export async function citingsOf(db: Db, projectId: string): Promise<readonly Full[]> {
  return gathered(db, projectId, await answersOf(db, projectId, null))
}

/** All dossiers of the project without reasons, citations and history: enough to say where claims stand. */
export async function outlinesOf(db: Db, projectId: string): Promise<readonly Dossier<Given>[]> {
  return gathered(db, projectId, await ballotsOf(db, projectId))
}

/** One claim's dossier by its number, or null. */
export async function dossierOf(db: Db, projectId: string, number: number): Promise<Full | null> {
  const [dossier] = await dossiersOf(db, projectId, { projectId, number })
  return dossier ?? null
}

/** The same with its events. */
export async function storiedDossierOf(
  db: Db,
  projectId: string,
  number: number,
): Promise<Storied | null> {
  const found = await together<StoriedFlat>(db, storiedAsked(projectId, { projectId, number }))
  return storiedFrom(found)[0] ?? null
}

/** What claims are shown with that no act on a claim changes. */
export type Ground = Omit<Surroundings, 'works' | 'copies'>

type GroundFlat = {
  seats: SeatPlaced[]
  scales: ScaleFlat[]
  policies: PolicyFlat[]
  texts: Text[]
  revisions: RevisionKnown[]
  style: { style: string }[]
}

function groundAsked(projectId: string) {
  return {
    seats: seatsAsked(projectId),
    scales: scalesAsked(projectId),
    policies: policiesAsked(projectId),
    texts: textsAsked(projectId),
    revisions: revisionsKnownAsked(projectId),
    style: styleAsked(projectId),
  }
}

function groundFrom(found: GroundFlat): Ground {
  return {
    seats: found.seats,
    scales: scalesFrom(found.scales),
    policies: policiesFrom(found.policies),
    texts: found.texts,
    revisions: found.revisions,
    style: styleFrom(found.style),
  }
}

/** One claim's dossier by its number, or null, and the ground on which it stands, in one statement. */
export async function dossierOnGround(
  db: Db,
  projectId: string,
  number: number,
): Promise<{ readonly dossier: Full | null; readonly ground: Ground }> {
  const found = await together<DossiersFlat & GroundFlat>(db, {
    ...dossiersAsked(projectId, { projectId, number }),
    ...groundAsked(projectId),
  })
  return { dossier: dossiersFrom(found)[0] ?? null, ground: groundFrom(found) }
}

/** The same with its events. */
export async function storiedDossierOnGround(
  db: Db,
  projectId: string,
  number: number,
): Promise<{ readonly dossier: Storied | null; readonly ground: Ground }> {
  const found = await together<StoriedFlat & GroundFlat>(db, {
    ...storiedAsked(projectId, { projectId, number }),
    ...groundAsked(projectId),
  })
  return { dossier: storiedFrom(found)[0] ?? null, ground: groundFrom(found) }
}

/** What dossiers are shown with; works are those that their answers cite. The ground is read unless it is known. */
export async function surroundingsOf(
  db: Db,
  projectId: string,
  dossiers: readonly Full[],
  known?: Ground,
): Promise<Surroundings> {
  const ground = known ?? groundFrom(await together<GroundFlat>(db, groundAsked(projectId)))
  const cited = new Set(
    dossiers.flatMap(({ answers }) =>
      answers.flatMap((answer) =>
        answer.kind === 'verdict' ? answer.citations.map(({ workId }) => workId) : [],
      ),
    ),
  )
  const works = cited.size === 0 ? [] : await worksOf(db, projectId, [...cited])
  const copies = cited.size === 0 ? [] : await snapshotsOf(db, projectId, [...cited])
  return {
    ...ground,
    works: new Map(works.map((work) => [work.id, work])),
    copies: {
      of: Map.groupBy(copies, ({ workId }) => workId),
      finding: await findingsIn(
        db,
        copies.map(({ file }) => file.sha256),
      ),
    },
  }
}

async function gathered<A extends Given & Pick<Answer, 'claimId'>>(
  db: Db,
  projectId: string,
  answers: readonly A[],
): Promise<readonly Dossier<A>[]> {
  return arranged({
    claims: await claimsOf(db, projectId, null),
    marks: await marksOf(db, projectId, null),
    rounds: await roundsOf(db, projectId, null),
    rulings: await rulingsOf(db, projectId, null),
    answers,
  })
}

type Gathered<A> = {
  readonly claims: readonly Claim[]
  readonly marks: readonly Mark[]
  readonly rounds: readonly Round[]
  readonly rulings: readonly Ruling[]
  readonly answers: readonly A[]
}

function arranged<A extends Given & Pick<Answer, 'claimId'>>(
  gathered: Gathered<A>,
): readonly Dossier<A>[] {
  const marks = byClaim(gathered.marks)
  const rounds = byClaim(gathered.rounds)
  const rulings = byClaim(gathered.rulings)
  const given = byClaim(gathered.answers)
  return gathered.claims.map((claim) => ({
    claim,
    marks: marks(claim.id),
    rounds: rounds(claim.id),
    answers: given(claim.id),
    rulings: rulings(claim.id),
  }))
}

function byClaim<T extends { readonly claimId: string }>(rows: readonly T[]) {
  const groups = Map.groupBy(rows, ({ claimId }) => claimId)
  return (claimId: string): readonly T[] => groups.get(claimId) ?? []
}
