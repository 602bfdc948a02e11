/**
 * The claims of a text as a coloured strip: each claim a cell, in the order of their numbers; when
 * there are very many, each outcome one length. The same is said in words to a screen reader and as
 * a title, because colour never says anything alone.
 */
import type { ProjectSeen, TextListed } from '../../lib/review/seen.ts'
import styles from './strip.module.css'
import { type Look, lookOfLabel, lookOfStanding, scaleAt } from './verdict-look.ts'

type Cells = TextListed['claims']
type Scales = ProjectSeen['scales']

/** How a claim looks in a strip: an open one by one's own verdict, where there is one. */
function lookIn(scales: Scales, { standing, label, scaleVersion }: Cells[number]): Look {
  const scale = scaleAt(scales, scaleVersion)
  if (standing !== 'open' || label === null) return lookOfStanding(scale, standing, label)
  const mine = lookOfLabel(scale, label)
  return { ...mine, word: `open, ${mine.word} by you` }
}

/** How often each outcome occurs, in the order in which they first come; looks of two scales are two. */
export function tally(claims: Cells, scales: Scales): readonly { look: Look; count: number }[] {
  const found = new Map<string, { look: Look; count: number }>()
  for (const claim of claims) {
    const look = lookIn(scales, claim)
    const key = `${look.word} ${look.tone}`
    const before = found.get(key)
    found.set(key, { look, count: (before?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

/** More claims than this are drawn as lengths, not as cells. */
const MOST_CELLS = 60

/** The strip. Withdrawn claims are left out. */
export function Strip({ claims, scales }: { readonly claims: Cells; readonly scales: Scales }) {
  const standing = claims.filter((claim) => claim.standing !== 'withdrawn')
  if (standing.length === 0) return null
  const counts = tally(standing, scales)
  const words = counts.map(({ look, count }) => `${count} ${look.word}`).join(', ')
  const cells =
    standing.length <= MOST_CELLS
      ? standing.map((claim) => ({
          key: claim.number,
          look: lookIn(scales, claim),
          count: 1,
        }))
      : counts.map(({ look, count }) => ({ key: `${look.word} ${look.tone}`, look, count }))
  return (
    <span className={styles.strip} role="img" aria-label={`Claims: ${words}`} title={words}>
      {cells.map(({ key, look, count }) => (
        <i key={key} data-tone={look.tone} style={{ flexGrow: count }} />
      ))}
    </span>
  )
}
