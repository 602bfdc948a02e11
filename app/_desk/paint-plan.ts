/**
 * What is painted over the text, as a plan: which words get which line in which lane, which are
 * tinted, which are tinted strongly because their claim is open. Pure; `mark-layer.ts` carries the
 * plan out with CSS Custom Highlights, and only where it differs from the last one.
 *
 * Each look is a group with a name like `line-solid-true-1`; all spans of one look share one
 * highlight. Lines of overlapping marks lie in different lanes, so they never share a group there.
 */
import type { Span } from '../../lib/text/span.ts'
import type { Tone } from '../_parts/verdict-look.ts'
import type { MarkStyle } from './mark-style.ts'

/** One span with what is known of it. */
export type Drawn = Span & {
  readonly claim: number
  readonly lane: number
  readonly style: MarkStyle
}

export type PaintPlan = ReadonlyMap<string, readonly Span[]>

/** Lanes below this one would reach into the next line of the text; they share the last. */
const LOWEST = 4

/** The plan for the spans near the view, and for the words that a claim is being written on. */
export function paintPlan(
  drawn: readonly Drawn[],
  active: number | null,
  chosen: Span | null,
): PaintPlan {
  const plan = new Map<string, Span[]>()
  const add = (group: string, span: Span) => {
    const spans = plan.get(group)
    if (spans === undefined) plan.set(group, [span])
    else spans.push(span)
  }
  for (const { start, end, claim, lane, style } of drawn) {
    const { line, tone, mine } = style
    const on = claim === active
    add(`line-${line}-${tone}-${Math.min(lane, LOWEST)}${on ? '-on' : ''}`, { start, end })
    if (on) add(`strong-${tone === 'open' ? 'accent' : tone}`, { start, end })
    else if (mine) add(`tint-${tone}`, { start, end })
  }
  if (chosen !== null) add('chosen-accent', chosen)
  return plan
}

const strokes: Readonly<Record<string, string>> = {
  solid: 'underline solid 2px',
  dotted: 'underline dotted 2px',
  dashed: 'underline dashed 1.5px',
  wavy: 'underline wavy 1.5px',
}

/** How strong a tint is, in per cent of its colour. */
const shares: Readonly<Record<string, number>> = { tint: 9, strong: 20, chosen: 24 }

/** The declarations that draw a group. */
export function declarationsOf(group: string): string {
  const [kind = '', ...rest] = group.split('-')
  if (kind !== 'line') {
    const share = shares[kind] ?? 9
    return `background-color: color-mix(in srgb, ${colour(rest[0])} ${share}%, transparent)`
  }
  const [line = '', tone, lane = '0', on] = rest
  const stroke = strokes[line] ?? strokes.solid
  const thick =
    on === undefined ? stroke : stroke?.replace(/[\d.]+px/, line === 'wavy' ? '2px' : '3px')
  return `text-decoration: ${thick} ${colour(tone)}; text-underline-offset: ${5 + Number(lane) * 3.3}px; text-decoration-skip-ink: none`
}

/** Which highlight lies over which: tints below lines, the open claim's above the others. */
export function priorityOf(group: string): number {
  if (group.startsWith('tint-')) return 0
  if (!group.startsWith('line-')) return 1
  return group.endsWith('-on') ? 3 : 2
}

const tones: readonly Tone[] = [
  'true',
  'mostly',
  'misleading',
  'false',
  'unverifiable',
  'opinion',
  'contested',
]

function colour(tone: string | undefined): string {
  if (tone === 'accent') return 'var(--accent)'
  return tones.some((one) => one === tone) ? `var(--${tone})` : 'var(--soft)'
}
