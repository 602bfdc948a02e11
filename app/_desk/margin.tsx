'use client'
/**
 * The margin: the cards of the claims, each level with its words. The cards near the view are on the
 * page, no others. Where they stand is solved by card-layout.ts and written straight into the style,
 * so that scrolling draws nothing anew; they ride with the page.
 */
import { useRef } from 'react'
import { mayNow } from '../../lib/review/project-life.ts'
import { WithKey } from '../_keys/key.tsx'
import { ClaimCard } from './claim-card.tsx'
import { ComingCard } from './coming-card.tsx'
import { useDesk, useTools } from './desk-context.tsx'
import { DraftCard } from './draft-card.tsx'
import styles from './margin.module.css'
import { cardKey, type MarginCard, marginCards } from './margin-cards.ts'
import { SmallCard } from './small-card.tsx'
import { useCardPlaces } from './use-card-places.ts'
import { useClaimsNear } from './use-claims-near.ts'

/** The margin with its cards. */
export function Margin() {
  const { seen } = useTools()
  const places = useDesk((state) => state.places)
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
      {places.order.length === 0 && begun.length === 0 ? <NoClaims /> : null}
      {cards.map((card) => (
        <div
          key={card.key}
          className={styles.place}
          data-card={card.key}
          data-open={card.key === open}
        >
          <Card card={card} isOpen={card.key === open} />
        </div>
      ))}
    </aside>
  )
}

function Card({ card, isOpen }: { readonly card: MarginCard; readonly isOpen: boolean }) {
  const claim = useDesk((state) =>
    card.kind === 'claim' ? state.claims.get(card.claim) : undefined,
  )
  if (card.kind === 'draft') return <DraftCard place={card.place} isOpen={isOpen} />
  if (claim === undefined) return <ComingCard number={card.claim} />
  return isOpen ? <ClaimCard claim={claim} /> : <SmallCard claim={claim} />
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
