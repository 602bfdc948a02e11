/**
 * The numbers of HTML's ordered lists: `start`, `reversed` and `type` of a list, `value` and `type` of an item,
 * and the style that either has written in itself. A list whose signs are hidden or are bullets has none.
 */
import { nextOrdinal, type Ordinal, type OrdinalStyle, ordinalFrom } from '../ordinals.ts'
import { attribute, type Element } from './html-tree.ts'

/** How the items of a list are numbered: the next one's number is counted as they are read. */
export type Counting = { next: Ordinal; readonly step: 1 | -1; readonly shown: boolean }

const STYLES: ReadonlyMap<string, OrdinalStyle> = new Map([
  ['decimal', '1'],
  ['decimal-leading-zero', '1'],
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
])

/** How a list counts; null for one that does not. */
export function countingOf(list: Element): Counting | null {
  if (list.tagName !== 'ol') return null
  const reversed = attribute(list, 'reversed') !== undefined
  const items = reversed ? list.childNodes.filter(({ nodeName }) => nodeName === 'li').length : 1
  const { style, shown } = styleOf(list, { style: '1', shown: true })
  const start = numberIn(attribute(list, 'start'), style)
  const next = start ?? { number: items, style }
  return { next, step: reversed ? -1 : 1, shown }
}

/** The number of an item, which counts; null where it shows none. */
export function ordinalOf(item: Element, counting: Counting | null): Ordinal | null {
  if (counting === null) return null
  const { style, shown } = styleOf(item, { style: counting.next.style, shown: counting.shown })
  const { number } = counting.next
  const ordinal = numberIn(attribute(item, 'value'), style) ?? { number, style }
  counting.next = { ...nextOrdinal(ordinal, counting.step), style: counting.next.style }
  return shown ? ordinal : null
}

type Style = { readonly style: OrdinalStyle; readonly shown: boolean }

/** What an element says of how it is numbered; `otherwise` where it says nothing. */
function styleOf(element: Element, otherwise: Style): Style {
  const written = /list-style(?:-type)?\s*:([^;]*)/i.exec(attribute(element, 'style') ?? '')?.[1]
  for (const word of written?.toLowerCase().trim().split(/\s+/) ?? []) {
    const style = STYLES.get(word)
    if (style !== undefined) return { style, shown: true }
    if (/^(?:none|disc|circle|square)$/.test(word)) return { ...otherwise, shown: false }
  }
  const type = ordinalFrom(1, attribute(element, 'type')?.trim() ?? '')
  return type === null ? otherwise : { style: type.style, shown: true }
}

function numberIn(written: string | undefined, style: OrdinalStyle): Ordinal | null {
  const digits = /^\s*([+-]?\d{1,9})(?!\d)/.exec(written ?? '')?.[1]
  return digits === undefined ? null : ordinalFrom(Number(digits), style)
}
