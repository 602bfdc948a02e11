/**
 * The data set of an edition as JSON Lines: one record a line, each canonical JSON (RFC 8785), UTF-8,
 * a line feed after each. The first line is a header that says what all offsets count; after it come
 * people, texts, then claim by claim (claim, marks, rounds with verdicts and their citations, ruling), then works.
 *
 * Nothing of the snapshot is left out: read-jsonl.ts gives the same snapshot back. A mark also says the page of the
 * file on which it begins, which follows from the blocks and is held against them. An abstention is
 * a `verdict` record with kind `abstention`, because it is an answer though no vote.
 */
import { canonical } from '../review/canonical.ts'
import type {
  AnswerFrozen,
  ClaimFrozen,
  FileWritten,
  MarkFrozen,
  RoundFrozen,
  Snapshot,
} from './edition.ts'
import { dialect } from './records.ts'
import { filePage } from './text-files.ts'

type JsonRecord = { readonly record: string; readonly [field: string]: unknown }

/** The file `edition-N.jsonl`. */
export function writeJsonl(snapshot: Snapshot): FileWritten {
  const lines = records(snapshot).map((record) => `${canonical(record)}\n`)
  return {
    name: `edition-${snapshot.number}.jsonl`,
    mediaType: 'application/jsonl; charset=utf-8',
    bytes: new TextEncoder().encode(lines.join('')),
  }
}

/** All records in the order in which they are written. */
export function records(snapshot: Snapshot): readonly JsonRecord[] {
  const { v: _v, people, texts, claims, works, ...head } = snapshot
  const counts = {
    people: people.length,
    texts: texts.length,
    claims: claims.length,
    works: works.length,
  }
  return [
    { record: 'header', ...dialect, counts, ...head },
    ...people.map((person) => ({ record: 'person', ...person })),
    ...texts.map((text) => ({ record: 'text', ...text })),
    ...claims.flatMap((claim) => recordsOfClaim(claim, pageIn(texts))),
    ...works.map((work) => ({ record: 'work', ...work })),
  ]
}

/** On which page of its text's file a mark begins, by the text's blocks; nothing where the file has no pages. */
export function pageIn(texts: Snapshot['texts']): (mark: MarkFrozen) => { readonly page?: number } {
  const byNumber = new Map(texts.map((text) => [`${text.number} ${text.revision}`, text]))
  return ({ text, revision, spans }) => {
    const known = byNumber.get(`${text} ${revision}`)
    const page = known === undefined ? null : filePage(known, spans[0]?.from ?? 0)
    return page === null ? {} : { page }
  }
}

function recordsOfClaim(
  claim: ClaimFrozen,
  pageOf: (mark: MarkFrozen) => { readonly page?: number },
): readonly JsonRecord[] {
  const { marks, rounds, ruling, ...about } = claim
  const { number } = claim
  return [
    { record: 'claim', ...about },
    ...marks.map(({ number: mark, ...rest }) => ({
      record: 'mark',
      claim: number,
      mark,
      ...rest,
      ...pageOf({ number: mark, ...rest }),
    })),
    ...rounds.flatMap((round) => recordsOfRound(number, round)),
    { record: 'ruling', claim: number, ...ruling },
  ]
}

function recordsOfRound(claim: number, whole: RoundFrozen): readonly JsonRecord[] {
  const { answers, number: round, ...rest } = whole
  return [
    { record: 'round', claim, round, ...rest },
    ...answers.flatMap((answer) => recordsOfAnswer(claim, round, answer)),
  ]
}

function recordsOfAnswer(claim: number, round: number, whole: AnswerFrozen): readonly JsonRecord[] {
  const { citations, ...answer } = whole
  const place = { claim, round, verdict: answer.id }
  return [
    { record: 'verdict', claim, round, ...answer },
    ...citations.map((citation) => ({ record: 'citation', ...place, ...citation })),
  ]
}
