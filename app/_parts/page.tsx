/**
 * A page of the tool: its title, a sentence under it, what can be done here, and the rest. The main
 * landmark has the id that the skip link leads to.
 */
import type { ReactNode } from 'react'
import styles from './page.module.css'

type PageProps = {
  readonly title: ReactNode
  /** The title is a whole sentence, so it is set quieter. */
  readonly sentence?: boolean
  readonly kicker?: ReactNode
  /** One or two sentences under the title. */
  readonly says?: ReactNode
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'middle' | 'wide' | 'full'
  readonly children: ReactNode
}

/** A page with a heading. */
export function Page({
  title,
  sentence = false,
  kicker,
  says,
  actions,
  width = 'wide',
  children,
}: PageProps) {
  return (
    <main id="main" className={`${styles.page} ${styles[width]}`}>
      <header className={styles.head}>
        <div className={styles.words}>
          {kicker ? <p className="kicker">{kicker}</p> : null}
          <h1 dir="auto" className={sentence ? styles.sentence : undefined}>
            {title}
          </h1>
          {says ? <div className={styles.says}>{says}</div> : null}
        </div>
        {actions ? (
          <div className={styles.actions} data-tool="">
            {actions}
          </div>
        ) : null}
      </header>
      {children}
    </main>
  )
}

/** A part of a page under a heading. */
export function Section({
  title,
  says,
  aside,
  children,
}: {
  readonly title: ReactNode
  readonly says?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {aside}
      </div>
      {says ? <p className={styles.sectionSays}>{says}</p> : null}
      {children}
    </section>
  )
}

/** An empty place: what would be here, and what to do first. */
export function Empty({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {children}
    </div>
  )
}
