'use client'
/** What stands above a printed page of a project instead of the bar: whose it is, and when it was printed. */
import styles from './paper-head.module.css'
import { usePrinting } from './use-printing.ts'
import { When } from './when.tsx'

/** The line; on paper alone. */
export function PaperHead({ title }: { readonly title: string }) {
  const printedAt = usePrinting()
  if (printedAt === null) return null
  return (
    <div className={styles.head}>
      <bdi>{title}</bdi>
      <When at={printedAt} />
    </div>
  )
}
