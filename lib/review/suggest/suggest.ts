/**
 * What of a text may be worth checking: the sentences that a rule speaks for, each with the rules that do and
 * the words by which. A question and what is too short to say anything are passed over.
 *
 * Units: UTF-16.
 */
import { type Span, span } from '../../text/span.ts'
import { type RuleId, ruleIds, rulesFor } from './rules.ts'

/** A sentence that may be worth checking; `why` are the rules, each with the words that it found. */
export type SentenceSuggested = Span & {
  readonly why: readonly { readonly rule: RuleId; readonly at: Span }[]
}

/** What is longer is no prose; its beginning is looked at, in units. */
const LONGEST = 2_000

/** Fewer words say nothing that could be checked: a by-line, a date alone. */
const FEWEST_WORDS = 4

/** The sentences that a rule speaks for, in order. */
export function suggestedIn(
  text: string,
  sentences: readonly Span[],
  language: string,
): readonly SentenceSuggested[] {
  return sentences.flatMap((sentence) => {
    const why = whySuggested(text, sentence, language)
    return why.length === 0 ? [] : [{ ...sentence, why }]
  })
}

/** The rules that speak for one sentence, so that a page asks only for those in view. */
export function whySuggested(
  text: string,
  sentence: Span,
  language: string,
): SentenceSuggested['why'] {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
  if (isQuestion(words) || isShort(words)) return []
  const rules = rulesFor(language)
  return ruleIds.flatMap((rule) => {
    const found = rules[rule]?.exec(words)
    if (found === null || found === undefined) return []
    const start = sentence.start + found.index
    return [{ rule, at: span(start, start + found[0].length) }]
  })
}

function isQuestion(words: string): boolean {
  return /[?؟？][\p{Pe}\p{Pf}\p{Pi}"'\]\d]*$/u.test(words)
}

/** Scripts that part no words by spaces are long enough from ten letters on. */
function isShort(words: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words)) {
    return words.length < 10
  }
  return (words.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) < FEWEST_WORDS
}
