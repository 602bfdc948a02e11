/**
 * The labels of lists in a tagged PDF (`Lbl`; ISO 32000-2, 14.8.4.8.2): the numbers and bullets that are painted beside
 * the items. They are structure and no words, as those of other files are. What else a program calls a label,
 * «2.1» or a term, stays in the words.
 */
import { ordinalIn } from '../ordinals.ts'
import type { Line, Painted } from './page-lines.ts'
import type { Tag } from './page-tags.ts'

/** The labels that can be taken from the words, by the element whose they are: numbers and bullets. */
export function labelsOf(painted: readonly Painted[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { tag, text } of painted) {
    if (tag?.label !== true) continue
    labels.set(tag.element, (labels.get(tag.element) ?? '') + text.trim())
  }
  for (const [element, label] of labels) {
    const known = !/[\p{L}\p{N}]/u.test(label) || ordinalIn(label, null) !== null
    if (!known || !painted.some(({ tag }) => tag?.element === element && tag.label !== true)) {
      labels.delete(element)
    }
  }
  return labels
}

/** Is what has this tag such a label? */
export function isLabel(tag: Tag | undefined, labels: ReadonlyMap<string, string>): boolean {
  return tag?.label === true && labels.has(tag.element)
}

/** Each label goes to the first line of its element. */
export function withLabels(lines: readonly Line[], labels: Map<string, string>): Line[] {
  return lines.map((line) => {
    const label = labels.get(line.tag?.element ?? '')
    if (label === undefined) return line
    labels.delete(line.tag?.element ?? '')
    return { ...line, label }
  })
}
