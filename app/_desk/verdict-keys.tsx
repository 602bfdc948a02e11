'use client'
/**
 * The scale as keys: one radio button a label, with its moon, its word and its number, so that a
 * hand, a key and a screen reader meet the same group. And how sure one is, in three steps.
 */
import { useId } from 'react'
import { type Guideline, passagesFor } from '../../lib/review/guideline.ts'
import type { Scale } from '../../lib/review/scale.ts'
import { verdictKeys } from '../../lib/review/shortcuts.ts'
import type { Confidence } from '../../lib/review/verdict.ts'
import { Key } from '../_keys/key.tsx'
import { Moon } from '../_parts/moon.tsx'
import { lookOfLabel } from '../_parts/verdict-look.ts'
import { LabelPassage } from './label-passage.tsx'
import styles from './verdict-keys.module.css'

type Keys = {
  readonly scale: Scale
  /** Where it has a passage on a label, that is offered beside the label. */
  readonly guideline?: Guideline | null
  readonly value: string | null
  readonly onChoose: (label: string) => void
}

/** The verdicts of a scale. */
export function VerdictKeys({ scale, guideline = null, value, onChoose }: Keys) {
  const name = useId()
  const passages = guideline === null ? {} : passagesFor(guideline, scale)
  return (
    <fieldset className={styles.scale}>
      <legend className="kicker">Your verdict</legend>
      <div className={styles.labels}>
        {scale.labels.map(({ key }, at) => {
          const { tone, face, word } = lookOfLabel(scale, key)
          return (
            <div key={key} className={styles.place}>
              <label data-tone={tone} className={styles.key}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={name}
                  checked={value === key}
                  onChange={() => onChoose(key)}
                />
                <KeyOf place={at} />
                <Moon face={face} />
                <span className={styles.word}>{word}</span>
              </label>
              {passages[key] === undefined ? null : (
                <LabelPassage word={word} chosen={value === key} nodes={passages[key]} />
              )}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/** The key that chooses a label; a screen reader has the group itself. */
function KeyOf({ place }: { readonly place: number }) {
  const id = verdictKeys[place]
  return id === undefined ? null : (
    <span aria-hidden="true">
      <Key of={id} />
    </span>
  )
}

const steps: readonly { readonly value: Confidence; readonly word: string }[] = [
  { value: 1, word: 'not sure' },
  { value: 2, word: 'fairly' },
  { value: 3, word: 'very sure' },
]

/** The words of a confidence. */
export function sureWord(confidence: Confidence | null): string {
  return steps.find(({ value }) => value === confidence)?.word ?? ''
}

type Sure = {
  readonly value: Confidence | null
  readonly onChoose: (confidence: Confidence) => void
}

/** How sure one is. */
export function HowSure({ value, onChoose }: Sure) {
  const name = useId()
  return (
    <fieldset className={styles.sure}>
      <legend>How sure</legend>
      {steps.map((step) => (
        <label key={step.value} title={step.word}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={value === step.value}
            onChange={() => onChoose(step.value)}
          />
          <i data-on={value !== null && step.value <= value} />
          <span className="visually-hidden">{step.word}</span>
        </label>
      ))}
      <em aria-hidden="true">{value === null ? 'not said' : sureWord(value)}</em>
    </fieldset>
  )
}
