/**
 * Where drafts are kept: one place for each thing that can be written. The names are lasting, since
 * drafts outlive a session.
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

/** What the desk begins with; other rooms ask for theirs. */
export const deskPlaces = ['answer-', 'wording-', 'claim-'] as const

/** A text that is being brought in: what is known of it, and the words that were pasted. */
export const importPlaces = { about: 'import-about', words: 'import-words' } as const

/** The pasted words of a newer revision of a text. */
export function revisionPlace(text: number): string {
  return `revise-words-${text}`
}

/** A text while it is tidied, by the SHA-256 of the characters that were read: the same in every room. */
export function tidiedPlace(sha256: string): string {
  return `tidied-${sha256}`
}

/** What is known of a text, described anew. */
export function descriptionPlace(text: number): string {
  return `description-${text}`
}

/** What is known of a work, corrected. */
export function correctionPlace(workId: string): string {
  return `correction-${workId}`
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
