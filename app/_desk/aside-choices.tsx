'use client'
/**
 * Why there is nothing to check in the selected sentences: four reasons, each with a key of its own while the
 * choices are open. Beside them what else can be said of sentences: take up, join, split, refuse a suggestion.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type SetAsideReason, setAsideReasons } from '../../lib/review/coverage.ts'
import { ruleMeans } from '../../lib/review/suggest/rules.ts'
import type { Span } from '../../lib/text/span.ts'
import { useKeys } from '../_keys/own-keys.tsx'
import type { Deed } from '../_parts/use-deed.ts'
import styles from './aside-choices.module.css'
import { counted } from './claim-words.ts'
import { useTools } from './desk-context.tsx'
import type { SuggestedHere } from './sentences-store.ts'

type Choice = {
  readonly key: string
  readonly says: string
  readonly isChosen?: boolean
  readonly run: (key: string) => Promise<void>
}

const keysOf: Readonly<Record<SetAsideReason, string>> = {
  opinion: 'o',
  prediction: 'p',
  trivial: 't',
  'quoted elsewhere': 'q',
}

/** The choices for the sentences that share words with these. */
export function AsideChoices({ words, deed }: { readonly words: Span; readonly deed: Deed }) {
  const { store, sentences, view } = useTools()
  const { singles } = useKeys().own
  const box = useRef<HTMLFieldSetElement>(null)
  const { touched, choices, suggested } = useChoices(words)
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const leave = () => {
    sentences.change({ asking: false })
    view.places?.root.focus({ preventScroll: true })
  }
  const choose = (choice: Choice) => {
    void deed.run(choice.run).then((done) => {
      if (!done) return
      leave()
      store.change({ selection: null })
      document.getSelection()?.collapseToEnd()
    })
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
      return
    }
    const meant = choices.find(({ key }) => key === event.key.toLowerCase())
    if (!singles || meant === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    choose(meant)
  }
  return (
    <fieldset ref={box} className={styles.choices} onKeyDown={pressed}>
      <legend>
        {touched === 1
          ? 'Nothing to check here:'
          : `Nothing to check in ${counted(touched, 'sentence')}:`}
      </legend>
      {choices.map((choice) => (
        <button
          key={choice.says}
          type="button"
          aria-pressed={choice.isChosen}
          aria-disabled={deed.busy}
          onClick={() => choose(choice)}
        >
          {choice.says} {singles ? <kbd>{choice.key.toUpperCase()}</kbd> : null}
        </button>
      ))}
      {suggested === null ? null : <p>Suggested: {whyInWords(suggested)}</p>}
    </fieldset>
  )
}

/** What can be said of the sentences that share words with these. */
function useChoices(words: Span): {
  readonly touched: number
  readonly choices: readonly Choice[]
  readonly suggested: SuggestedHere | null
} {
  const { sentences, sentenceDeeds: deeds } = useTools()
  const touched = sentences.sentencesIn(words)
  const [first] = touched
  if (first === undefined) return { touched: 0, choices: [], suggested: null }
  const reasons = touched.map((one) => sentences.asideOn(one)?.reason)
  const choices: Choice[] = setAsideReasons.map((reason) => ({
    key: keysOf[reason],
    says: reason,
    isChosen: reasons.every((one) => one === reason),
    run: (key) => deeds.setAside(key, touched, reason),
  }))
  if (reasons.some((reason) => reason !== undefined)) {
    choices.push({ key: 'a', says: 'take up again', run: (key) => deeds.takeUp(key, touched) })
  }
  if (touched.length > 1) {
    choices.push({ key: 'j', says: 'join to one', run: (key) => deeds.join(key, touched) })
  }
  if (touched.length === 1 && words.start > first.start) {
    const run = (key: string) => deeds.split(key, words.start)
    choices.push({ key: 'b', says: 'begin a sentence here', run })
  }
  const suggested = touched.length === 1 ? sentences.suggested(first) : null
  if (suggested !== null) {
    const run = (key: string) => deeds.refuse(key, first, suggested)
    choices.push({ key: 'r', says: 'refuse the suggestion', run })
  }
  return { touched: touched.length, choices, suggested }
}

/** «a figure, a date», or the model by its name. */
export function whyInWords(suggested: SuggestedHere): string {
  if (suggested.kind === 'model') return `by the model ${suggested.model}`
  return suggested.why.map(({ rule }) => ruleMeans[rule]).join(', ')
}
