/**
 * How a label is drawn, the same on the desk and in the edition: labels in order as a moon that
 * fills from false (empty) to true (full), labels off the scale by signs of their own. The drawing
 * always stands beside its word; neither colour nor shape carries meaning alone.
 *
 * Units: a square of 16, y downwards, for a viewBox of `0 0 16 16`. Up to five labels in order fill
 * by quarters, as ● ◕ ◑ ◔ ○ do, so that four labels are ● ◕ ◔ ○; more labels fill evenly.
 */
import { labelOf, type Scale } from './scale.ts'

/** A moon filled by a share from 0 to 1, or a sign. */
export type Glyph =
  | { readonly fill: number }
  | { readonly sign: 'question' | 'quote' | 'flag' | 'dash' }

/** A colour by its name in the style sheets. */
export type Tone =
  | 'true'
  | 'mostly'
  | 'misleading'
  | 'false'
  | 'unverifiable'
  | 'opinion'
  | 'contested'

const tones = ['true', 'mostly', 'misleading', 'false'] as const

/** The glyph of a label; null stands for «contested», a key that the scale does not know is a dash. */
export function glyphOf(scale: Scale, key: string | null): Glyph {
  if (key === null) return { sign: 'flag' }
  const height = heightOf(scale, key)
  if (height !== null) return { fill: height }
  const place = placeOffScale(scale, key)
  if (place === 0) return { sign: 'question' }
  return { sign: place === 1 ? 'quote' : 'dash' }
}

/** The tone of a label; null stands for «contested». */
export function toneOf(scale: Scale, key: string | null): Tone {
  if (key === null) return 'contested'
  const label = labelOf(scale, key)
  if (label === null || label.order === null) {
    return placeOffScale(scale, key) === 1 ? 'opinion' : 'unverifiable'
  }
  const last = lastOrder(scale)
  return tones[last === 0 ? 0 : Math.round((label.order / last) * 3)] ?? 'false'
}

/** The filled part of a moon as an SVG path: from twelve o'clock, clockwise; empty for an empty moon. */
export function moonPath(fill: number, radius = 5.5): string {
  if (!(fill >= 0 && fill <= 1)) throw new RangeError(`No moon is filled by ${fill}`)
  if (fill === 0) return ''
  const top = figure(8 - radius)
  const bottom = figure(8 + radius)
  const arc = `A${radius} ${radius} 0`
  if (fill === 1) return `M8 ${top}${arc} 1 1 8 ${bottom}${arc} 1 1 8 ${top}Z`
  const turn = fill * 2 * Math.PI
  const x = figure(8 + radius * Math.sin(turn))
  const y = figure(8 - radius * Math.cos(turn))
  return `M8 8V${top}${arc} ${fill > 0.5 ? 1 : 0} 1 ${x} ${y}Z`
}

/** At most three decimals, so that no machine's last digit shows. */
function figure(value: number): string {
  return String(Math.round(value * 1_000) / 1_000)
}

function heightOf(scale: Scale, key: string): number | null {
  const order = labelOf(scale, key)?.order ?? null
  if (order === null) return null
  const last = lastOrder(scale)
  const share = last === 0 ? 1 : 1 - order / last
  return last > 4 ? share : Math.round(share * 4) / 4
}

function lastOrder({ labels }: Scale): number {
  return Math.max(0, ...labels.map(({ order }) => order ?? 0))
}

function placeOffScale({ labels }: Scale, key: string): number {
  return labels.filter(({ order }) => order === null).findIndex((label) => label.key === key)
}
