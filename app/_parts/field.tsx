/**
 * A field of a form: its label, a hint that says what is wanted, and what is wrong, where the eye
 * is. `Field` ties the three to any control by ids; `TextField`, `TextArea` and `Choice` are the
 * usual controls. A hint and an error are read with the control by a screen reader.
 */
import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react'
import { useId } from 'react'
import styles from './field.module.css'

type Around = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
  /** The label is read aloud but not drawn. */
  readonly hideLabel?: boolean
}

/** What ties a control to its label, hint and error. */
export type Tied = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** A label, a hint and an error around a control of one's own. */
export function Field({
  label,
  hint,
  error,
  hideLabel = false,
  children,
}: Around & { readonly children: (tied: Tied) => ReactNode }) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

type Control<Attributes, Element> = Around &
  Omit<Attributes, 'id' | 'className'> & { readonly ref?: Ref<Element> }

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  hideLabel = false,
  ...rest
}: Control<InputHTMLAttributes<HTMLInputElement>, HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(tied) => <input type="text" {...rest} {...tied} className={styles.control} />}
    </Field>
  )
}

/** Several lines of text; it grows with them where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel = false,
  ...rest
}: Control<TextareaHTMLAttributes<HTMLTextAreaElement>, HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(tied) => <textarea rows={3} {...rest} {...tied} className={styles.area} />}
    </Field>
  )
}

/** One of a few; the options are `<option>`s. */
export function Choice({
  label,
  hint,
  error,
  hideLabel = false,
  children,
  ...rest
}: Control<SelectHTMLAttributes<HTMLSelectElement>, HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(tied) => (
        <select {...rest} {...tied} className={styles.control}>
          {children}
        </select>
      )}
    </Field>
  )
}

/** A tick box with its words beside it. */
export function Tick({
  children,
  hint,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'> & {
  readonly children: ReactNode
  readonly hint?: ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.tick}>
      <input type="checkbox" {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{children}</label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
