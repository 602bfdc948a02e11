'use client'
/**
 * The claim that an editor rules on: everything it rests on first, the ruling after it. What is ruled
 * on is what was seen: if it moves while the editor looks, that is said, and the ruling waits until
 * they have looked again; the words that they typed stay. If they cannot rule on it any more (it was
 * ruled meanwhile, perhaps by themselves in another window), that is said aloud where the form was, and
 * their words stand there to be copied.
 */
import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { ClaimSeen } from '../../../../lib/review/seen.ts'
import { type DraftThere, useKeeper, useKept } from '../../../_desk/use-keeper.ts'
import { Answer } from '../../../_parts/answer.tsx'
import { Button } from '../../../_parts/button.tsx'
import { labelOfClaim } from '../../../_parts/claim-words.ts'
import { MarkPlaces } from '../../../_parts/mark-places.tsx'
import { Outcome } from '../../../_parts/round.tsx'
import { RulingRead } from '../../../_parts/ruling-read.tsx'
import { lookOfStanding } from '../../../_parts/verdict-look.ts'
import { listed, policyInWords } from '../../../_parts/words.ts'
import { RoundDoors } from './round-doors.tsx'
import {
  askedText,
  closedRoundOf,
  draftIn,
  movedBetween,
  type RulingDraft,
  rulingPlace,
  sawOf,
  whyNotRule,
  wordsIn,
} from './ruling-draft.ts'
import { RulingForm } from './ruling-form.tsx'
import styles from './rulings.module.css'

type RoomProps = {
  readonly claim: ClaimSeen
  readonly projectId: string
  readonly personId: string
  readonly base: string
  /** The claim to go on with after this one. */
  readonly next: number | null
  readonly drafts: readonly DraftThere[]
}

/** The room. */
export function RulingRoom({ claim, projectId, personId, base, next, drafts }: RoomProps) {
  const place = rulingPlace(claim.id)
  const keeper = useKeeper({ projectId, personId }, drafts)
  const kept = useKept(keeper, place)
  const round = closedRoundOf(claim)
  const now = round === null ? null : sawOf(claim, round)
  const [seen, setSeen] = useState(now)
  const moved = seen !== null && now !== null ? movedBetween(seen, now) : []
  if (seen === null && now !== null) setSeen(now)
  const why = whyNotRule(claim)
  const [began, setBegan] = useState(why === null && round !== null)
  const [giving, setGiving] = useState(false)
  const isWritten = kept !== undefined
  const over = began && !giving && (why !== null || (round === null && isWritten))
  useEffect(() => {
    if (isWritten) stayAt(claim.number)
  }, [isWritten, claim.number])

  const written = round === null ? null : draftIn(kept, round)
  const change = (some: Partial<RulingDraft>) => keeper.write(place, { ...written, ...some })
  const look = lookOfStanding(claim.scale, claim.standing, labelOfClaim(claim))

  return (
    <article aria-labelledby="claim">
      <header className={styles.head}>
        <p className="kicker">
          <Link href={`${base}/claims/${claim.number}`}>Claim {claim.number}</Link>
        </p>
        <h2 id="claim" className={styles.title} dir="auto">
          {claim.wording.sentence}
        </h2>
      </header>
      <MarkPlaces claim={claim} base={base} tone={look.tone} />

      {claim.ruling === null || claim.standing !== 'ruled' ? null : (
        <section className={styles.part} aria-labelledby="ruled">
          <h3 id="ruled">Ruled</h3>
          <RulingRead ruling={claim.ruling} scale={claim.scale} />
        </section>
      )}

      <section className={styles.part} aria-labelledby="round">
        <h3 id="round">Round {claim.rounds.at(-1)?.number}</h3>
        {round === null ? (
          <OpenWords claim={claim} />
        ) : (
          <>
            <Outcome round={round} />
            <p className={styles.policy}>{policyInWords(round.policy)}</p>
            <div className={styles.answers}>
              {round.answers.map((answer) => (
                <Answer
                  key={answer.id}
                  answer={answer}
                  round={round}
                  {...(why === null && written !== null
                    ? {
                        beside: ({ id, printed }: { id: string; printed: string }) => (
                          <input
                            type="checkbox"
                            className={styles.print}
                            aria-label={`Print in the edition: ${printed}`}
                            title="Print in the edition"
                            checked={written.printed.includes(id)}
                            onChange={(event) =>
                              change({
                                printed: event.target.checked
                                  ? [...written.printed, id]
                                  : written.printed.filter((one) => one !== id),
                              })
                            }
                          />
                        ),
                      }
                    : {})}
                />
              ))}
            </div>
            {round.answers.some(({ citations }) => citations.length > 0) && why === null ? (
              <p className={styles.policy}>Ticked citations are printed with the ruling.</p>
            ) : null}
          </>
        )}
        <RoundDoors claim={claim} projectId={projectId} />
      </section>

      {over ? (
        <Overtaken why={why ?? 'A new round was opened on this claim.'} words={wordsIn(kept)} />
      ) : round === null || written === null ? null : why !== null && !giving ? (
        <p className={styles.why}>
          {why}{' '}
          {claim.standing === 'ruled' || askedText(claim) === null ? null : (
            <Link className="link" href={`${base}/texts/${askedText(claim)}/placing`}>
              To the marks asked about
            </Link>
          )}
        </p>
      ) : (
        <>
          {moved.length === 0 ? null : (
            <div className={styles.moved} role="alert">
              <p>
                <b>Changed while you were looking:</b> {listed(moved)}. What you see above is how it
                is now. Your words are kept.
              </p>
              <Button small onClick={() => setSeen(now)}>
                I have looked at it again
              </Button>
            </div>
          )}
          <RulingForm
            claim={claim}
            round={round}
            projectId={projectId}
            draft={written}
            saw={seen}
            waits={moved.length > 0}
            keeper={keeper}
            begun={isWritten}
            next={next}
            onGiving={setGiving}
            onGiven={() => setBegan(false)}
          />
        </>
      )}
    </article>
  )
}

/** An address that named no claim names this one, so that a refresh does not go on to the next. */
function stayAt(claim: number): void {
  const here = new URL(window.location.href)
  if (here.searchParams.has('claim')) return
  here.searchParams.set('claim', String(claim))
  window.history.replaceState(null, '', here)
}

/** What stands where the form was, when the claim cannot be ruled on any more. */
function Overtaken({ why, words }: { readonly why: string; readonly words: string }) {
  const [shown] = useState(words)
  return (
    <div className={styles.moved} role="alert">
      <p>
        <b>Changed while you were looking:</b> {why}
        {shown === '' ? null : ' Your ruling was not given; what you wrote is here to be copied.'}
      </p>
      {shown === '' ? null : (
        <p className={styles.kept} dir="auto">
          {shown}
        </p>
      )}
    </div>
  )
}

function OpenWords({ claim }: { readonly claim: ClaimSeen }) {
  const round = claim.rounds.at(-1)
  if (round === undefined) return null
  return (
    <p className={styles.sealed}>
      {round.answered} of {round.of} have answered. What they answered is sealed until the round
      closes; it closes by itself when all have.
    </p>
  )
}
