'use client'
/**
 * The head of an open card: number, sentence, who said it, when, where, the kinds; and, in one quiet
 * row, what can be done with the claim itself.
 */
import Link from 'next/link'
import { useState } from 'react'
import { mayNow } from '../../lib/review/project-life.ts'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { Key } from '../_keys/key.tsx'
import { looseDateInWords } from '../_parts/dates.ts'
import { Confirm } from '../_parts/dialog.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import { chooseClaim } from './chosen-bar.tsx'
import styles from './claim-details.module.css'
import { draftOfWording } from './claim-draft.ts'
import { useDesk, useTools } from './desk-context.tsx'
import { errandAddress } from './errand.ts'
import { MarksOfClaim } from './marks-of-claim.tsx'
import { wordingPlace } from './places-of-drafts.ts'

/** The head of the card. */
export function ClaimDetails({ claim }: { readonly claim: ClaimSeen }) {
  const { number, wording } = claim
  const facts = [
    { name: 'Said by', words: wording.saidBy },
    { name: 'When', words: wording.saidOn === null ? null : looseDateInWords(wording.saidOn) },
    { name: 'Where', words: wording.saidWhere },
    { name: 'Kind', words: wording.kinds.join(' · ') || null },
  ].filter(({ words }) => words !== null)
  return (
    <>
      <header className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <h2 className={styles.sentence} dir="auto">
          {/* A direction of its own, so that the sentence's is told by the sentence alone. */}
          <span className="visually-hidden" dir="ltr">
            Claim {number}:{' '}
          </span>
          {wording.sentence}
        </h2>
      </header>
      {facts.length === 0 ? null : (
        <dl className={styles.facts}>
          {facts.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** What can be done with the claim itself. */
export function ClaimTools({ claim }: { readonly claim: ClaimSeen }) {
  const { seen, store, drafts, deeds } = useTools()
  const [closing, setClosing] = useState(false)
  const deed = useDeed()
  const { may, number, wording } = claim
  const base = `/projects/${seen.project.id}`
  const round = claim.rounds.at(-1)
  const reword = () => {
    const place = wordingPlace(number)
    if (drafts.read(place) === undefined) drafts.write(place, draftOfWording(claim.wording))
    store.change({ rewording: number })
  }
  return (
    <footer className={styles.tools}>
      <RefusalNote of={deed.refusal} />
      <MarksOfClaim claim={claim} deed={deed} />
      <div className={styles.row}>
        <Link href={`${base}/claims/${number}`}>All about it</Link>
        {may.rule && round?.state === 'closed' ? (
          <Link href={`${base}/rulings?claim=${number}`}>Rule</Link>
        ) : null}
        {may.reword ? (
          <button type="button" onClick={reword}>
            Reword
          </button>
        ) : null}
        {may.addMark ? <CarryTo claim={number} /> : null}
        <Choosing claim={number} />
        {may.withdraw ? (
          <button
            type="button"
            onClick={() =>
              store.change({ picking: { kind: 'claim', claim: number, wording: wording.version } })
            }
          >
            Merge into…
          </button>
        ) : null}
        {may.withdraw ? (
          <button
            type="button"
            onClick={() => void deed.run((key) => deeds.withdrawClaim(key, number))}
          >
            Withdraw the claim
          </button>
        ) : null}
        {may.closeRound && round?.state === 'open' ? (
          <button type="button" onClick={() => setClosing(true)}>
            Close the round
          </button>
        ) : null}
        {may.openRound && round?.state === 'closed' ? (
          <button type="button" onClick={() => void deed.run((key) => deeds.openRound(key, claim))}>
            New round
          </button>
        ) : null}
      </div>
      {round === undefined ? null : (
        <Confirm
          open={closing}
          onOpenChange={setClosing}
          title={`Close the round on claim ${number}?`}
          says={`${round.answered} of ${round.of} have answered. Their verdicts are shown then, under their names, and nobody can answer in this round any more.`}
          yes="Close the round"
          busy={deed.busy}
          refusal={deed.refusal}
          onYes={() =>
            void deed
              .run((key) => deeds.closeRound(key, number, round.id))
              .then((done) => done && setClosing(false))
          }
        />
      )}
    </footer>
  )
}

/** Choosing the claim, to do something to several at once. */
function Choosing({ claim }: { readonly claim: number }) {
  const { seen, store } = useTools()
  const isChosen = useDesk((state) => state.chosen.numbers.has(claim))
  if (!mayNow(seen.project.me, 'mark claims')) return null
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={({ shiftKey }) => chooseClaim(store, claim, shiftKey)}
    >
      {isChosen ? 'Chosen' : 'Choose'} <Key of="choose" />
    </button>
  )
}

/** Taking a claim to another text, where it stands, too. */
function CarryTo({ claim }: { readonly claim: number }) {
  const { seen } = useTools()
  const others = seen.texts.filter(({ number }) => number !== seen.text.number)
  if (others.length === 0) return null
  return (
    <details className={styles.carry}>
      <summary>Also said in…</summary>
      <ul>
        {others.map(({ number, title }) => (
          <li key={number}>
            <Link
              dir="auto"
              href={errandAddress(seen.project.id, number, {
                kind: 'carry',
                claim,
                from: seen.text.number,
              })}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
