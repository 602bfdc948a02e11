/**
 * The part of `verify` that looks at what a replay does not give: hashes of what is large, the order
 * of rows, and rows that hang on nothing.
 */
import { z } from 'zod'
import { isErased } from '../../review/erasure.ts'
import type { Event } from '../../review/history.ts'
import { marksMade } from '../../review/marks-made.ts'
import type { Present } from '../../review/present.ts'
import { type Hashed, hashesOf, manifestsOf, ordinalsOf, partsOf } from '../store/beside.ts'
import type { Db } from '../store/database.ts'
import { projectRow } from '../store/read-project.ts'
import type { Difference } from './verify.ts'

/** The first of these things that differs from the ledger, or null. */
export async function findBesides(
  db: Db,
  projectId: string,
  present: Present,
  events: readonly Event[],
): Promise<Difference | null> {
  const numbers = numbersOf(events)
  const hashes = await hashesOf(db, projectId)
  const what =
    hashDifference(hashes, present) ??
    snapshotDifference(hashes, await manifestsOf(db, projectId), present) ??
    ordinalDifference(await ordinalsOf(db, projectId), events) ??
    partDifference(await partsOf(db, projectId), present, projectId, events)
  if (what !== null)
    return { number: numbers.get(what.id.split(' ')[0] ?? '') ?? null, what: what.says }
  const founded = (await projectRow(db, projectId))?.createdAt.toISOString()
  return founded === events[0]?.at
    ? null
    : { number: 1, what: 'The project has another founding day.' }
}

type Found = { readonly id: string; readonly says: string } | null

/** The event that brought each revision, edition, mark, ruling, person. */
function numbersOf(events: readonly Event[]): ReadonlyMap<string, number> {
  return new Map(
    events.flatMap(({ act, number }): [string, number][] => {
      if (act.kind === 'text imported' || act.kind === 'text revised') {
        return [[act.revision.id, number]]
      }
      if (act.kind === 'edition frozen') return [[act.edition.id, number]]
      if (act.kind === 'snapshot kept') return [[act.snapshot.id, number]]
      const made = marksMade(act).map(({ id }): [string, number] => [id, number])
      if (act.kind === 'claim marked') {
        return [...made, [act.claim.id, number], [act.round.id, number]]
      }
      if (made.length > 0) return made
      if (act.kind === 'answered') return [[act.answer.id, number]]
      return act.kind === 'ruled' ? [[act.ruling.id, number]] : []
    }),
  )
}

function hashDifference(hashes: readonly Hashed[], present: Present): Found {
  const should = new Map<string, string>()
  for (const { id, sha256, length, blocksSha256, file } of Object.values(present.revisions)) {
    should.set(`characters ${id} `, `${sha256} ${length}`)
    should.set(`blocks ${id} `, `${blocksSha256} null`)
    should.set(`file ${id} `, `${file.sha256} ${file.size}`)
  }
  for (const { id, file } of Object.values(present.snapshots)) {
    should.set(`copy ${id} `, `${file.sha256} ${file.size}`)
  }
  for (const { id, files } of Object.values(present.editions)) {
    for (const { name, sha256, size } of files) {
      should.set(`edition file ${id} ${name}`, `${sha256} ${size}`)
    }
  }
  for (const { what, id, name, sha256, size } of hashes) {
    if (what === 'snapshot') continue
    const key = `${what} ${id} ${name}`
    if (should.get(key) !== `${sha256} ${size}`) {
      return { id, says: `The ${what} ${name || id} is not what the ledger says.` }
    }
    should.delete(key)
  }
  const [missing] = should.keys()
  return missing === undefined
    ? null
    : { id: missing.split(' ').at(-2) ?? '', says: `The ${missing.trim()} is missing.` }
}

/** A snapshot's hash stands in the edition's manifest, whose own hash stands in the ledger. An erased edition has neither. */
function snapshotDifference(
  hashes: readonly Hashed[],
  manifests: ReadonlyMap<string, string>,
  { editions }: Present,
): Found {
  for (const { what, id, sha256 } of hashes) {
    const manifest = manifests.get(id)
    const edition = editions[id]
    if (what !== 'snapshot' || (edition !== undefined && isErased(edition))) continue
    if (manifest === undefined || namedIn(manifest) !== sha256) {
      return { id, says: `The snapshot of edition ${id} is not the one that its manifest names.` }
    }
  }
  return null
}

const NamesSnapshot = z.object({ snapshot: z.object({ sha256: z.string() }) })

/** The snapshot's hash that a manifest names, or null when it cannot be read. */
function namedIn(manifest: string): string | null {
  try {
    return NamesSnapshot.parse(JSON.parse(manifest)).snapshot.sha256
  } catch {
    return null
  }
}

function ordinalDifference(
  ordinals: readonly { readonly what: string; readonly id: string; readonly ordinal: number }[],
  events: readonly Event[],
): Found {
  const should = new Map<string, number>()
  for (const { act, number } of events) {
    if (act.kind === 'project founded') should.set(`seat ${act.owner.personId}`, 1)
    if (act.kind === 'seat given' && !should.has(`seat ${act.personId}`)) {
      const seats = [...should.keys()].filter((key) => key.startsWith('seat ')).length
      should.set(`seat ${act.personId}`, seats + 1)
    }
    for (const { id } of marksMade(act)) should.set(`mark ${id}`, number)
    if (act.kind === 'ruled') should.set(`ruling ${act.ruling.id}`, number)
  }
  const wrong = ordinals.find(({ what, id, ordinal }) => should.get(`${what} ${id}`) !== ordinal)
  return wrong === undefined
    ? null
    : { id: wrong.id, says: `The ${wrong.what} ${wrong.id} stands in another place of the order.` }
}

function partDifference(
  parts: Awaited<ReturnType<typeof partsOf>>,
  present: Present,
  projectId: string,
  events: readonly Event[],
): Found {
  const should = new Map<string, number>([[`event_payload ${projectId}`, events.length]])
  for (const { act } of events) {
    if (act.kind === 'work corrected') should.set(`work_version ${act.workId}`, act.version - 1)
  }
  for (const { markId, number, spans } of Object.values(present.places))
    should.set(`mark_span ${markId} ${number}`, spans.length)
  for (const { id, question } of Object.values(present.marks)) {
    if (question !== null) should.set(`mark_question ${id}`, 1)
  }
  for (const { id, assigned } of Object.values(present.rounds))
    should.set(`assignment ${id}`, assigned.length)
  for (const { id, wordings } of Object.values(present.claims))
    should.set(`wording ${id}`, wordings.length)
  for (const { id, files } of Object.values(present.editions))
    should.set(`edition_file ${id}`, files.length)
  for (const answer of Object.values(present.answers)) {
    if (answer.withdrawn) should.set(`withdrawal ${answer.id}`, 1)
    if (answer.kind === 'verdict') should.set(`citation ${answer.id}`, answer.citations.length)
  }
  const wrong = parts.find(
    ({ what, id, count, even }) => !even || should.get(`${what} ${id}`) !== count,
  )
  return wrong === undefined
    ? null
    : {
        id: wrong.id,
        says: `${wrong.what} of ${wrong.id}: there are rows that the ledger does not know.`,
      }
}
