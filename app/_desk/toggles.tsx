'use client'
/**
 * A few words of which one (radio) or several (checkbox) can be chosen, drawn as small pills. Under
 * them are real radio buttons and tick boxes.
 */
import { useId } from 'react'
import styles from './toggles.module.css'

type Props<T extends string> = {
  readonly legend: string
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly T[]
  readonly chosen: readonly T[]
  readonly wordOf?: (option: T) => string
  readonly onToggle: (option: T) => void
}

/** The pills. */
export function Toggles<T extends string>({
  legend,
  kind,
  options,
  chosen,
  wordOf = (option) => option,
  onToggle,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset className={styles.toggles}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type={kind}
            className="visually-hidden"
            name={name}
            checked={chosen.includes(option)}
            onChange={() => onToggle(option)}
          />
          {wordOf(option)}
        </label>
      ))}
    </fieldset>
  )
}
