/**
 * Looking up a quoted passage in a copy of its work. A copy breaks its lines otherwise than the
 * person who quoted it: «infor-\nmation» is «information», a ligature is its letters, a curly
 * quotation mark a straight one. Those are read as the same, and which of them were is said. Words
 * never are: letters, digits, signs, capitals and the order of all of them must agree.
 *
 * How: a *skeleton* is the text without white space, hyphens and dashes (the *gaps*), its letters
 * in NFC. The passage's skeleton is sought in the copy's; at each place the gaps are then held against
 * each other one by one. A gap is strict («40 000» is not «40000», «re-sign» not «resign») but where
 * a hyphen ends a line: it may have been the printer's or the word's, so both are the same there.
 *
 * The surprising decision: a passage that cuts a word or a number does not stand there. «9,000 cars»
 * is not found in «19,000 cars», nor «can» in «can't», «profit» in «non-profit», «40» in «40 000».
 *
 * Units: UTF-16.
 */
import { quote, type Span } from './span.ts'

/** What was read as the same although the characters differ. */
export const loosenings = [
  'line breaks',
  'spaces',
  'hyphens at line ends',
  'soft hyphens',
  'dashes',
  'quotation marks',
  'ligatures',
  'composed letters',
  'omissions',
] as const
export type Loosening = (typeof loosenings)[number]

/** Where a passage stands, and what was loosened to find it there, in the order of `loosenings`. */
export type PlaceFound = { readonly span: Span; readonly loosened: readonly Loosening[] }

/** A text made ready to be looked up in: its skeleton, and where each unit of it begins and ends. */
export type Skeleton = {
  readonly text: string
  readonly bones: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Places beyond these are not counted, and candidates beyond these are not looked at. */
export const MOST_PLACES = 50
const MOST_CANDIDATES = 20_000

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}
const GAP = /[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u2010-\u2015-]/u
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const HYPHENS = /[\u2010-\u2015]/gu
const DOUBLE = /[“”„‟«»]/u
const SINGLE = /[‘’‚‛‹›]/u
const MARK = /\p{M}/u
/** Scripts that part no words by spaces: a line may break between any two of their letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const IN_WORD = /[\p{L}\p{N}\p{M}]/u

/** Make a text ready. */
export function skeletonOf(text: string): Skeleton {
  const bones: string[] = []
  const starts = new Uint32Array(text.length * 3)
  const ends = new Uint32Array(text.length * 3)
  let count = 0
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at)
    const bone = boneOf(text, at, end)
    bones.push(bone)
    for (let i = 0; i < bone.length; i++) {
      starts[count] = at
      ends[count++] = end
    }
    at = end
  }
  return {
    text,
    bones: bones.join(''),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  }
}

/** Where a character with the marks over it ends. */
function clusterEnd(text: string, at: number): number {
  let end = at + (isPair(text, at) ? 2 : 1)
  while (text.charCodeAt(end) >= 0x300 && MARK.test(text.charAt(end))) end++
  return end
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at)
  if (high < 0xd800 || high > 0xdbff) return false
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff
}

/** A character as it is compared; nothing for what belongs to a gap. */
function boneOf(text: string, at: number, end: number): string {
  const code = text.charCodeAt(at)
  if (end === at + 1 && code < 0x80) return code <= 0x20 || code === 0x2d ? '' : text.charAt(at)
  const raw = text.slice(at, end)
  if (GAP.test(raw.charAt(0))) return raw.slice(1).normalize('NFC')
  const composed = raw.normalize('NFC')
  if (composed.length > 1) return composed
  if (DOUBLE.test(composed)) return '"'
  if (SINGLE.test(composed)) return "'"
  return LIGATURES[composed] ?? composed
}

/** The places where a passage stands, in order, at most `MOST_PLACES`. */
export function findPassage(copy: Skeleton, passage: string): readonly PlaceFound[] {
  const sought = skeletonOf(passage.trim())
  const { length } = sought.bones
  const places: PlaceFound[] = []
  if (length === 0) return places
  let at = copy.bones.indexOf(sought.bones)
  for (let tried = 0; at !== -1 && tried < MOST_CANDIDATES; tried++) {
    const place = placeAt(copy, sought, at)
    if (place !== null) places.push(place)
    if (places.length === MOST_PLACES) break
    at = copy.bones.indexOf(sought.bones, at + 1)
  }
  return places
}

function placeAt(copy: Skeleton, sought: Skeleton, at: number): PlaceFound | null {
  const last = at + sought.bones.length - 1
  if (cutsInside(copy, at) || cutsInside(copy, last + 1)) return null
  const loosened = new Set<Loosening>()
  for (let i = 0; i < sought.bones.length; i++) {
    if (i > 0) {
      const loose = gapsAgree(gapBefore(copy, at + i), gapBefore(sought, i), betweenAt(sought, i))
      if (loose === null) return null
      for (const one of loose) loosened.add(one)
    }
    const loose = lettersDiffer(rawAt(copy, at + i), rawAt(sought, i))
    if (loose !== null) loosened.add(loose)
  }
  const span = { start: copy.starts[at] ?? 0, end: copy.ends[last] ?? 0 }
  if (cutsWord(copy.text, span)) return null
  return { span, loosened: loosenings.filter((one) => loosened.has(one)) }
}

/** Does a place begin or end inside one character, as in a ligature? */
function cutsInside({ starts }: Skeleton, at: number): boolean {
  return at > 0 && at < starts.length && starts[at] === starts[at - 1]
}

function rawAt({ text, starts, ends }: Skeleton, at: number): string {
  return text.slice(starts[at], ends[at])
}

function gapBefore({ text, starts, ends }: Skeleton, at: number): string {
  return text.slice(ends[at - 1], starts[at])
}

type Between = { readonly letters: boolean; readonly unspaced: boolean }

/** What a gap parts: a letter and a small letter, or two letters that are written without spaces. */
function betweenAt({ bones }: Skeleton, at: number): Between {
  const before = bones.charAt(at - 1)
  const after = bones.charAt(at)
  return {
    letters: /\p{L}|\p{M}/u.test(before) && /\p{Ll}/u.test(after),
    unspaced: UNSPACED.test(before) && UNSPACED.test(after),
  }
}

/** What must be loosened for two gaps to be the same, or null where they are not. */
function gapsAgree(one: string, other: string, between: Between): readonly Loosening[] | null {
  if (one === other) return []
  const ones = readings(one, between)
  const others = readings(other, between)
  if (!ones.some((reading) => others.includes(reading))) return null
  return loosenedIn(one, other)
}

/** What a gap may be read as: one thing, but several where a hyphen ends a line. */
function readings(raw: string, { letters, unspaced }: Between): readonly string[] {
  if (/\u00ad[\u200b\u2060\ufeff]*[ \t]*\n\s*$/u.test(raw)) return ['']
  const gap = raw.replace(UNSEEN, '').replace(HYPHENS, '-')
  if (/^-[^\S\n]*\n\s*$/u.test(gap)) {
    const printers = letters && /^[-\u2010]/u.test(raw.replace(UNSEEN, ''))
    return printers ? ['', '-', '- '] : ['-', '- ']
  }
  if (unspaced && gap.includes('\n') && gap.trim() === '') return ['', ' ']
  return [gap.replace(/\s+/gu, ' ')]
}

function loosenedIn(one: string, other: string): readonly Loosening[] {
  const soft = (raw: string) => raw.replace(/[^\u00ad]/gu, '')
  const dashes = (raw: string) => raw.replace(/[^\u2010-\u2015-]/gu, '')
  const spaces = (raw: string) => raw.replace(/[^\s]/gu, '')
  const found: Loosening[] = []
  if (soft(one) !== soft(other)) found.push('soft hyphens')
  const ends = [one, other].some((raw) => /[\u2010-\u2015-][^\S\n]*\n/u.test(raw))
  if (ends && (dashes(one) !== dashes(other) || spaces(one) !== spaces(other))) {
    return [...found, 'hyphens at line ends']
  }
  if (dashes(one) !== dashes(other)) found.push('dashes')
  if (spaces(one) === spaces(other)) return found
  return [...found, `${one}${other}`.includes('\n') ? 'line breaks' : 'spaces']
}

function lettersDiffer(one: string, other: string): Loosening | null {
  if (one === other) return null
  const pair = `${one}${other}`
  if (DOUBLE.test(pair) || SINGLE.test(pair)) return 'quotation marks'
  return /[\ufb00-\ufb06]/u.test(pair) ? 'ligatures' : 'composed letters'
}

/** Does a passage end or begin in the middle of a word or a number? */
function cutsWord(text: string, { start, end }: Span): boolean {
  const words = quote(text, { start, end })
  const before = text.slice(Math.max(0, start - 12), start).replace(UNSEEN, '')
  const after = text.slice(end, end + 12).replace(UNSEEN, '')
  return cutsBefore(words, before) || cutsAfter(words, after)
}

function cutsBefore(words: string, before: string): boolean {
  if (UNSPACED.test(words.slice(0, 2))) return false
  if (!IN_WORD.test(words.slice(0, 2))) return false
  if (/[\p{L}\p{N}\p{M}]$/u.test(before)) return true
  if (/\p{L}\p{M}*[-\u2010\u2011]\s*$/u.test(before) && !/\s[-\u2010\u2011]\s*$/u.test(before)) {
    return /[-\u2010\u2011]$/u.test(before) || /[-\u2010\u2011][^\S\n]*\n\s*$/u.test(before)
  }
  if (!/^\p{N}/u.test(words)) return false
  const grouped = /^\d{3}(?!\d)/u.test(words) && /(?<!\d)\d{1,3}[^\S\n]$/u.test(before)
  return grouped || /\p{N}[.,:/'’·]$|(?<![\p{L}\p{N}])[-\u2010-\u2013\u2212]$/u.test(before)
}

function cutsAfter(words: string, after: string): boolean {
  const last = words.slice(-2)
  if (UNSPACED.test(last) || !/[\p{L}\p{N}\p{M}]$/u.test(last)) return false
  if (/^[\p{L}\p{N}\p{M}]/u.test(after)) return true
  if (!/\p{N}$/u.test(last)) {
    return /^(?:['’]\p{L}|[-\u2010\u2011](?:[^\S\n]*\n\s*)?\p{L})/u.test(after)
  }
  const grouped = /(?<!\d)\d{1,3}$/u.test(words) && /^[^\S\n]\d{3}(?!\d)/u.test(after)
  return grouped || /^(?:[.,:/'’·]\p{N}|[^\S\n]?[%‰°])/u.test(after)
}
