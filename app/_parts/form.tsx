/** A column of fields at a readable width. Nothing is sent but by the page's own code. */
import type { FormEventHandler, ReactNode } from 'react'
import styles from './form.module.css'

/** The column. */
export function Form({
  onSubmit,
  label,
  children,
}: {
  readonly onSubmit?: FormEventHandler<HTMLFormElement>
  readonly label?: string
  readonly children: ReactNode
}) {
  if (onSubmit === undefined) return <div className={styles.form}>{children}</div>
  return (
    <form className={styles.form} method="post" onSubmit={onSubmit} aria-label={label}>
      {children}
    </form>
  )
}

/** Fields side by side where there is room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
