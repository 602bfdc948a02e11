/**
 * All claims of a project as one bar, with its words below, as the edition has it: settled outcomes
 * first in the order of the scale, then what is contested, agreed or still open.
 */
import type { ProjectSeen, TextListed } from '../../lib/review/seen.ts'
import styles from './tally.module.css'
import { Sign } from './verdict.tsx'
import { type Look, lookOfLabel, lookOfStanding, scaleAt } from './verdict-look.ts'

type Claims = TextListed['claims']
type Scales = ProjectSeen['scales']
type Part = { readonly look: Look; readonly count: number }

/** The parts of the bar, in order, without those that do not occur. */
export function partsOf(claims: Claims, scales: Scales): readonly Part[] {
  const contested = claims.filter(
    ({ standing, label }) => standing === 'contested' || (standing === 'ruled' && label === null),
  )
  const rest = [
    { look: lookOfStanding({ labels: [] }, 'contested', null), count: contested.length },
    state('agreed', 'agreed, not yet ruled'),
    state('too few', 'too few votes'),
    state('open', 'open'),
  ]
  return [...ruledParts(claims, scales), ...rest.filter((part) => part.count > 0)]

  function state(standing: 'agreed' | 'too few' | 'open', word: string): Part {
    const look = { ...lookOfStanding({ labels: [] }, standing, null), word }
    return { look, count: claims.filter((claim) => claim.standing === standing).length }
  }
}

/** What was ruled, best first; a word that looks otherwise in a later scale is a part of its own. */
function ruledParts(claims: Claims, scales: Scales): readonly Part[] {
  const found = new Map<string, Part & { readonly rank: number }>()
  for (const { standing, label, scaleVersion } of claims) {
    if (standing !== 'ruled' || label === null) continue
    const scale = scaleAt(scales, scaleVersion)
    const look = lookOfLabel(scale, label)
    const place = scale.labels.findIndex(({ key }) => key === label)
    const rank = 'fill' in look.face ? 1 - look.face.fill : 2 + place
    const count = (found.get(keyOf(look))?.count ?? 0) + 1
    found.set(keyOf(look), { look, count, rank })
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ look, count }) => ({ look, count }))
}

function keyOf({ word, tone, face }: Look): string {
  return `${word} ${tone} ${JSON.stringify(face)}`
}

function faceOf({ face }: Look): string {
  return 'sign' in face ? face.sign : 'moon'
}

/** The bar and its key. Nothing when there are no claims. */
export function Tally({ claims, scales }: { readonly claims: Claims; readonly scales: Scales }) {
  const parts = partsOf(claims, scales)
  if (parts.length === 0) return null
  return (
    <div className={styles.tally}>
      <div className={styles.bars} aria-hidden="true">
        {parts.map(({ look, count }) => (
          <i
            key={keyOf(look)}
            data-tone={look.tone}
            data-face={faceOf(look)}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className={styles.keys} aria-label="Claims by outcome">
        {parts.map(({ look, count }) => (
          <li key={keyOf(look)}>
            <Sign look={look}> {count}</Sign>
          </li>
        ))}
      </ul>
    </div>
  )
}
