/**
 * The words that were found, shown in their place: a snippet of the text, cut at words around the
 * first of them that stand closest together, as plain segments of which some are found. Never HTML.
 *
 * A word counts as found when its folded form begins with a sought one or with a sought stem. Stems
 * come from Postgres; a stem that ends in -i stands for -y as well («studi», study), which is as much
 * of Snowball as marking needs: what is not marked was still found.
 *
 * Units: UTF-16.
 */
import { type FoldedWord, wordsIn } from './folding.ts'

export type Segment = { readonly text: string; readonly found: boolean }

/** A text whole, or cut to about `most` units around what was found. */
export function foundWords(
  text: string,
  sought: readonly string[],
  most = 220,
): readonly Segment[] {
  const words = wordsIn(text)
  const fits = fitting(sought)
  const hits = words.filter(({ word }) => fits(word))
  const [from, to] = window(text, words, hits, most)
  const segments: Segment[] = []
  let at = from
  const add = (end: number, found: boolean) => {
    const piece = text.slice(at, end).replace(/\s+/gu, ' ')
    if (piece !== '') segments.push({ text: piece, found })
    at = end
  }
  for (const { start, end } of hits) {
    if (start < at || end > to) continue
    add(start, false)
    add(end, true)
  }
  add(to, false)
  if (from > 0) segments.unshift({ text: '… ', found: false })
  if (to < text.length) segments.push({ text: ' …', found: false })
  return segments
}

/** Does a folded word answer to one of the sought ones? */
function fitting(sought: readonly string[]): (word: string) => boolean {
  const all = sought.flatMap((one) =>
    one.length > 3 && one.endsWith('i') ? [one, `${one.slice(0, -1)}y`] : [one],
  )
  return (word) =>
    all.some((one) => (one.length < 3 ? word === one : word.startsWith(one) && near(word, one)))
}

/** A stem of three letters is not the beginning of every long word. */
function near(word: string, one: string): boolean {
  return one.length > 3 || word.length <= one.length + 3
}

/** The part of the text to show: the most hits that fit, the earliest such place, cut at words. */
function window(
  text: string,
  words: readonly FoldedWord[],
  hits: readonly FoldedWord[],
  most: number,
): readonly [number, number] {
  if (text.length <= most) return [0, text.length]
  const first = closest(hits, most)
  const wish = Math.max(0, (first?.start ?? 0) - Math.floor(most / 4))
  const from = wish === 0 ? 0 : (words.find(({ start }) => start >= wish)?.start ?? wish)
  const last = words.findLast(({ end }) => end <= from + most)
  const to = last === undefined || last.end <= from ? Math.min(text.length, from + most) : last.end
  return [from, text.length - to < 4 ? text.length : to]
}

/** The hit from which on the most different words stand within reach. */
function closest(hits: readonly FoldedWord[], most: number): FoldedWord | undefined {
  const reach = (most * 3) / 4
  let best = hits[0]
  let many = 0
  for (const hit of hits.slice(0, 200)) {
    const here = hits.filter(({ start, end }) => start >= hit.start && end <= hit.start + reach)
    const different = new Set(here.map(({ word }) => word)).size
    if (different > many) {
      best = hit
      many = different
    }
  }
  return best
}
