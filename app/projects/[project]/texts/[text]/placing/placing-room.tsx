'use client'
/**
 * The questions, one under the other, and the keys through them. What is answered goes from the list at once, and
 * comes back if the answer is undone; what others answer goes as well. Several can be accepted at once, one act
 * after the other, and what was refused stays with its sentence.
 */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ClaimSeen } from '../../../../../../lib/review/seen.ts'
import type { PlacingSeen, QuestionSeen } from '../../../../../../lib/server/acts/read-placing.ts'
import { tell } from '../../../../../_done/done.ts'
import { undoOfAll } from '../../../../../_done/undo-event.ts'
import { KeyHint } from '../../../../../_keys/key.tsx'
import { useShortcuts } from '../../../../../_keys/own-keys.tsx'
import { ask } from '../../../../../_parts/ask.ts'
import { Button } from '../../../../../_parts/button.tsx'
import { RefusalNote } from '../../../../../_parts/refusal.tsx'
import { useDeed } from '../../../../../_parts/use-deed.ts'
import styles from './placing.module.css'
import { isOnlyWrittenOtherwise, QuestionCard } from './question-card.tsx'

type Props = {
  readonly projectId: string
  readonly seen: PlacingSeen
  /** The number of the event up to which the questions were read. */
  readonly last: number
}

/** So many questions are shown at first, and more at a time. */
const SOME = 100

/** The room. */
export function PlacingRoom({ projectId, seen, last }: Props) {
  const router = useRouter()
  const deed = useDeed()
  /** By mark the event that answered: a list read later knows better whether it is asked. */
  const [answeredBy, setAnsweredBy] = useState<ReadonlyMap<string, number>>(new Map())
  const [now, setNow] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({})
  const [many, setMany] = useState(SOME)
  const left = seen.questions.filter(({ markId }) => (answeredBy.get(markId) ?? 0) <= last)
  const at = Math.max(
    0,
    left.findIndex(({ markId }) => markId === now),
  )
  const moved = left.filter(({ outcome }) => outcome === 'moved')
  const written = left.filter(isOnlyWrittenOtherwise)

  const show = (to: number) => {
    const next = left[Math.min(Math.max(to, 0), left.length - 1)]
    if (next === undefined) return false
    if (left.indexOf(next) >= many) setMany(left.indexOf(next) + SOME)
    setNow(next.markId)
    requestAnimationFrame(() => document.getElementById(`question-${next.markId}`)?.focus())
    return true
  }

  async function answered(question: QuestionSeen, what: string, body: unknown, key: string) {
    const path = `/api/v1/projects/${projectId}/claims/${question.claimNumber}/marks/${question.markId}/${what}`
    const { version } = await ask<ClaimSeen>(path, body, { key })
    setAnsweredBy((before) => new Map(before).set(question.markId, version))
    return version
  }

  /** The questions that an undo asks again come back with the list that is read then. */
  const undo = (events: readonly number[]) =>
    undoOfAll(
      projectId,
      events,
      events.length === 1 ? 'Undo asks about it again.' : 'Undo asks about them again.',
      async () => router.refresh(),
    )

  async function accept(questions: readonly QuestionSeen[]) {
    const next = left[at + 1] ?? left[at - 1]
    const events: number[] = []
    const done = await deed.run(async (key) => {
      for (const question of questions) {
        const place = question.places[chosen[question.markId] ?? 0]
        if (place === undefined) continue
        const { spans } = place
        const mark = { textNumber: seen.text.number, revisionId: seen.revisionId, spans }
        const version = await answered(question, 'placing', { mark }, `${key}-${question.markId}`)
        events.push(version)
      }
    })
    if (done || events.length > 0) {
      const { length } = events
      tell(length === 1 ? 'The mark is placed' : `${length} marks are placed`, undo(events))
    }
    after(next)
  }

  async function letGo(question: QuestionSeen) {
    const next = left[at + 1] ?? left[at - 1]
    await deed.run(async (key) => {
      const { revisionId } = seen
      const event = await answered(question, 'letting-go', { revisionId }, key)
      const { claimNumber, was } = question
      tell(`The mark of claim ${claimNumber} stays in revision ${was.revision}`, undo([event]))
    })
    after(next)
  }

  function after(next: QuestionSeen | undefined) {
    if (next === undefined) router.refresh()
    else show(left.indexOf(next))
  }

  const current = left[at]
  useShortcuts({
    next: () => show(now === null ? 0 : at + 1),
    previous: () => show(at - 1),
    accept: () => {
      if (current === undefined || current.places.length === 0) return false
      void accept([current])
      return true
    },
    otherPlace: () => {
      if (current === undefined || current.places.length < 2) return false
      const { markId, places } = current
      setChosen({ ...chosen, [markId]: ((chosen[markId] ?? 0) + 1) % places.length })
      return true
    },
    letGo: () => {
      if (current === undefined) return false
      void letGo(current)
      return true
    },
  })

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <p role="status">{inWords(left)}</p>
        <div className={styles.several}>
          {moved.length < 2 ? null : (
            <Button small busy={deed.busy} onClick={() => void accept(moved)}>
              Accept the {moved.length} that only moved
            </Button>
          )}
          {written.length < 2 ? null : (
            <Button small busy={deed.busy} onClick={() => void accept(written)}>
              Accept the {written.length} that are only written otherwise
            </Button>
          )}
        </div>
      </div>
      <RefusalNote of={deed.refusal} />
      <ol className={styles.list}>
        {left.slice(0, many).map((question, i) => (
          <QuestionCard
            key={question.markId}
            question={question}
            address={`/projects/${projectId}/texts/${seen.text.number}`}
            language={seen.text.language}
            now={i === at && now !== null}
            busy={deed.busy}
            chosen={chosen[question.markId] ?? 0}
            onChoose={(place) => setChosen({ ...chosen, [question.markId]: place })}
            onNow={() => setNow(question.markId)}
            onAccept={() => void accept([question])}
            onLetGo={() => void letGo(question)}
          />
        ))}
      </ol>
      {left.length <= many ? null : (
        <Button look="quiet" onClick={() => setMany(many + SOME)}>
          Show more: {left.length - many} are not shown
        </Button>
      )}
      <p className={styles.keys}>
        <KeyHint of={['next', 'previous']}>next and previous mark</KeyHint>{' '}
        <KeyHint of={['accept']}>it stands there</KeyHint>{' '}
        <KeyHint of={['otherPlace']}>the next of its places</KeyHint>{' '}
        <KeyHint of={['letGo']}>it is gone</KeyHint>
      </p>
    </div>
  )
}

function inWords(questions: readonly QuestionSeen[]): string {
  const some = (outcome: QuestionSeen['outcome'], says: string) => {
    const count = questions.filter((one) => one.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${says}`]
  }
  return [
    some('moved', 'moved'),
    some('changed', 'changed'),
    some('ambiguous', 'in several places'),
    some('lost', 'not found'),
  ]
    .flat()
    .join(' · ')
}
