/** A text in a list: its title, who wrote it where and when, and the strip of its claims. */
import Link from 'next/link'
import { figures } from '../../lib/review/number-words.ts'
import type { ProjectSeen, TextListed } from '../../lib/review/seen.ts'
import { Strip } from './strip.tsx'
import styles from './text-line.module.css'
import { byLine } from './text-words.ts'

/** One line; `children` stand beside it, above the link that covers it. */
export function TextLine({
  text,
  scales,
  base,
  children,
}: {
  readonly text: TextListed
  readonly scales: ProjectSeen['scales']
  readonly base: string
  readonly children?: React.ReactNode
}) {
  const claims = text.claims.filter(({ standing }) => standing !== 'withdrawn').length
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <Link
          href={`${base}/texts/${text.number}`}
          className={styles.title}
          dir="auto"
          lang={text.language === 'und' ? undefined : text.language}
        >
          {text.title}
        </Link>
        <p className={styles.by}>
          <bdi>{byLine(text)}</bdi>
          {byLine(text) === '' ? '' : ' · '}
          {claims === 0 ? 'no claims yet' : claims === 1 ? '1 claim' : `${figures(claims)} claims`}
        </p>
        <Strip claims={text.claims} scales={scales} />
      </div>
      {children ? <div className={styles.beside}>{children}</div> : null}
    </li>
  )
}
