/**
 * An answer while it is being written: the label, how sure, the reason, the citations, and the
 * citation that is just being typed. It is kept as a draft, so it is read back with care: what is
 * not of this shape begins anew.
 */
import * as z from 'zod/mini'
import { type Stance, stances, type Work, workTypes } from '../../lib/review/citation.ts'
import type { Reason } from '../../lib/review/reason.ts'
import type { Scale } from '../../lib/review/scale.ts'
import type { AnswerSeen } from '../../lib/review/seen.ts'
import { looseDateTyped } from './loose-date.ts'
import { isEmptyDocument } from './reason-words.ts'

const Typed = z.object({
  is: z.literal('typed'),
  type: z.enum(workTypes),
  title: z.string(),
  /** One a line: «Family, Given», or the name of a body. */
  authors: z.string(),
  container: z.string(),
  publisher: z.string(),
  issued: z.string(),
  address: z.string(),
  doi: z.string(),
  /** The person says that it is none of the works that seemed to be the same. */
  another: z.optional(z.boolean()),
})

const Place = z.object({
  textNumber: z.number(),
  revisionId: z.string(),
  from: z.number(),
  to: z.number(),
})

const CitationDraft = z.object({
  key: z.string(),
  work: z.union([
    Typed,
    z.object({ is: z.literal('known'), id: z.string(), printed: z.string() }),
    z.object({ is: z.literal('text'), textNumber: z.number(), title: z.string() }),
  ]),
  passage: z.string(),
  stance: z.enum(stances),
  locator: z.string(),
  readOn: z.string(),
  place: z.nullable(Place),
  /** A reference that was pasted and is not read yet. */
  pasted: z.optional(z.string()),
  /** What was typed before a text of the project was cited instead; it can be taken up again. */
  typed: z.optional(z.object({ work: Typed, passage: z.string() })),
})

const AnswerDraft = z.object({
  label: z.nullable(z.string()),
  confidence: z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  /** A ProseMirror document; the editor and the server check it against the schema. */
  reason: z.unknown(),
  citations: z.array(CitationDraft),
  writing: z.nullable(CitationDraft),
})

export type TypedWork = z.infer<typeof Typed>
export type CitationDraft = z.infer<typeof CitationDraft>
export type AnswerDraft = z.infer<typeof AnswerDraft>

/** A reason with nothing in it. */
export const emptyReason: Reason = { type: 'doc', content: [{ type: 'paragraph' }] }

/** An answer of which nothing is written yet. */
export const emptyAnswer: AnswerDraft = {
  label: null,
  confidence: null,
  reason: emptyReason,
  citations: [],
  writing: null,
}

/** A work as it was typed, from what was kept of it, or null. */
export function typedWorkIn(kept: unknown): TypedWork | null {
  const read = Typed.safeParse(kept)
  return read.success ? read.data : null
}

/** The draft that was kept; anything else is an empty one. */
export function answerDraftIn(kept: unknown): AnswerDraft {
  const read = AnswerDraft.safeParse(kept)
  return read.success ? read.data : emptyAnswer
}

/** The draft that was kept; where none was, the answer that I took back, so that it can be mended. */
export function draftOn(kept: unknown, mine: AnswerSeen | null): AnswerDraft {
  const read = AnswerDraft.safeParse(kept)
  if (read.success) return read.data
  return mine?.withdrawn === true ? draftFrom(mine) : emptyAnswer
}

/** Is anything written? */
export function isBegun(draft: AnswerDraft): boolean {
  return (
    draft.label !== null ||
    draft.confidence !== null ||
    draft.citations.length > 0 ||
    draft.writing !== null ||
    !isEmptyDocument(draft.reason)
  )
}

/** A changed mind begins from what was said. */
export function draftFrom(answer: AnswerSeen): AnswerDraft {
  return {
    label: answer.label,
    confidence: answer.confidence,
    reason: answer.reason,
    writing: null,
    citations: answer.citations.map((citation) => ({
      key: citation.id,
      work: { is: 'known', id: citation.workId, printed: citation.printed },
      passage: citation.passage,
      stance: citation.stance,
      locator: citation.locator ?? '',
      readOn: citation.readOn,
      place:
        citation.place === null || citation.textNumber === null
          ? null
          : { ...citation.place, textNumber: citation.textNumber },
    })),
  }
}

/** A citation of which only the day is known. */
export function emptyCitation(
  key: string,
  today: string,
  stance: Stance = 'context',
): CitationDraft {
  return {
    key,
    work: {
      is: 'typed',
      type: 'webpage',
      title: '',
      authors: '',
      container: '',
      publisher: '',
      issued: '',
      address: '',
      doi: '',
    },
    passage: '',
    stance,
    locator: '',
    readOn: today,
    place: null,
  }
}

/** A passage of another text of the project, as a citation. */
export function citationOfText(
  base: CitationDraft,
  text: { readonly number: number; readonly title: string; readonly revisionId: string },
  at: { readonly from: number; readonly to: number },
  words: string,
): CitationDraft {
  const before = base.work.is === 'typed' ? { work: base.work, passage: base.passage } : base.typed
  return {
    ...base,
    ...(before === undefined ? {} : { typed: before }),
    work: { is: 'text', textNumber: text.number, title: text.title },
    passage: words,
    place: { textNumber: text.number, revisionId: text.revisionId, from: at.from, to: at.to },
  }
}

/** The citation as it was typed before a known work or a text was cited instead. */
export function typedAgain(citation: CitationDraft): CitationDraft {
  const { work, passage } = citation.typed ?? {
    work: emptyCitation('', '').work,
    passage: citation.place === null ? citation.passage : '',
  }
  return { ...citation, work, passage, place: null }
}

export type FieldProblems = Readonly<
  Partial<Record<keyof TypedWork | 'passage' | 'readOn', string>>
>

/** What is still wrong with a citation, by field. */
export function problemsOf(citation: CitationDraft): FieldProblems {
  const { work } = citation
  return {
    ...(work.is === 'typed' && work.title.trim() === ''
      ? { title: 'Say what the work is called.' }
      : {}),
    ...(work.is === 'typed' && looseDateTyped(work.issued) === undefined
      ? { issued: 'Write the date as 2025, 2025-03 or 14 March 2025.' }
      : {}),
    ...(work.is === 'typed' &&
    work.address !== '' &&
    !/^https?:\/\/\S+$/iu.test(work.address.trim())
      ? { address: 'An address begins with https:// or http://.' }
      : {}),
    ...(citation.passage.trim() === ''
      ? { passage: 'Quote the exact words that the citation rests on.' }
      : {}),
    ...(typeof looseDateTyped(citation.readOn) === 'string'
      ? {}
      : { readOn: 'Say when you read it, as 2026-11-22.' }),
  }
}

/** A citation as the door takes it. */
export function citationAsked(citation: CitationDraft) {
  const { work } = citation
  return {
    work:
      work.is === 'known'
        ? { id: work.id }
        : work.is === 'text'
          ? { textNumber: work.textNumber }
          : { new: workOf(work), ...(work.another === true ? { another: true } : {}) },
    passage: citation.passage,
    stance: citation.stance,
    locator: filled(citation.locator),
    readOn: looseDateTyped(citation.readOn) ?? citation.readOn,
    place: citation.place,
  }
}

function workOf(typed: TypedWork): Omit<Work, 'id'> {
  return {
    type: typed.type,
    title: typed.title.trim(),
    authors: authorsTyped(typed.authors),
    container: filled(typed.container),
    publisher: filled(typed.publisher),
    issued: looseDateTyped(typed.issued) ?? null,
    address: filled(typed.address),
    doi: filled(typed.doi.replace(/^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/iu, '')),
    textId: null,
  }
}

/** Authors, one a line: «Family, Given», or a body's name alone. */
export function authorsTyped(typed: string): { family: string; given: string | null }[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const comma = line.indexOf(',')
      if (comma <= 0) return { family: line, given: null }
      return { family: line.slice(0, comma).trim(), given: filled(line.slice(comma + 1)) }
    })
}

function filled(words: string): string | null {
  const trimmed = words.trim()
  return trimmed === '' ? null : trimmed
}

/** What would be lost if a person with this draft abstained, as a question; null if nothing would. */
export function abstentionDrops({ label, citations, writing }: AnswerDraft): string | null {
  const cites = citations.length > 0 || writing !== null
  if (label === null && !cites) return null
  const parts = [...(label === null ? [] : ['verdict']), ...(cites ? ['citations'] : [])]
  return `An abstention keeps your reason and drops the ${parts.join(' and the ')} that you began. Press Abstain again if that is meant.`
}

/**
 * What a new citation most likely does for the claim, by the verdict that it is begun for: the better
 * half of the scale is supported, the other refuted, and all else is context.
 */
export function likelyStance({ labels }: Scale, label: string | null): Stance {
  const inOrder = labels.filter(({ order }) => order !== null)
  const sorted = inOrder.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
  const at = sorted.findIndex(({ key }) => key === label)
  if (at < 0) return 'context'
  return at * 2 + 1 < sorted.length
    ? 'supports'
    : at * 2 + 1 > sorted.length
      ? 'refutes'
      : 'context'
}
