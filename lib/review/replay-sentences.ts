/**
 * What the acts on sentences and suggestions do to the present: setting aside and taking up, where sentences
 * begin, what became of suggestions. A part of replay.ts.
 *
 * It asks that places lie in their revision, not that they are sentences: where sentences begin is found by
 * rules that may get better, and the past must stay possible.
 */
import type { SentenceBound, SetAside } from './coverage.ts'
import { type Draft, must, put, there } from './draft.ts'
import type { Act } from './history.ts'
import type { Deeds } from './replay.ts'

type SentenceActKind =
  | 'sentences set aside'
  | 'sentences taken up'
  | 'sentence bounds set'
  | 'suggestions refused'
  | 'refusals taken back'

/** The acts on sentences. */
export const sentenceActs: Pick<Deeds, SentenceActKind> = {
  'sentences set aside': (draft, { revisionId, sentences, instead = [] }) => {
    must(sentences.length > 0, 'it sets nothing aside')
    for (const id of instead) takeUp(draft, revisionId, id)
    setAside(draft, revisionId, sentences)
  },
  'sentences taken up': (draft, { revisionId, ids }) => {
    must(ids.length > 0, 'it takes nothing up')
    for (const id of ids) takeUp(draft, revisionId, id)
  },
  'sentence bounds set': (draft, { revisionId, bounds }) => {
    must(bounds.length > 0, 'it sets no bound')
    setBounds(draft, revisionId, bounds)
  },
  'suggestions refused': (draft, { revisionId, suggestions }) => {
    must(suggestions.length > 0, 'it refuses nothing')
    for (const suggestion of suggestions) {
      mustLie(draft, revisionId, suggestion)
      put(draft.suggestions, 'suggestion', suggestion.id, {
        ...suggestion,
        revisionId,
        answer: 'refused',
        claimId: null,
        takenBack: false,
      })
    }
  },
  'refusals taken back': (draft, { revisionId, ids }) => {
    must(ids.length > 0, 'it takes nothing back')
    for (const id of ids) {
      const refused = there(draft.suggestions, 'suggestion', id)
      must(refused.revisionId === revisionId, 'it is of another revision')
      must(refused.answer === 'refused' && !refused.takenBack, `${id} is not refused`)
      draft.suggestions.set(id, { ...refused, takenBack: true })
    }
  },
}

/** Sentences of a revision are set aside. */
export function setAside(
  draft: Draft,
  revisionId: string,
  sentences: readonly Omit<SetAside, 'revisionId' | 'takenUp'>[],
): void {
  for (const sentence of sentences) {
    mustLie(draft, revisionId, sentence)
    const kept = { ...sentence, revisionId, takenUp: false }
    put(draft.setAsides, 'sentence set aside', sentence.id, kept)
  }
}

/** Something is said of where sentences of a revision begin. */
export function setBounds(
  draft: Draft,
  revisionId: string,
  bounds: readonly Omit<SentenceBound, 'revisionId'>[],
): void {
  const { length } = there(draft.revisions, 'revision', revisionId)
  for (const bound of bounds) {
    must(bound.at > 0 && bound.at < length, `${bound.at} lies outside the revision`)
    draft.bounds.set(`${revisionId} ${bound.at}`, { revisionId, ...bound })
  }
}

/** A claim begins with a suggestion. */
export function acceptSuggestion(
  draft: Draft,
  suggestion: NonNullable<Extract<Act, { readonly kind: 'claim marked' }>['suggestion']>,
  claimId: string,
  revisionId: string,
): void {
  must(suggestion.answer !== 'refused', 'a refused suggestion begins no claim')
  mustLie(draft, revisionId, suggestion)
  put(draft.suggestions, 'suggestion', suggestion.id, {
    ...suggestion,
    revisionId,
    claimId,
    takenBack: false,
  })
}

function takeUp(draft: Draft, revisionId: string, id: string): void {
  const before = there(draft.setAsides, 'sentence set aside', id)
  must(before.revisionId === revisionId, 'it is of another revision')
  must(!before.takenUp, `${id} is taken up already`)
  draft.setAsides.set(id, { ...before, takenUp: true })
}

function mustLie(
  draft: Draft,
  revisionId: string,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const { length } = there(draft.revisions, 'revision', revisionId)
  must(from >= 0 && from < to && to <= length, `${from} to ${to} lies outside the revision`)
}
