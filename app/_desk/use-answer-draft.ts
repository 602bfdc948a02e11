'use client'
/**
 * The answer that I am writing on a claim, from and to its draft. All changes go through here, also
 * those by single keys, so that the page, the draft and the server always hold the same.
 */
import { useMemo } from 'react'
import type { Scale } from '../../lib/review/scale.ts'
import type { AnswerSeen, ClaimSeen } from '../../lib/review/seen.ts'
import { type AnswerDraft, draftOn, emptyCitation, likelyStance } from './answer-draft.ts'
import { useDraft, useTools } from './desk-context.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import { answerPlace } from './places-of-drafts.ts'
import { today } from './today.ts'

/** The draft, and a way to change some of it. */
export function useAnswerDraft(
  claim: ClaimSeen,
): readonly [AnswerDraft, (some: Partial<AnswerDraft>) => void] {
  const { drafts } = useTools()
  const kept = useDraft(answerPlace(claim.number))
  const mine = mineOn(claim)
  const draft = useMemo(() => draftOn(kept, mine), [kept, mine])
  return [draft, (some) => changeAnswer(drafts, claim, some)]
}

/** The answer being written, as it is now. */
export function answerNow(drafts: DraftKeeper, claim: ClaimSeen): AnswerDraft {
  return draftOn(drafts.read(answerPlace(claim.number)), mineOn(claim))
}

/** Change some of the answer being written. */
export function changeAnswer(
  drafts: DraftKeeper,
  claim: ClaimSeen,
  some: Partial<AnswerDraft>,
): void {
  drafts.write(answerPlace(claim.number), { ...answerNow(drafts, claim), ...some })
}

function mineOn(claim: ClaimSeen): AnswerSeen | null {
  return claim.rounds.at(-1)?.mine ?? null
}

/** The label at a place of the scale, from 1, as the number keys choose it. */
export function labelAtKey(scale: Scale, key: number): string | null {
  return scale.labels[key - 1]?.key ?? null
}

/** Begin a citation, unless one is being typed already. */
export function beginCitation(drafts: DraftKeeper, claim: ClaimSeen, scale: Scale): void {
  const { label, writing } = answerNow(drafts, claim)
  if (writing !== null) return
  changeAnswer(drafts, claim, {
    writing: emptyCitation(crypto.randomUUID(), today(), likelyStance(scale, label)),
  })
}
