'use client'
/**
 * Giving an answer: the verdict, how sure, the reason, the citations; or abstaining. What is still
 * missing is said when the verdict is given, beside the button, and never greys it.
 */
import dynamic from 'next/dynamic'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { ClaimSeen, RoundSeen } from '../../lib/review/seen.ts'
import { keyNow, type OwnKeys, shortcuts, verdictKeys } from '../../lib/review/shortcuts.ts'
import { tell } from '../_done/done.ts'
import { Key } from '../_keys/key.tsx'
import { useIsKey, useKeys } from '../_keys/own-keys.tsx'
import { Refused } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { GiveKeys } from '../_parts/give-keys.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import { type AnswerDraft, abstentionDrops, problemsOf } from './answer-draft.ts'
import { CitationForm } from './citation-form.tsx'
import { CitedDraft } from './cited.tsx'
import { nextWanted } from './claim-places.ts'
import { counted, sealedSentence } from './claim-words.ts'
import { useDesk, useDraftTurn, useTools } from './desk-context.tsx'
import styles from './judge-form.module.css'
import { answerPlace } from './places-of-drafts.ts'
import { answerNow, beginCitation, useAnswerDraft } from './use-answer-draft.ts'
import { useChoose } from './use-choose.ts'
import { HowSure, VerdictKeys } from './verdict-keys.tsx'

const ReasonEditor = dynamic(() => import('./reason-editor.tsx'), {
  ssr: false,
  loading: () => <div className={styles.loading} />,
})

type Props = { readonly claim: ClaimSeen; readonly round: RoundSeen; readonly onDone?: () => void }

/** The form on an open round. */
export function JudgeForm({ claim, round, onDone }: Props) {
  const { seen, store, deeds, drafts } = useTools()
  const [draft, change] = useAnswerDraft(claim)
  const turn = useDraftTurn(answerPlace(claim.number))
  const choose = useChoose()
  const deed = useDeed()
  const called = useDesk((state) => state.calledReason === claim.number)
  const came = useCallback(() => store.change({ calledReason: null }), [store])
  const [missing, setMissing] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const isKey = useIsKey()
  const { own } = useKeys()
  const title = useId()
  const give = async (kind: 'verdict' | 'abstention') => {
    const drops = abstentionDrops(draft)
    const asked = drops !== null && missing === drops
    const lack = kind === 'verdict' ? stillMissing(draft, round, own) : asked ? null : drops
    setMissing(lack)
    if (lack !== null) return
    const done = await deed.run((key) => deeds.answer(key, claim, round, kind, draft))
    if (!done) return
    drafts.drop(answerPlace(claim.number))
    onDone?.()
    await store.onceWhole()
    const { places, looks } = store.state
    const next = nextWanted(
      places.order,
      claim.number,
      (number) => looks.get(number)?.awaitsMe === true,
    )
    if (next === null) choose(claim.number, { focus: true, still: true })
    else choose(next, { focus: true })
  }
  useCitationFocus(form, draft.writing?.key)
  const { writing } = draft
  return (
    <form
      ref={form}
      data-judge=""
      aria-labelledby={title}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void give('verdict')
      }}
      onKeyDown={(event) => {
        if (!isKey('give', event.nativeEvent)) return
        event.preventDefault()
        void give('verdict')
      }}
    >
      <h3 id={title} className="visually-hidden">
        Judge claim {claim.number}
      </h3>
      <VerdictKeys
        scale={round.scale}
        guideline={seen.guideline}
        value={draft.label}
        onChoose={(label) => {
          setMissing(null)
          change({ label })
        }}
      />
      <HowSure value={draft.confidence} onChoose={(confidence) => change({ confidence })} />
      <ReasonEditor
        key={turn}
        label="Reason"
        value={draft.reason}
        called={called}
        onCame={came}
        onChange={(reason) => change({ reason })}
      />
      <h3 className="kicker">Citations</h3>
      <ul className={styles.cites}>
        {draft.citations.map((citation) => (
          <CitedDraft key={citation.key} citation={citation}>
            <span className={styles.citeTools}>
              <button
                type="button"
                onClick={() =>
                  change({
                    writing: citation,
                    citations: draft.citations.filter((one) => one !== citation),
                  })
                }
              >
                change
              </button>
              <button
                type="button"
                onClick={() => {
                  change({ citations: draft.citations.filter((one) => one !== citation) })
                  tell('A citation is removed', {
                    says: 'Undo puts it back.',
                    run: async () => {
                      const { citations } = answerNow(drafts, claim)
                      change({ citations: [...citations, citation] })
                    },
                  })
                }}
              >
                remove
              </button>
            </span>
          </CitedDraft>
        ))}
      </ul>
      {writing === null ? (
        <button
          type="button"
          className={styles.add}
          data-cite=""
          onClick={() => beginCitation(drafts, claim, round.scale)}
        >
          + cite <Key of="cite" />
        </button>
      ) : (
        <CitationForm
          claim={claim.number}
          value={writing}
          onChange={(next) => change({ writing: next })}
          onDrop={() => {
            change({ writing: null })
            tell('What you began to cite is dropped', {
              says: 'Undo brings it back.',
              run: async () => {
                if (answerNow(drafts, claim).writing !== null) throw busyCiting()
                change({ writing })
              },
            })
          }}
          onKeep={() => {
            setMissing(null)
            change({ writing: null, citations: [...draft.citations, writing] })
          }}
        />
      )}
      <div className={styles.foot}>
        <RefusalNote of={missing ?? deed.refusal} />
        <div className={styles.choices}>
          <Button type="submit" look="go" busy={deed.busy}>
            Give verdict <GiveKeys />
          </Button>
          <Button look="quiet" busy={deed.busy} onClick={() => void give('abstention')}>
            Abstain
          </Button>
          <small>{sealedSentence(round)}</small>
        </div>
      </div>
    </form>
  )
}

/** What a verdict still lacks, all at once; the server asks the same again. */
function stillMissing(draft: AnswerDraft, round: RoundSeen, own: OwnKeys): string | null {
  if (draft.label === null) return `Choose a verdict first${pressWhich(round, own)}.`
  const sure = draft.confidence === null ? ['Say how sure you are.'] : []
  const lacks = [...sure, ...citationsMissing(draft, round)]
  return lacks.length === 0 ? null : lacks.join(' ')
}

function citationsMissing({ writing, citations }: AnswerDraft, { policy }: RoundSeen): string[] {
  const needed = policy.citationsNeeded
  if (writing === null) {
    if (citations.length >= needed) return []
    return [`A verdict here needs ${counted(needed, 'citation')}. Add one with “cite”.`]
  }
  return Object.keys(problemsOf(writing)).length === 0
    ? ['Keep the citation that you are writing, or drop it.']
    : ['The citation that you are writing is not complete. Complete and keep it, or drop it.']
}

function busyCiting(): Refused {
  return new Refused('not now', 'Another citation is being written. Keep or drop that one first.')
}

/** By which keys a verdict is chosen, where they stand in a row as usual. */
function pressWhich({ scale }: RoundSeen, own: OwnKeys): string {
  const keys = verdictKeys.slice(0, scale.labels.length)
  if (!keys.every((id) => keyNow(own, id) === shortcuts[id].usual)) return ''
  return `: press 1 to ${keys.length}`
}

/** A citation that has just been begun gets the keyboard; one that is done with hands it on. */
function useCitationFocus(
  form: { readonly current: HTMLFormElement | null },
  key: string | undefined,
): void {
  const before = useRef(key)
  useEffect(() => {
    const begun = key !== undefined && before.current === undefined
    const ended = key === undefined && before.current !== undefined
    before.current = key
    if (begun) form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    const lost = document.activeElement === null || document.activeElement === document.body
    if (ended && lost) form.current?.querySelector<HTMLElement>('[data-cite]')?.focus()
  }, [form, key])
}
