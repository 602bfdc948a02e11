/**
 * What a person does on the desk, as requests to the doors of `/api/v1`. Each deed takes the key of
 * its intent, keeps the claim that comes back, and says what is now true and how to undo it (_done).
 *
 * Units: marks are asked for in code points.
 */
import type { ClaimSeen, MarkAsked, RoundSeen } from '../../lib/review/seen.ts'
import type { Span } from '../../lib/text/span.ts'
import { toCodePoints } from '../../lib/text/units.ts'
import { tell, type Undo } from '../_done/done.ts'
import { undoOf, undoOfAll } from '../_done/undo-event.ts'
import { ask, leavesOpen } from '../_parts/ask.ts'
import { lookOfLabel } from '../_parts/verdict-look.ts'
import { type AnswerDraft, citationAsked, emptyReason } from './answer-draft.ts'
import { type ClaimDraft, wordingAsked } from './claim-draft.ts'
import type { DeskStore, MarkHeld } from './desk-state.ts'
import { liveAnswer } from './mark-style.ts'
import { makerOf, placeOfSuggestion, type SentencesStore } from './sentences-store.ts'

type Here = { readonly project: string; readonly textNumber: number; readonly revisionId: string }

/** So many claims are looked at with one question. */
const LOOKS = 100

export class DeskDeeds {
  readonly #here: Here
  readonly #store: DeskStore
  readonly #sentences: SentencesStore

  constructor(here: Here, store: DeskStore, sentences: SentencesStore) {
    this.#here = here
    this.#store = store
    this.#sentences = sentences
  }

  /** A mark on some words of this text, with the words for a check. */
  markOn(words: readonly Span[]): MarkAsked {
    const { characters } = this.#store
    const spans = words.map((span) => ({
      ...toCodePoints(characters, span),
      quotation: characters.text.slice(span.start, span.end),
    }))
    const { textNumber, revisionId } = this.#here
    return { textNumber, revisionId, spans }
  }

  /** Make a claim on words; answers its number. */
  async markClaim(key: string, draft: ClaimDraft, words: Span): Promise<number> {
    const mark = this.markOn([words])
    const body = { mark, wording: wordingAsked(draft), ...this.#begunWith(words) }
    const claim = await this.#claim('claims', body, key)
    tell(`Claim ${claim.number} marked`, this.#undo('Undo withdraws it.', claim))
    return claim.number
  }

  /** The suggestion that words were marked by, where suggestions are shown. */
  #begunWith(words: Span) {
    for (const sentence of this.#sentences.sentencesIn(words)) {
      const suggested = this.#sentences.suggested(sentence)
      if (suggested === null) continue
      const place = toCodePoints(this.#store.characters, placeOfSuggestion(sentence, suggested))
      return { suggestion: { ...place, by: makerOf(suggested) } }
    }
    return {}
  }

  /** Let a claim stand on more words. */
  async addMark(key: string, number: number, words: Span): Promise<void> {
    const claim = await this.#claim(`claims/${number}/marks`, { mark: this.markOn([words]) }, key)
    tell(`Claim ${number} also stands here`, this.#undo('Undo takes this mark away.', claim))
  }

  /** Say where a mark stands in this revision that did not follow by itself. */
  async placeMark(key: string, number: number, markId: string, words: Span): Promise<void> {
    const mark = this.markOn([words])
    const claim = await this.#claim(`claims/${number}/marks/${markId}/placing`, { mark }, key)
    tell(`The mark of claim ${number} is placed`, this.#undo('Undo asks about it again.', claim))
  }

  /** Take marks of a claim away. */
  async withdrawMarks(key: string, marks: readonly MarkHeld[]): Promise<void> {
    const did = (count: number, claim: number) =>
      `${count === 1 ? 'A mark' : `${count} marks`} of claim ${claim} withdrawn`
    const says = marks.length === 1 ? 'Undo puts it back.' : 'Undo puts them back.'
    await this.#toEach(key, marks, { did, says }, (again, mark) =>
      this.#onMark(again, mark, 'withdrawal', {}),
    )
  }

  /** Say anew which words a mark is on. */
  async changeMark(key: string, mark: MarkHeld, words: readonly Span[]): Promise<void> {
    const body = { place: mark.place, mark: this.markOn(words) }
    const claim = await this.#onMark(key, mark, 'changing', body)
    tell(`The mark of claim ${mark.claim} is changed`, this.#undo('Undo puts it back.', claim))
  }

  /** Make a mark of its own of some words of a mark. */
  async splitMark(
    key: string,
    mark: MarkHeld,
    kept: readonly Span[],
    apart: readonly Span[],
  ): Promise<void> {
    const parts = { kept: this.markOn(kept), apart: this.markOn(apart) }
    const claim = await this.#onMark(key, mark, 'splitting', { place: mark.place, ...parts })
    tell(`A mark of claim ${mark.claim} is two`, this.#undo('Undo joins them.', claim))
  }

  /** Make one mark of several of a claim. */
  async joinMarks(key: string, [first, ...others]: readonly MarkHeld[]): Promise<void> {
    if (first === undefined) return
    let { place } = first
    const did = (count: number, claim: number) => `${count + 1} marks of claim ${claim} are one`
    await this.#toEach(key, others, { did, says: 'Undo splits them.' }, async (again, other) => {
      const body = { place, joined: other.markId, joinedPlace: other.place }
      const claim = await this.#onMark(again, first, 'joining', body)
      place += 1
      return claim
    })
  }

  /** Put marks of a claim under another claim. */
  async putUnder(key: string, marks: readonly MarkHeld[], into: number): Promise<void> {
    const did = (count: number) =>
      count === 1
        ? `The mark stands for claim ${into} now`
        : `${count} marks stand for claim ${into} now`
    const says = marks.length === 1 ? 'Undo puts it back.' : 'Undo puts them back.'
    await this.#toEach(key, marks, { did, says }, (again, mark) =>
      this.#onMark(again, mark, 'moving', { place: mark.place, into }),
    )
    await this.look([into])
  }

  /** Merge a claim, as it was seen, into another one. */
  async merge(
    key: string,
    from: { readonly claim: number; readonly wording: number },
    into: ClaimSeen,
  ): Promise<void> {
    const body = { wording: from.wording, into: into.number, intoWording: into.wording.version }
    const claim = await this.#claim(`claims/${from.claim}/merging`, body, key)
    await this.look([into.number])
    this.#store.change({ active: into.number })
    tell(
      `Claim ${from.claim} is merged into claim ${into.number}`,
      this.#undo('Undo parts them.', claim),
    )
  }

  /** Take a claim away. */
  async withdrawClaim(key: string, number: number): Promise<void> {
    const claim = await this.#claim(`claims/${number}/withdrawal`, {}, key)
    this.#store.change({ active: null })
    tell(`Claim ${number} withdrawn`, this.#undo('Undo brings it back.', claim))
  }

  /** Word a claim anew. */
  async reword(key: string, claim: ClaimSeen, draft: ClaimDraft): Promise<void> {
    const body = { wording: wordingAsked(draft), basedOn: claim.wording.version }
    const after = await this.#claim(`claims/${claim.number}/wordings`, body, key)
    tell(
      `Claim ${claim.number} reworded`,
      this.#undo('Undo brings the wording before back.', after),
    )
  }

  /** Give a verdict or abstain. */
  async answer(
    key: string,
    claim: ClaimSeen,
    round: RoundSeen,
    kind: 'verdict' | 'abstention',
    draft: AnswerDraft,
  ): Promise<void> {
    const verdict = kind === 'verdict'
    const body = {
      roundId: round.id,
      kind,
      label: verdict ? draft.label : null,
      confidence: verdict ? draft.confidence : null,
      reason: draft.reason ?? emptyReason,
      citations: verdict ? draft.citations.map(citationAsked) : [],
      supersedes: round.mine?.id ?? null,
    }
    const after = await this.#claim(`claims/${claim.number}/answers`, body, key)
    this.#sayAnswered(after, verdict && draft.label !== null ? draft.label : null)
  }

  /** Take my answer back while the round is open. */
  async withdrawAnswer(key: string, number: number, answerId: string): Promise<void> {
    await this.#claim(`claims/${number}/answers/${answerId}/withdrawal`, {}, key)
    tell(`Your answer on claim ${number} withdrawn`)
  }

  /** Close a round early, as an editor. */
  async closeRound(key: string, number: number, roundId: string): Promise<void> {
    await this.#claim(`claims/${number}/rounds/${roundId}/close`, {}, key)
    tell(`The round on claim ${number} is closed`)
  }

  /** Begin a new round, as an editor. */
  async openRound(key: string, claim: ClaimSeen): Promise<void> {
    await this.#claim(
      `claims/${claim.number}/rounds`,
      { roundId: claim.rounds.at(-1)?.id ?? null },
      key,
    )
    tell(`A new round on claim ${claim.number} is open`)
  }

  /** Look at claims again, as after an event that touched them. */
  async look(numbers: readonly number[]): Promise<void> {
    for (let at = 0; at < numbers.length; at += LOOKS) {
      const asked = numbers.slice(at, at + LOOKS)
      const path = `/api/v1/projects/${this.#here.project}/claims?limit=${LOOKS}&numbers=${asked.join(',')}`
      const { items } = await ask<{ items: readonly ClaimSeen[] }>(path, undefined, {
        method: 'GET',
      })
      const there = new Set(items.map(({ number }) => number))
      this.#store.keep(
        items,
        asked.filter((number) => !there.has(number)),
      )
    }
  }

  #sayAnswered(claim: ClaimSeen, label: string | null): void {
    const round = claim.rounds.at(-1)
    const word =
      label === null || round === undefined ? 'abstained' : lookOfLabel(round.scale, label).word
    if (round?.state === 'closed') {
      tell(`Claim ${claim.number}: ${word}. The round is closed`)
      return
    }
    const mine = round === undefined ? null : liveAnswer(round)
    const undo = mine === null ? null : this.#undo('Undo withdraws your answer.', claim)
    tell(`Claim ${claim.number}: ${word}`, undo)
  }

  /** Undoing the act that a claim came back from: it is the last event on the claim that I may know. */
  #undo(says: string, { version }: ClaimSeen): Undo {
    return undoOf(this.#here.project, version, says, (claims) => this.look(claims))
  }

  /** One act for each mark. What was done before a refusal stands, is told, and can be undone. */
  async #toEach(
    key: string,
    marks: readonly MarkHeld[],
    {
      did,
      says,
    }: { readonly did: (count: number, claim: number) => string; readonly says: string },
    act: (key: string, mark: MarkHeld) => Promise<ClaimSeen>,
  ): Promise<void> {
    const claims: ClaimSeen[] = []
    const said = () => {
      const [first] = claims
      if (first === undefined) return
      const events = claims.map(({ version }) => version)
      const undo = undoOfAll(this.#here.project, events, says, (touched) => this.look(touched))
      tell(did(events.length, first.number), undo)
    }
    try {
      for (const [at, mark] of marks.entries()) claims.push(await act(`${key}-${at}`, mark))
    } catch (failure) {
      if (!leavesOpen(failure)) said()
      throw failure
    }
    said()
  }

  #onMark(key: string, { claim, markId }: MarkHeld, deed: string, body: unknown) {
    return this.#claim(`claims/${claim}/marks/${markId}/${deed}`, body, key)
  }

  async #claim(path: string, body: unknown, key: string): Promise<ClaimSeen> {
    const claim = await ask<ClaimSeen>(`/api/v1/projects/${this.#here.project}/${path}`, body, {
      key,
    })
    this.#store.keep([claim])
    return claim
  }
}
