'use client'
/**
 * The questions, one under the other, and the keys through them. What is answered goes from the list;
 * several can be accepted at once, one act after the other, and what was refused stays with its sentence.
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
import { QuestionCard } from './question-card.tsx'

type Props = { readonly projectId: string; readonly seen: PlacingSeen }

/** The room. */
export function PlacingRoom({ projectId, seen }: Props) {
  const router = useRouter()
  const deed = useDeed()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [now, setNow] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({})
  const left = seen.questions.filter(({ markId }) => !gone.has(markId))
  const at = Math.max(
    0,
    left.findIndex(({ markId }) => markId === now),
  )
  const sure = left.filter(({ outcome }) => outcome === 'moved')

  const show = (to: number) => {
    const next = left[Math.min(Math.max(to, 0), left.length - 1)]
    if (next === undefined) return false
    setNow(next.markId)
    document.getElementById(`question-${next.markId}`)?.focus()
    return true
  }

  async function answered(question: QuestionSeen, what: string, body: unknown, key: string) {
    const path = `/api/v1/projects/${projectId}/claims/${question.claimNumber}/marks/${question.markId}/${what}`
    const { version } = await ask<ClaimSeen>(path, body, { key })
    setGone((before) => new Set([...before, question.markId]))
    return version
  }

  /** The questions that an undo asks again come back, as does what they know. */
  const undo = (events: readonly number[]) =>
    undoOfAll(
      projectId,
      events,
      events.length === 1 ? 'Undo asks about it again.' : 'Undo asks about them again.',
      async () => {
        setGone(new Set())
        router.refresh()
      },
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
    else {
      setNow(next.markId)
      document.getElementById(`question-${next.markId}`)?.focus()
    }
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
        {sure.length < 2 ? null : (
          <Button busy={deed.busy} onClick={() => void accept(sure)}>
            Accept the {sure.length} that only moved
          </Button>
        )}
      </div>
      <RefusalNote of={deed.refusal} />
      <ol className={styles.list}>
        {left.map((question, i) => (
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
      <p className={styles.keys}>
        <KeyHint of={['next', 'previous']}>next and previous mark</KeyHint>{' '}
        <KeyHint of={['accept']}>it stands there</KeyHint>{' '}
        <KeyHint of={['letGo']}>it is gone</KeyHint>
      </p>
    </div>
  )
}

function inWords(questions: readonly QuestionSeen[]): string {
  const many = (outcome: QuestionSeen['outcome'], says: string) => {
    const count = questions.filter((one) => one.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${says}`]
  }
  return [
    many('moved', 'moved'),
    many('changed', 'changed'),
    many('ambiguous', 'in several places'),
    many('lost', 'not found'),
  ]
    .flat()
    .join(' · ')
}
