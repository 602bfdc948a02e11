'use client'
/**
 * Each claim once for the ear and for Tab: after the block in which a claim's first words stand, a
 * button that says it and opens it. They are seen only while they have the keyboard. Only blocks near
 * the view have them (text-body.tsx): the keyboard and a screen reader bring what they go to into view.
 */
import { beginningIn } from './claim-places.ts'
import { heardAs } from './claim-words.ts'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './heard-claims.module.css'
import { useChoose } from './use-choose.ts'

/** The claims whose first words stand between two offsets. */
export function HeardClaims({ start, end }: { readonly start: number; readonly end: number }) {
  const numbers = useDesk(({ places, stretch }) => {
    const here = { start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) }
    return here.start < here.end ? beginningIn(places, here).join(' ') : ''
  })
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
