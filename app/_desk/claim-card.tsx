'use client'
/**
 * The card of the claim that is worked on, open: its head, its ruling when it has one, its rounds,
 * what can be done with it.
 */
import { memo } from 'react'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { tell } from '../_done/done.ts'
import { useDeed } from '../_parts/use-deed.ts'
import { StandingSign } from '../_parts/verdict.tsx'
import { When } from '../_parts/when.tsx'
import { CitedSeen } from './cited.tsx'
import styles from './claim-card.module.css'
import { ClaimDetails, ClaimTools } from './claim-details.tsx'
import { claimDraftIn, draftOfWording } from './claim-draft.ts'
import { ClaimForm } from './claim-form.tsx'
import { neighbour } from './claim-places.ts'
import { useDesk, useDraft, useTools } from './desk-context.tsx'
import { wordingPlace } from './places-of-drafts.ts'
import { RoundsOfClaim } from './rounds-of-claim.tsx'
import { cardId, useChoose } from './use-choose.ts'

/** The open card. */
export const ClaimCard = memo(function ClaimCard({ claim }: { readonly claim: ClaimSeen }) {
  const rewording = useDesk((state) => state.rewording === claim.number)
  return (
    <section
      id={cardId(claim.number)}
      className={styles.card}
      tabIndex={-1}
      aria-label={`Claim ${claim.number}`}
    >
      <CardTop claim={claim.number} />
      {rewording ? <Rewording claim={claim} /> : <ClaimDetails claim={claim} />}
      <Ruled claim={claim} />
      <RoundsOfClaim claim={claim} />
      <ClaimTools claim={claim} />
    </section>
  )
})

/** Closing the card; in a sheet also the way to the claims before and after. */
function CardTop({ claim }: { readonly claim: number }) {
  const choose = useChoose()
  const order = useDesk((state) => state.places.order)
  const steps = [
    { by: -1, name: 'The claim before', sign: '‹' },
    { by: 1, name: 'The next claim', sign: '›' },
  ] as const
  return (
    <div className={styles.top}>
      {steps.map(({ by, name, sign }) => {
        const to = neighbour(order, claim, by)
        return to === null ? null : (
          <button
            key={name}
            type="button"
            className={styles.step}
            aria-label={name}
            onClick={() => choose(to, { focus: true })}
          >
            {sign}
          </button>
        )
      })}
      <button type="button" aria-label="Close the card" onClick={() => choose(null)}>
        ×
      </button>
    </div>
  )
}

/** The ruling, with its public note. */
function Ruled({ claim }: { readonly claim: ClaimSeen }) {
  const { ruling, standing } = claim
  if (ruling === null) return null
  const stands = standing === 'ruled'
  return (
    <section className={styles.ruling} data-earlier={!stands} aria-label="Ruling">
      <p className={styles.ruled}>
        <StandingSign scale={claim.scale} standing="ruled" label={ruling.label} />
        <small>
          {stands ? '' : 'earlier · '}
          {ruling.kind} by {ruling.byName}, <When at={ruling.at} as="day" />
        </small>
      </p>
      {ruling.note === '' ? null : (
        <p className={styles.note} dir="auto">
          {ruling.note}
        </p>
      )}
      {ruling.cited.length === 0 ? null : (
        <ul className={styles.cites}>
          {ruling.cited.map((citation) => (
            <CitedSeen key={citation.id} citation={citation} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Rewording({ claim }: { readonly claim: ClaimSeen }) {
  const { store, drafts, deeds } = useTools()
  const place = wordingPlace(claim.number)
  const draft = claimDraftIn(useDraft(place)) ?? draftOfWording(claim.wording)
  const deed = useDeed()
  const leave = () => store.change({ rewording: null })
  return (
    <ClaimForm
      title={`New wording of claim ${claim.number}`}
      above={
        claim.rounds.at(-1)?.answered === 0 ? null : (
          <p className={styles.warning}>
            Answers were given on the wording of now. A new wording begins a new round.
          </p>
        )
      }
      value={draft}
      yes="Reword"
      deed={deed}
      onChange={(value) => drafts.write(place, value)}
      onLeave={leave}
      onDrop={() => {
        drafts.drop(place)
        leave()
        tell(`The new wording of claim ${claim.number} is dropped`, {
          says: 'Undo brings it back.',
          run: async () => {
            drafts.write(place, draft)
            store.change({ active: claim.number, writing: null, rewording: claim.number })
            return 'The new wording is back'
          },
        })
      }}
      onYes={() =>
        void deed
          .run((key) => deeds.reword(key, claim, draft))
          .then((done) => {
            if (!done) return
            drafts.drop(place)
            leave()
          })
      }
    />
  )
}
