/**
 * The erasing of words, as rows. What is kept for ever is changed by Postgres itself, in the function
 * erase_words of migration 0013, which does nothing but what an `erased` event of the same transaction
 * has committed to. What is derived is made anew; what lies beside the law follows (erase-beside.ts).
 */
import type { Event } from '../../review/history.ts'
import { wordsIn } from '../../text/folding.ts'
import type { Db } from './database.ts'
import { eraseBeside, type Gone } from './erase-beside.ts'
import { findText } from './finding-texts.ts'
import { claimsCiting } from './read-claims.ts'
import { findClaims, findEditions, findPeople } from './write-finding.ts'
import type { Place } from './write-review.ts'

/** An event as it says from now on, under another salt; `gone` are the words that it said before. */
export type ErasedBody = {
  readonly number: number
  readonly salt: string
  readonly body: string
  readonly gone: Gone
}

/** Take the words out of the events, and out of everything that holds them because of these events. */
export async function eraseWords(
  db: Db,
  { projectId, number }: Place,
  erased: readonly ErasedBody[],
): Promise<void> {
  const numbers = erased.map((one) => one.number)
  const salts = erased.map(({ salt }) => salt)
  const bodies = erased.map(({ body }) => body)
  await db.$executeRaw`
    select erase_words(${projectId}::uuid, ${number}::int, ${numbers}::int[], ${salts}::text[], ${bodies}::text[])`
  const gone = erased.map((one) => one.gone)
  const words = [...new Set(gone.flatMap((one) => one.words))]
  const events = bodies.map((body): Event => JSON.parse(body))
  await findAnew(db, projectId, events)
  await forgetWords(db, projectId, gone)
  await forgetLooked(db, words)
  const revisions = events.flatMap(({ act }) =>
    act.kind === 'text imported' || act.kind === 'text revised' ? [act.revision.id] : [],
  )
  await eraseBeside(db, projectId, gone, revisions)
}

/** What is found and listed, as the rows say it now. */
async function findAnew(db: Db, projectId: string, events: readonly Event[]): Promise<void> {
  const kinds = new Set(events.map(({ act }) => act.kind))
  if (kinds.has('project founded') || kinds.has('seat given')) await findPeople(db, projectId)
  if (kinds.has('edition frozen')) await findEditions(db, projectId)
  const texts = events.flatMap(({ act }) => {
    if (act.kind === 'text imported') return [act.text.id]
    if (act.kind === 'text revised') return [act.revision.textId]
    return act.kind === 'text described' ? [act.textId] : []
  })
  for (const id of new Set(texts)) await findText(db, projectId, id)
  const works = events.flatMap(({ act }) => {
    if (act.kind === 'answered') return act.works.map(({ id }) => id)
    return act.kind === 'work corrected' ? [act.workId] : []
  })
  const citing = works.length === 0 ? [] : await claimsCiting(db, projectId, works)
  const claims = new Set([...events.flatMap(claimsOfEvent), ...citing])
  await findClaims(db, projectId, [...claims])
}

function claimsOfEvent({ act }: Event): readonly string[] {
  if (act.kind === 'claim marked') return [act.claim.id]
  if (act.kind === 'mark added' || act.kind === 'claim reworded') return [act.claimId]
  if (act.kind === 'answered') return [act.answer.claimId]
  return act.kind === 'ruled' ? [act.ruling.claimId] : []
}

/** Words that stand in nothing any more lend themselves to no guess; those of an open round never did. */
async function forgetWords(db: Db, projectId: string, gone: readonly Gone[]): Promise<void> {
  const open = gone.filter(({ heldBy }) => heldBy === null).flatMap((one) => one.words)
  const words = [...new Set(open.flatMap((one) => [...wordsIn(one)].map(({ word }) => word)))]
  if (words.length === 0) return
  await db.$executeRaw`
    delete from finding_word w where w.project_id = ${projectId}::uuid and w.word = any(${words})
       and not exists (select from finding f where f.project_id = w.project_id
             and f.lexemes @@ plainto_tsquery('simple', w.word))`
}

/** What was looked up in files for a passage that nobody cites any more. */
async function forgetLooked(db: Db, words: readonly string[]): Promise<void> {
  await db.$executeRaw`
    delete from copy_finding where passage_sha256 = any(
      select encode(sha256(convert_to(said, 'UTF8')), 'hex') from unnest(${[...words]}::text[]) said
       where not exists (select from citation c where c.passage = said))`
}
