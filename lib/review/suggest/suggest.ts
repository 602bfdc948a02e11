/**
 * What of a text may be worth checking: the sentences that a rule speaks for, each with the rules that do and
 * the words by which. A question, a headline, a by-line and what is too short to say anything, such as a note that is
 * a date, are passed over.
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

/** Fewer words say nothing that could be checked: a name, a date alone. */
const FEWEST_WORDS = 4

/** So many of them must be left when the date is taken away. */
const FEWEST_SAID = 2

/** The shares of a line's longer words that begin with a capital where it is a headline. */
const MOST = 0.6
const NEARLY_ALL = 0.95

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
  const rules = rulesFor(language)
  if (isQuestion(words) || isShort(words, rules.dates) || isHeadline(words, language)) return []
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

/** Scripts that part no words by spaces are long enough from ten letters on; a date and the marker of a note are no words. */
function isShort(words: string, date: RegExp | undefined): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words)) {
    return words.length < 10
  }
  const undated = date === undefined ? words : words.replace(date, ' ')
  const bare = undated.replace(/\[\d{1,3}\]|\d{1,2}:\d\d/gu, ' ')
  const said = bare.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  const all = words.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  return all.length < FEWEST_WORDS || said.length < FEWEST_SAID
}

/**
 * A line that no stop ends and whose longer words begin with capitals is a title or says who wrote it and when. Where
 * nouns are written with capitals, nearly all of them must.
 */
function isHeadline(words: string, language: string): boolean {
  if (/[.!?…:;。！][\p{Pe}\p{Pf}\p{Pi}"'\]\d]*$/u.test(words)) return false
  const longer = words.match(/[\p{Lu}\p{Ll}][\p{L}\p{M}]{3,}/gu) ?? []
  const great = longer.filter((one) => /^\p{Lu}/u.test(one)).length
  const share = /^(?:de|lb)\b/i.test(language) ? NEARLY_ALL : MOST
  return longer.length > 0 && great >= share * longer.length
}
