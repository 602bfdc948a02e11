'use client'
/** One label of the scale while it is typed: its word, its place, and its names elsewhere. */
import type { AveritecLabel, FeverLabel, Scale } from '../../../../lib/review/scale.ts'
import { Button } from '../../../_parts/button.tsx'
import { Choice, TextField } from '../../../_parts/field.tsx'
import { Moon } from '../../../_parts/moon.tsx'
import { lookOfLabel } from '../../../_parts/verdict-look.ts'
import { keyOf, type LabelTyped } from './scale-typed.ts'
import styles from './settings.module.css'

const averitec: readonly AveritecLabel[] = [
  'Supported',
  'Refuted',
  'Not Enough Evidence',
  'Conflicting Evidence/Cherrypicking',
]
const fever: readonly FeverLabel[] = ['SUPPORTS', 'REFUTES', 'NOT ENOUGH INFO']

type RowProps = {
  readonly label: LabelTyped
  readonly scale: Scale
  readonly first: boolean
  readonly last: boolean
  readonly onChange: (change: Partial<LabelTyped>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** The row. */
export function LabelRow({ label, scale, first, last, onChange, onMove, onRemove }: RowProps) {
  const look = lookOfLabel(scale, label.key ?? keyOf(label.word))
  const name = label.word === '' ? 'the new label' : label.word
  return (
    <fieldset className={styles.label} aria-label={name}>
      <TextField
        label={
          <span className={styles.sign} data-tone={look.tone}>
            <span style={{ color: 'var(--v)' }}>
              <Moon face={look.face} />
            </span>
            Word
          </span>
        }
        required
        maxLength={40}
        value={label.word}
        onChange={(event) => onChange({ word: event.target.value })}
      />
      <TextField
        label="ClaimReview"
        inputMode="numeric"
        placeholder="none"
        value={label.claimReview}
        onChange={(event) => onChange({ claimReview: event.target.value })}
      />
      <Choice
        label="AVeriTeC"
        value={label.averitec ?? ''}
        onChange={(event) =>
          onChange({ averitec: averitec.find((one) => one === event.target.value) ?? null })
        }
      >
        <option value="">none</option>
        {averitec.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <Choice
        label="FEVER"
        value={label.fever ?? ''}
        onChange={(event) =>
          onChange({ fever: fever.find((one) => one === event.target.value) ?? null })
        }
      >
        <option value="">none</option>
        {fever.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <div className={styles.moves}>
        <Button
          look="quiet"
          small
          disabled={first}
          onClick={() => onMove(-1)}
          aria-label={`Move ${name} up`}
        >
          ↑
        </Button>
        <Button
          look="quiet"
          small
          disabled={last}
          onClick={() => onMove(1)}
          aria-label={`Move ${name} down`}
        >
          ↓
        </Button>
        <Button look="quiet" small onClick={onRemove} aria-label={`Take ${name} off`}>
          ✕
        </Button>
      </div>
    </fieldset>
  )
}
