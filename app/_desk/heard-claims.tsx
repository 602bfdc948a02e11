'use client'
import { heardAs } from './claim-words.ts'
/**
 * Each claim once for the ear and for Tab: after the block in which a claim's first words stand, a
 * button that says it and opens it. They are seen only while they have the keyboard.
 */
import { useDesk, useTools } from './desk-context.tsx'
import styles from './heard-claims.module.css'
import { useChoose } from './use-choose.ts'

/** The claims whose first words stand between two offsets. */
export function HeardClaims({ start, end }: { readonly start: number; readonly end: number }) {
  const numbers = useDesk((state) => beginningIn(state.places, start, end))
  if (numbers === '') return null
  return (
    <ul className={styles.heard} aria-label="Claims in this passage">
      {numbers.split(' ').map((number) => (
        <li key={number}>
          <HeardClaim number={Number(number)} />
        </li>
      ))}
    </ul>
  )
}

function HeardClaim({ number }: { readonly number: number }) {
  const { store } = useTools()
  const choose = useChoose()
  const claim = useDesk((state) => state.claims.get(number))
  const isActive = useDesk((state) => state.active === number)
  const at = useDesk((state) => state.places.firsts.get(number))
  if (claim === undefined || at === undefined) return null
  const quotation = store.characters.text.slice(at.start, at.end)
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={isActive}
      onClick={() => choose(number, { focus: true })}
    >
      {heardAs(claim, quotation)}
    </button>
  )
}

type First = { readonly places: object; readonly sorted: readonly (readonly [number, number])[] }
let last: First | null = null

/** The claims that begin in a stretch, as words, so that equal answers are equal. */
function beginningIn(
  places: {
    readonly order: readonly number[]
    readonly firsts: ReadonlyMap<number, { readonly start: number }>
  },
  start: number,
  end: number,
): string {
  if (last?.places !== places) {
    const sorted = places.order.map(
      (number) => [places.firsts.get(number)?.start ?? 0, number] as const,
    )
    last = { places, sorted: sorted.toSorted((a, b) => a[0] - b[0]) }
  }
  const { sorted } = last
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.[0] ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; (sorted[at]?.[0] ?? end) < end; at++) found.push(sorted[at]?.[1] ?? 0)
  return found.join(' ')
}
