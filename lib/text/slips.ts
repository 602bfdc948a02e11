/**
 * Which known word a slip meant: the fewest letters put in, left out, changed or swapped with their
 * neighbour (Damerau 1964, in the form of optimal string alignment). One slip in words of four to
 * seven letters, two in longer ones; shorter words are taken as typed.
 */

/** How many slips a word of this length may have. */
export function slipsAllowed(word: string): number {
  const length = [...word].length
  if (length < 4 || /^\d+$/.test(word)) return 0
  return length < 8 ? 1 : 2
}

/** The known words that were meant, nearest first, then alphabetically; at most `most`. */
export function meant(word: string, known: readonly string[], most = 3): readonly string[] {
  const allowed = slipsAllowed(word)
  return known
    .map((one) => ({ one, slips: slipsBetween(word, one) }))
    .filter(({ slips }) => slips > 0 && slips <= allowed)
    .sort((a, b) => a.slips - b.slips || (a.one < b.one ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one)
}

/** How many slips lie between two words. */
export function slipsBetween(one: string, other: string): number {
  const a = [...one]
  const b = [...other]
  let before: number[] = []
  let row = b.map((_, j) => j + 1)
  row.unshift(0)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
