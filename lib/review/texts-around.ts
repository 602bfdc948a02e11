/** The texts of a project that a desk lists beside its own: so many around it, however many there are. */

/** So many. */
export const AROUND = 24

/** The texts around one of them, in their order. */
export function textsAround<T extends { readonly number: number }>(
  texts: readonly T[],
  number: number,
): readonly T[] {
  const middle = texts.findIndex((one) => one.number === number)
  const from = Math.max(0, Math.min(middle - AROUND / 2, texts.length - AROUND))
  return texts.slice(from, from + AROUND)
}
