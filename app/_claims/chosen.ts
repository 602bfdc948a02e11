/** Which claims of a list are chosen, and how a choice grows by keys: pure, so that it can be tested. */

export type Chosen = {
  readonly numbers: ReadonlySet<number>
  /** From where Shift draws on. */
  readonly anchor: number | null
}

export const noneChosen: Chosen = { numbers: new Set(), anchor: null }

/** Choose a claim or leave it; with `reach` everything from the last one on to it. */
export function choose(
  { numbers, anchor }: Chosen,
  order: readonly number[],
  number: number,
  reach: boolean,
): Chosen {
  const next = new Set(numbers)
  const from = anchor === null ? -1 : order.indexOf(anchor)
  const to = order.indexOf(number)
  if (reach && from !== -1 && to !== -1) {
    const [low, high] = from < to ? [from, to] : [to, from]
    for (const one of order.slice(low, high + 1)) next.add(one)
    return { numbers: next, anchor: number }
  }
  if (!next.delete(number)) next.add(number)
  return { numbers: next, anchor: number }
}

/** All of a page, or none of it where all are chosen already. */
export function chooseAll({ numbers }: Chosen, order: readonly number[]): Chosen {
  const all = order.every((number) => numbers.has(number))
  const next = new Set(numbers)
  for (const number of order) {
    if (all) next.delete(number)
    else next.add(number)
  }
  return { numbers: next, anchor: null }
}
