/**
 * The small sign of an outcome as SVG, drawn as the desk draws it (lib/review/moon.ts says which): a
 * moon for labels in order, signs off the scale, a flag for contested. It has the colour of the words
 * around it, and is hidden from screen readers because its word always stands beside it.
 */
import { glyphOf, moonPath, type Tone, toneOf as toneOfLabel } from '../review/moon.ts'
import type { Come } from './outcome.ts'

const line = 'fill="none" stroke="currentColor" stroke-width="1.6"'

const signs = {
  question: `<path d="M5.2 5.6a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1-1.5 2v.4" ${line} stroke-linecap="round"/><circle cx="8" cy="13" r="1.1" fill="currentColor"/>`,
  quote:
    '<path d="M6.8 4.2C4.7 5 3.5 6.7 3.5 9c0 1.6.9 2.7 2.2 2.7 1.2 0 2-.8 2-1.9S6.9 8 5.9 8h-.4c.1-1.1.8-2 1.9-2.6zm6 0C10.7 5 9.5 6.7 9.5 9c0 1.6.9 2.7 2.2 2.7 1.2 0 2-.8 2-1.9S12.9 8 11.9 8h-.4c.1-1.1.8-2 1.9-2.6z" fill="currentColor"/>',
  flag: `<path d="M4 2v12.5" ${line} stroke-linecap="round"/><path d="M4 2.6c3-1.5 5 1.3 9-.2v6.4c-4 1.5-6-1.3-9 .2z" fill="currentColor"/>`,
  dash: `<path d="M4 8h8" ${line} stroke-linecap="round"/>`,
} as const

/** The drawing. */
export function signSvg({ label, scale }: Come): string {
  const glyph = glyphOf(scale, label?.key ?? null)
  const inside = 'fill' in glyph ? moon(glyph.fill) : signs[glyph.sign]
  return `<svg class="sg" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${inside}</svg>`
}

function moon(fill: number): string {
  const lit = fill === 0 ? '' : `<path d="${moonPath(fill, 6)}" fill="currentColor"/>`
  return `<circle cx="8" cy="8" r="6" ${line}/>${lit}`
}

/** The name of the colour that an outcome has in the style sheet. */
export function toneOf({ label, scale }: Come): Tone {
  return toneOfLabel(scale, label?.key ?? null)
}
