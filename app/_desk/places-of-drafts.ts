/**
 * Where drafts are kept: one place for each thing that can be written on the desk. The names are
 * lasting, since drafts outlive a session.
 */
import type { Span } from '../../lib/text/span.ts'

/** My answer on a claim. */
export function answerPlace(claim: number): string {
  return `answer-${claim}`
}

/** A new wording of a claim. */
export function wordingPlace(claim: number): string {
  return `wording-${claim}`
}

/** A claim begun on words of a text. */
export function claimPlace(text: number, words: Span): string {
  return `claim-${text}-${words.start}-${words.end}`
}

/** The words of a claim begun in this text, or null when the place is another's. */
export function wordsOfPlace(place: string, text: number): Span | null {
  const found = /^claim-(\d+)-(\d+)-(\d+)$/u.exec(place)
  if (found === null || Number(found[1]) !== text) return null
  const [start, end] = [Number(found[2]), Number(found[3])]
  return start < end ? { start, end } : null
}
