'use client'
/**
 * The margin: the cards of the claims, each level with its words. The cards near the view are on the
 * page, no others. Where they stand is solved by card-layout.ts and written straight into the style,
 * so that scrolling draws nothing anew; they ride with the page.
 */
import { memo, useRef } from 'react'
import { mayNow } from '../../lib/review/project-life.ts'
import { WithKey } from '../_keys/key.tsx'
import { ClaimCard } from './claim-card.tsx'
import { ComingCard } from './coming-card.tsx'
import { useDesk, useTools } from './desk-context.tsx'
import { DraftCard } from './draft-card.tsx'
import styles from './margin.module.css'
import { cardKey, marginCards } from './margin-cards.ts'
import { SmallCard } from './small-card.tsx'
import { useCardPlaces } from './use-card-places.ts'
import { useClaimsNear } from './use-claims-near.ts'

/** The margin with its cards. */
export function Margin() {
  const { seen } = useTools()
  const places = useDesk((state) => state.places)
  const whole = useDesk((state) => state.whole)
  const near = useDesk((state) => state.near)
  const stretch = useDesk((state) => state.stretch)
  const active = useDesk((state) => state.active)
  const writing = useDesk((state) => state.writing)
  const begun = useDesk((state) => state.begun)
  const sheetOpen = useDesk((state) => state.sheetOpen)
  const column = useRef<HTMLElement>(null)
  const text = seen.text.number
  const cards = marginCards({ places, near, stretch, active, writing, begun, text })
  useClaimsNear(cards)
  const open = writing ?? (active === null ? null : cardKey(active))
  useCardPlaces(column, cards, open)
  return (
    <aside
      ref={column}
      className={styles.margin}
      data-margin=""
      data-out={sheetOpen && open !== null}
      aria-label="Claims"
    >
      {whole && places.order.length === 0 && begun.length === 0 ? <NoClaims /> : null}
      {cards.map((card) => (
        <div
          key={card.key}
          className={styles.place}
          data-card={card.key}
          data-open={card.key === open}
        >
          <Card
            claim={card.kind === 'claim' ? card.claim : null}
            draft={card.kind === 'draft' ? card.place : null}
            isOpen={card.key === open}
          />
        </div>
      ))}
    </aside>
  )
}

/** One card: of a claim, or of a claim being written. It is drawn anew when it changes, not when another comes. */
const Card = memo(function Card({ claim, draft, isOpen }: CardProps) {
  const seen = useDesk((state) => (claim === null ? undefined : state.claims.get(claim)))
  if (draft !== null) return <DraftCard place={draft} isOpen={isOpen} />
  if (claim === null) return null
  if (seen === undefined) return <ComingCard number={claim} />
  return isOpen ? <ClaimCard claim={seen} /> : <SmallCard claim={seen} />
})

type CardProps = {
  readonly claim: number | null
  readonly draft: string | null
  readonly isOpen: boolean
}

function NoClaims() {
  const { seen } = useTools()
  if (!mayNow(seen.project.me, 'mark claims')) {
    return <p className={styles.none}>No claim of this text has been ruled on yet.</p>
  }
  return (
    <p className={styles.none}>
      Nothing is marked in this text yet. Select the words of a claim and{' '}
      <WithKey of="mark" before="press " otherwise="choose «Mark claim»" />.
    </p>
  )
}
