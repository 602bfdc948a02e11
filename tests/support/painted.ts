/** Pieces of text as a PDF paints them, made by hand: letters are half their size wide. */
import type { Painted } from '../../lib/text/read/page-lines.ts'

type Some = Pick<Painted, 'text' | 'x' | 'y'> & Partial<Painted>

/** One piece. */
export function paints({ text, size = 10, ...rest }: Some): Painted {
  return { text, size, width: (text.length * size) / 2, turned: false, spaced: false, ...rest }
}

/** The lines of a paragraph, one under the other. */
export function lines(words: readonly string[], x: number, y: number, some: Partial<Painted> = {}) {
  const { size = 10 } = some
  return words.map((text, i) => paints({ ...some, text, x, y: y + i * 1.3 * size }))
}
