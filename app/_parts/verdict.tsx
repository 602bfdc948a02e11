/**
 * A verdict or a state as people read it: glyph, word and colour together. A ruled claim has a ✓,
 * said aloud as «ruled».
 */
import type { Scale } from '../../lib/review/scale.ts'
import type { Standing } from '../../lib/review/seen.ts'
import { Moon } from './moon.tsx'
import styles from './verdict.module.css'
import { type Look, lookOfLabel, lookOfStanding } from './verdict-look.ts'

/** A look, drawn. */
export function Sign({
  look,
  children,
}: {
  readonly look: Look
  readonly children?: React.ReactNode
}) {
  return (
    <span className={styles.verdict} data-tone={look.tone}>
      <Moon face={look.face} />
      <span>
        {look.word}
        {children}
      </span>
    </span>
  )
}

/** One label of a scale. */
export function Verdict({ scale, label }: { readonly scale: Scale; readonly label: string }) {
  return <Sign look={lookOfLabel(scale, label)} />
}

/** Where a claim stands: the outcome when there is one, else the state. */
export function StandingSign({
  scale,
  standing,
  label,
}: {
  readonly scale: Scale
  readonly standing: Standing
  readonly label: string | null
}) {
  const look = lookOfStanding(scale, standing, label)
  return (
    <Sign look={look}>
      {standing === 'ruled' ? (
        <>
          <span className={styles.ruled} aria-hidden="true">
            {' '}
            ✓
          </span>
          <span className="visually-hidden">, ruled</span>
        </>
      ) : null}
      {standing === 'agreed' && label !== null ? (
        <span className={styles.state}> · agreed</span>
      ) : null}
    </Sign>
  )
}
