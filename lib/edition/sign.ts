/**
 * The small sign of an outcome, drawn as SVG so that no font decides: a moon that fills with the
 * truth of an ordered label, a question mark, quotation marks, a diamond for other labels off the
 * scale, a flag for contested. The colour is the text's own; the word always stands beside it.
 */
import type { Come } from './outcome.ts'
import { height } from './outcome.ts'

const question =
  '<path d="M5 5.6a3 3 0 1 1 4.4 2.7C8.4 8.9 8 9.4 8 10.4" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/><circle cx="8" cy="13.3" r="1.25" fill="currentColor"/>'
const quotes =
  '<path d="M7 3.6C4.6 4.6 3 6.7 3 9.3c0 1.8 1 2.9 2.4 2.9 1.2 0 2.1-.9 2.1-2.1S6.7 8 5.6 8c-.3 0-.5 0-.7.1C5.2 6.8 6 5.7 7.5 4.9zM13.3 3.6c-2.4 1-4 3.1-4 5.7 0 1.8 1 2.9 2.4 2.9 1.2 0 2.1-.9 2.1-2.1S12.9 8 11.9 8c-.3 0-.5 0-.7.1.3-1.3 1.1-2.4 2.6-3.2z" fill="currentColor"/>'
const flag =
  '<path d="M4 15V2" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><path d="M4.6 2.5h8.2l-2.2 3 2.2 3H4.6z" fill="currentColor"/>'
const diamond =
  '<path d="M8 2.5 13.5 8 8 13.5 2.5 8z" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round"/>'

/** The drawing, hidden from screen readers because the word is there. */
export function signSvg(come: Come): string {
  return `<svg class="sg" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${drawing(come)}</svg>`
}

function drawing({ label, scale }: Come): string {
  if (label === null) return flag
  if (label.order !== null) return moon(1 - height(label.order, scale))
  if (label.key === 'unverifiable' || label.averitec === 'Not Enough Evidence') return question
  return label.key === 'opinion' ? quotes : diamond
}

/** A moon of which `lit` (0 to 1) is filled, from the left, as it wanes towards false. */
function moon(lit: number): string {
  const ring = '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/>'
  if (lit <= 0) return ring
  if (lit >= 1) return '<circle cx="8" cy="8" r="6.8" fill="currentColor"/>'
  const edge = Math.round(Math.abs(1 - 2 * lit) * 600) / 100
  const sweep = lit > 0.5 ? 0 : 1
  return `${ring}<path d="M8 2A6 6 0 0 0 8 14A${edge} 6 0 0 ${sweep} 8 2z" fill="currentColor"/>`
}

/** The name of the colour that an outcome has in the style sheet. */
export function toneOf({ label, scale }: Come): string {
  if (label === null) return 'contested'
  if (label.order === null) return label.key === 'opinion' ? 'opinion' : 'unverifiable'
  const tones = ['true', 'mostly', 'misleading', 'false']
  return tones[Math.round(height(label.order, scale) * 3)] ?? 'false'
}
