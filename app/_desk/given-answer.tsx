'use client'
/**
 * An answer that was given: whose, which label, how sure, the reason and the citations; and my own
 * while the round is open, which I may change or take back.
 */
import { useState } from 'react'
import { may } from '../../lib/review/permissions.ts'
import type { AnswerSeen, ClaimSeen, RoundSeen } from '../../lib/review/seen.ts'
import { Button } from '../_parts/button.tsx'
import { DocumentText } from '../_parts/document-text.tsx'
import { GivenOn } from '../_parts/given-on.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import { Verdict } from '../_parts/verdict.tsx'
import { answerDraftIn, draftFrom, isBegun } from './answer-draft.ts'
import { CitedSeen } from './cited.tsx'
import { sealedSentence } from './claim-words.ts'
import { useDraft, useTools } from './desk-context.tsx'
import styles from './given-answer.module.css'
import { JudgeForm } from './judge-form.tsx'
import { answerPlace } from './places-of-drafts.ts'
import { isEmptyDocument } from './reason-words.ts'
import { sureWord } from './verdict-keys.tsx'

type Given = {
  readonly answer: AnswerSeen
  readonly round: RoundSeen
  readonly name: string
}

/** One answer, read. */
export function GivenAnswer({ answer, round, name }: Given) {
  const { kind, label, confidence, reason, citations } = answer
  const attach = may(useTools().seen.project.me.role, 'attach copies')
  return (
    <div className={styles.answer}>
      <p className={styles.who}>
        <b>{name}</b>
        {kind === 'abstention' || label === null ? (
          <span className={styles.abstained}>abstained</span>
        ) : (
          <Verdict scale={round.scale} label={label} />
        )}
        {confidence === null ? null : <small>{sureWord(confidence)}</small>}
        <GivenOn earlier={answer.earlier} />
      </p>
      {isEmptyDocument(reason) ? null : <DocumentText look="reason" nodes={reason.content} />}
      {citations.length === 0 ? null : (
        <ul className={styles.cites}>
          {citations.map((citation) => (
            <CitedSeen key={citation.id} citation={citation} attach={attach} />
          ))}
        </ul>
      )}
    </div>
  )
}

type Mine = { readonly claim: ClaimSeen; readonly round: RoundSeen; readonly mine: AnswerSeen }

/** My answer while its round is open. */
export function MyAnswer({ claim, round, mine }: Mine) {
  const { drafts, deeds } = useTools()
  const place = answerPlace(claim.number)
  const begun = isBegun(answerDraftIn(useDraft(place)))
  const [changing, setChanging] = useState(false)
  const deed = useDeed()
  if (changing || begun) {
    return (
      <>
        <div className={styles.changing}>
          <p>You are changing your mind. What you gave stands until you give the new verdict.</p>
          <Button
            small
            look="quiet"
            onClick={() => {
              drafts.drop(place)
              setChanging(false)
            }}
          >
            Leave it as it was
          </Button>
        </div>
        <JudgeForm claim={claim} round={round} onDone={() => setChanging(false)} />
      </>
    )
  }
  return (
    <div className={styles.mine}>
      <h3 className="kicker">Your answer</h3>
      <GivenAnswer answer={mine} round={round} name="You" />
      <RefusalNote of={deed.refusal} />
      <div className={styles.choices}>
        <Button
          small
          onClick={() => {
            drafts.write(place, draftFrom(mine))
            setChanging(true)
          }}
        >
          Change my mind
        </Button>
        {claim.may.withdrawAnswer ? (
          <Button
            small
            look="quiet"
            busy={deed.busy}
            onClick={() => void deed.run((key) => deeds.withdrawAnswer(key, claim.number, mine.id))}
          >
            Withdraw it
          </Button>
        ) : null}
        <small>{sealedSentence(round)}</small>
      </div>
    </div>
  )
}
