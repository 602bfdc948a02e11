/**
 * A passage named by its words, as a program or a person without a mouse says it: the quotation, and
 * where it stands more than once, what stands before or after it, or which one of them it is (from 1).
 * After the Text Quote Selector of the W3C Web Annotation Data Model. It never guesses: where several
 * places fit it is refused, with how many there are; where only spaces, quotation marks, line breaks or
 * the composing of letters differ it is refused, too, with the words that do stand there.
 *
 * Units: spans in code points. The words are compared to the character, never normalised.
 */
import { z } from 'zod'
import { findPassage, skeletonOf } from '../text/passage.ts'
import { span } from '../text/span.ts'
import { type CodePointIndex, graphemeStart, toCodePoints } from '../text/units.ts'
import { MarkShape, number, words } from './asked.ts'
import type { MarkSpan } from './claim.ts'
import { Refusal } from './refusal.ts'

const beside = z.string().max(1_000, 'What stands beside has at most 1,000 characters.').optional()

/** A passage by its words. */
const QuotedShape = z.strictObject({
  quotation: words('The quotation', 10_000),
  prefix: beside,
  suffix: beside,
  occurrence: number.optional(),
})
export type Quoted = z.infer<typeof QuotedShape>

/** Where a claim is marked, by words: its parts in the order of the text. */
export const QuotedMarkShape = z.strictObject({
  textNumber: number,
  quoted: z
    .array(QuotedShape)
    .min(1, 'Mark at least one passage.')
    .max(50, 'A mark has at most 50 parts.'),
})
export type QuotedMark = z.infer<typeof QuotedMarkShape>

/** Where a claim is marked: by spans of a revision, as the desk does, or by words. */
export const MarkAskedShape = z.union(
  [MarkShape, QuotedMarkShape],
  'Say where the claim is marked: by spans of a revision, or by its words («quoted»).',
)

/** The one place in a text that the words name. */
export function placeOf(text: CodePointIndex, quoted: Quoted): MarkSpan {
  const { quotation, occurrence } = quoted
  const fits = placesOf(text.text, quoted)
  const times = fits.length
  const at = occurrence === undefined && times === 1 ? fits[0] : fits[(occurrence ?? 0) - 1]
  if (at !== undefined) {
    return { ...toCodePoints(text, span(at, at + quotation.length)), quotation }
  }
  const said = `«${shortened(quotation)}»`
  const facts = { field: 'quoted', times }
  if (times === 0) {
    refuseNearly(text, quoted)
    const where =
      quoted.prefix === undefined && quoted.suffix === undefined ? '' : ' between these words'
    throw new Refusal('not understood', `${said} does not stand in this text${where}.`, facts)
  }
  const sentence =
    occurrence === undefined
      ? `${said} stands ${times} times in this text. Say what stands before or after it (prefix, suffix), or which of them (occurrence).`
      : `${said} stands ${times} times in this text; there is no ${occurrence}th.`
  throw new Refusal('not understood', sentence, facts)
}

/** Refuses with the words of the text where these differ from them in nothing that is read aloud. */
function refuseNearly(text: CodePointIndex, { quotation, prefix, suffix }: Quoted): void {
  const sought = `${prefix ?? ''}${quotation}${suffix ?? ''}`
  const [near, ...others] = findPassage(skeletonOf(text.text), sought)
  if (near === undefined || near.loosened.length === 0) return
  const stands = text.text.slice(near.span.start, near.span.end)
  const { from, to } = toCodePoints(text, near.span)
  const beside = prefix === undefined && suffix === undefined ? '' : ', with what is beside it,'
  const more = others.length === 0 ? '' : ` (and at ${others.length} more)`
  throw new Refusal(
    'not understood',
    `«${shortened(quotation)}»${beside} does not stand in this text to the character. From ${from} to ${to}${more} stands «${shortened(stands, 300)}», with other ${listed(near.loosened)}; quote it as it stands there.`,
    { field: 'quoted', times: 0, from, to, stands, differs: near.loosened },
  )
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** Where the words begin, in UTF-16 units: between characters as people see them. */
function placesOf(
  text: string,
  { quotation, prefix = '', suffix = '' }: Quoted,
): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(quotation); at !== -1; at = text.indexOf(quotation, at + 1)) {
    const end = at + quotation.length
    const beside = text.endsWith(prefix, at) && text.startsWith(suffix, end)
    if (beside && graphemeStart(text, at) === at && graphemeStart(text, end) === end)
      places.push(at)
  }
  return places
}

function shortened(said: string, most = 60): string {
  const points = [...said]
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : said
}
