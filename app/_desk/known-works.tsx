'use client'
/**
 * While a work is typed in: the works of the project that seem to be the same, so that two who cite
 * one work cite one. The person decides; nothing is merged by itself.
 */
import { useEffect, useState } from 'react'
import type { Sign } from '../../lib/review/same-work.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import type { TypedWork } from './answer-draft.ts'
import { useTools } from './desk-context.tsx'
import styles from './known-works.module.css'
import { describedBy } from './reference-typed.ts'

type Known = { readonly id: string; readonly printed: string; readonly by: Sign }

type Props = {
  readonly work: TypedWork
  readonly onUse: (known: Known) => void
  readonly onOther: () => void
}

/** How long after the last key the project is asked, in milliseconds. */
const PAUSE = 450

/** What is known already; nothing while nothing is, or once the person said that theirs is another. */
export function KnownWorks({ work, onUse, onOther }: Props) {
  const known = useKnown(work)
  const [first] = known
  if (first === undefined || work.another === true) return null
  return (
    <section className={styles.known} aria-label="Cited here already" aria-live="polite">
      <p>
        {known.length === 1 ? 'This work is' : 'These works are'} cited in this project already, by
        the same {first.by}:
      </p>
      <ul>
        {known.map((one) => (
          <li key={one.id}>
            <span dir="auto">{one.printed}</span>
            <Button small look="go" onClick={() => onUse(one)}>
              Use it
            </Button>
          </li>
        ))}
      </ul>
      <Button small look="quiet" onClick={onOther}>
        Mine is another work
      </Button>
    </section>
  )
}

function useKnown(work: TypedWork): readonly Known[] {
  const { seen } = useTools()
  const [known, setKnown] = useState<readonly Known[]>([])
  const described = describedBy(work)
  const asked = described === null ? null : JSON.stringify(described)
  const path = `/api/v1/projects/${seen.project.id}/works/recognition`
  useEffect(() => {
    if (asked === null) {
      setKnown([])
      return
    }
    const { signal, abort } = cancelling()
    const timer = setTimeout(() => {
      ask<{ known: readonly Known[] }>(path, JSON.parse(asked), { signal })
        .then((answer) => setKnown(answer.known))
        // That nothing was recognised costs nothing: the server asks again when the verdict is given.
        .catch(() => setKnown([]))
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort()
    }
  }, [asked, path])
  return known
}

function cancelling() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
