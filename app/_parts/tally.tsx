/**
 * All claims of a project as one bar, with its words below, as the edition has it: settled outcomes
 * first in the order of the scale, then what is contested, agreed or still open.
 */
import type { Scale } from '../../lib/review/scale.ts'
import type { TextListed } from '../../lib/review/seen.ts'
import styles from './tally.module.css'
import { Sign } from './verdict.tsx'
import { type Look, lookOfLabel, lookOfStanding } from './verdict-look.ts'

type Part = { readonly look: Look; readonly count: number }

/** The parts of the bar, in order, without those that do not occur. */
export function partsOf(claims: TextListed['claims'], scale: Scale): readonly Part[] {
  const ofLabels = scale.labels.map(({ key }) => ({
    look: lookOfLabel(scale, key),
    count: claims.filter((claim) => claim.standing === 'ruled' && claim.label === key).length,
  }))
  const contested = claims.filter(
    ({ standing, label }) => standing === 'contested' || (standing === 'ruled' && label === null),
  )
  const rest = [
    { look: lookOfStanding(scale, 'contested', null), count: contested.length },
    state('agreed', 'agreed, not yet ruled'),
    state('too few', 'too few votes'),
    state('open', 'open'),
  ]
  return [...ofLabels, ...rest].filter((part) => part.count > 0)

  function state(standing: 'agreed' | 'too few' | 'open', word: string): Part {
    const look = { ...lookOfStanding(scale, standing, null), word }
    return { look, count: claims.filter((claim) => claim.standing === standing).length }
  }
}

function faceOf({ face }: Look): string {
  return 'sign' in face ? face.sign : 'moon'
}

/** The bar and its key. Nothing when there are no claims. */
export function Tally({
  claims,
  scale,
}: {
  readonly claims: TextListed['claims']
  readonly scale: Scale
}) {
  const parts = partsOf(claims, scale)
  if (parts.length === 0) return null
  return (
    <div className={styles.tally}>
      <div className={styles.bars} aria-hidden="true">
        {parts.map(({ look, count }) => (
          <i
            key={look.word}
            data-tone={look.tone}
            data-face={faceOf(look)}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className={styles.keys} aria-label="Claims by outcome">
        {parts.map(({ look, count }) => (
          <li key={look.word}>
            <Sign look={look}> {count}</Sign>
          </li>
        ))}
      </ul>
    </div>
  )
}
