/**
 * A claim while it is being written: its sentence, who said it, when, where, its kinds, and the
 * words that it stands on. Kept as a draft, so it is read back with care.
 *
 * Units: the words are a span in UTF-16.
 */
import * as z from 'zod/mini'
import { type ClaimKind, claimKinds, type Wording } from '../../lib/review/claim.ts'
import type { WordingAsked } from '../../lib/review/seen.ts'
import { looseDateTyped } from './loose-date.ts'

const ClaimDraft = z.object({
  words: z.nullable(z.object({ start: z.number(), end: z.number() })),
  sentence: z.string(),
  saidBy: z.string(),
  saidOn: z.string(),
  saidWhere: z.string(),
  kinds: z.array(z.enum(claimKinds)),
})

export type ClaimDraft = z.infer<typeof ClaimDraft>

/** The draft that was kept, or null. */
export function claimDraftIn(kept: unknown): ClaimDraft | null {
  const read = ClaimDraft.safeParse(kept)
  return read.success ? read.data : null
}

/** A claim on some words, as it begins: the quotation as the sentence, the author as the speaker. */
export function claimOn(
  words: { readonly start: number; readonly end: number },
  quotation: string,
  text: { readonly author: string | null; readonly date: string | null },
): ClaimDraft {
  return {
    words: { start: words.start, end: words.end },
    sentence: sentenceFrom(quotation),
    saidBy: text.author ?? '',
    saidOn: text.date ?? '',
    saidWhere: '',
    kinds: kindsOf(quotation),
  }
}

/** A new wording begins from the one of now. */
export function draftOfWording(wording: Wording): ClaimDraft {
  return {
    words: null,
    sentence: wording.sentence,
    saidBy: wording.saidBy ?? '',
    saidOn: wording.saidOn ?? '',
    saidWhere: wording.saidWhere ?? '',
    kinds: [...wording.kinds],
  }
}

export type ClaimProblems = Readonly<Partial<Record<'sentence' | 'saidOn' | 'kinds', string>>>

/** What is still wrong, by field. */
export function claimProblems(draft: ClaimDraft): ClaimProblems {
  return {
    ...(draft.sentence.trim() === '' ? { sentence: 'Say in one sentence what is claimed.' } : {}),
    ...(looseDateTyped(draft.saidOn) === undefined
      ? { saidOn: 'Write the date as 2025, 2025-03 or 14 March 2025.' }
      : {}),
    ...(draft.kinds.length === 0 ? { kinds: 'Choose at least one kind.' } : {}),
  }
}

/** The wording as the door takes it. */
export function wordingAsked(draft: ClaimDraft): WordingAsked {
  return {
    sentence: draft.sentence.trim(),
    saidBy: draft.saidBy.trim() || null,
    saidOn: looseDateTyped(draft.saidOn) ?? null,
    saidWhere: draft.saidWhere.trim() || null,
    kinds: claimKinds.filter((kind) => draft.kinds.includes(kind)),
  }
}

/** Kinds with one more or one less. */
export function toggled(kinds: readonly ClaimKind[], kind: ClaimKind): ClaimKind[] {
  return kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]
}

/** A quotation as a sentence: on one line, with a capital and a full stop. */
export function sentenceFrom(quotation: string): string {
  const flat = quotation.replace(/\s+/gu, ' ').trim()
  const [first = ''] = flat
  const rest = flat.slice(first.length)
  const ended = /[.!?…]["”’»)\]]*$/u.test(flat) ? '' : '.'
  return flat === '' ? '' : `${first.toLocaleUpperCase()}${rest.replace(/[,;:–—-]$/u, '')}${ended}`
}

/** The kinds that words look like, for a person to correct: quoted words, numbers, else an event. */
export function kindsOf(quotation: string): ClaimKind[] {
  const kinds: ClaimKind[] = []
  if (/["“”„«»]/u.test(quotation)) kinds.push('quotation')
  if (/\d/u.test(quotation.replace(/\b(?:1[5-9]|20)\d\d\b/gu, ''))) kinds.push('number')
  return kinds.length === 0 ? ['event'] : kinds
}
