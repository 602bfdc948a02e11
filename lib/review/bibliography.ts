/**
 * Works as they are printed: by the CSL processor (citeproc, through citation-js), in one of four
 * styles, in English. Nothing here asks the clock, the network or the machine's locale.
 *
 * The surprising decision: the processor reads `<i>` and its like in a title as markup. What people
 * typed is text, so every `<` goes through it as a character that no text uses and is put back
 * after; only the processor's own italics remain in the HTML.
 *
 * Vancouver numbers its list and keeps its order. Here a work is cited by its whole line, so the numbers
 * fall away, and its list is sorted by the lines as text. No other list is printed twice.
 *
 * There are two processors a style, made once. That for lists tells works apart (2026a, 2026b) and sorts
 * them. That for single lines does neither, which is most of its labour, because there is nothing to tell
 * apart: its line is the same, and a function of the work alone. So lines are remembered as well. Only
 * where two authors of one work share a name must the first processor tell them apart (Moss, Ada).
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import { canonical } from './canonical.ts'
import type { CitationStyle, Work } from './citation.ts'
import { plainStyle } from './citation-style.ts'
import { dateParts } from './loose-date.ts'
import { Remembered } from './remembered.ts'
import { folded } from './same-work.ts'

type CslName = { readonly literal: string } | { readonly family: string; readonly given: string }

/** A work in CSL-JSON (CSL 1.0.2). */
export type Csl = {
  readonly id: string
  readonly type: Work['type'] | 'article-magazine'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly URL?: string
  readonly DOI?: string
}

/** A work as it is printed in a list: its line, as text or as HTML with italics. */
export type Printed = { readonly id: string; readonly line: string }

/** U+FDD0, a noncharacter: it stands for «less than» inside the processor. */
const LESS_THAN = '\ufdd0'
/** In characters of works and lines: some twenty thousand works. */
const REMEMBERED = 16_000_000

/** The processor's own names of the styles; «plain» is our own. */
const templates: Readonly<Record<CitationStyle, string>> = {
  apa: 'apa',
  harvard: 'harvard1',
  vancouver: 'vancouver',
  plain: 'variorum-plain',
}
const csl = plugins.config.get('@csl')
csl.styles.add(templates.plain, plainStyle)
for (const template of Object.values(templates))
  csl.styles.add(single(template), withoutCompany(csl.styles.get(template)))

const remembered = new Remembered(REMEMBERED)

/** A work in CSL-JSON; what is not known is left out. A name without a given name is a body's. */
export function toCsl(work: Work): Csl {
  const { id, type, title, authors, container, publisher, issued, address, doi } = work
  return {
    id,
    type,
    title,
    ...(authors.length === 0 ? {} : { author: authors.map(nameOf) }),
    ...(container === null ? {} : { 'container-title': container }),
    ...(publisher === null ? {} : { publisher }),
    ...(issued === null ? {} : { issued: { 'date-parts': [partsOf(issued)] } }),
    ...(address === null ? {} : { URL: address }),
    ...(doi === null ? {} : { DOI: doi }),
  }
}

/** A work on one plain line, with the place in it when one is given. */
export function printWork(
  work: Work,
  locator: string | null = null,
  style: CitationStyle = 'apa',
): string {
  const key = `${style} ${canonical({ ...work, id: '' })}`
  const text = remembered.get(key) ?? remembered.keep(key, lineOf(work, style))
  return locator === null ? text : `${text} (${locator})`
}

/** A list of works, sorted as the style sorts them (by author, then date). */
export function printBibliography(
  works: readonly Work[],
  style: CitationStyle = 'apa',
  format: 'text' | 'html' = 'html',
): readonly Printed[] {
  const [items, ids] = keptIn(works, style)
  if (ids.length === 0) return []
  const processor = csl.engine(items, templates[style], 'en-US', format)
  const sorted = processor.updateItems(ids)
  const printed = (form: typeof format) => {
    processor.setOutputFormat(form)
    const lines = processor.makeBibliography()[1]
    if (lines.length !== sorted.length) throw new RangeError('A work was not printed')
    const from = form === 'text' ? textFrom : htmlFrom
    return sorted.map((id, at) => ({ id: restored(id, '<'), line: from(lines[at], style) }))
  }
  const list = printed(format)
  if (style !== 'vancouver') return list
  const texts = format === 'text' ? list : printed('text')
  const lines = new Map(list.map(({ id, line }) => [id, line]))
  return texts.toSorted(byLine).map(({ id }) => ({ id, line: lines.get(id) ?? '' }))
}

function lineOf(work: Work, style: CitationStyle): string {
  const [items, ids] = keptIn([work], style)
  const list = templates[style]
  const processor = csl.engine(items, namesakes(work) ? list : single(list), 'en-US', 'text')
  processor.updateItems(ids)
  return textFrom(processor.makeBibliography()[1][0], style)
}

/** Do two of its authors share a word of their family names? */
function namesakes({ authors }: Work): boolean {
  const words = authors.flatMap(({ family }) => [...new Set(folded(family).split(' '))])
  return new Set(words).size < words.length
}

/** What the single lines of a style are printed by. */
function single(template: string): string {
  return `variorum-single-${template}`
}

/** A style that neither sorts works nor tells them apart. */
function withoutCompany(style: string): string {
  return style
    .replace(
      /<citation\b.*<\/citation>/s,
      '<citation><layout><text variable="citation-number"/></layout></citation>',
    )
    .replace(/(<bibliography\b[^>]*>\s*)<sort>.*?<\/sort>/s, '$1')
}

/** By what is printed, then by id, so that the order never depends on that of the rows. */
function byLine(a: Printed, b: Printed): number {
  if (a.line !== b.line) return a.line < b.line ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}

/**
 * Harvard calls a journal’s article without a volume, which we do not ask for, a preprint; we do not. APA
 * leaves an interview that nobody else can find out of its lists; what is cited here is listed.
 */
function inStyle(item: Csl, style: CitationStyle): Csl {
  const called = style === 'harvard' && item.type === 'article-journal'
  if (called) return { ...item, type: 'article-magazine' }
  const { 'container-title': container, publisher, URL: address, DOI: doi } = item
  const found = [container, publisher, address, doi].some((where) => where !== undefined)
  return style === 'apa' && item.type === 'interview' && !found
    ? { ...item, type: 'document' }
    : item
}

function nameOf({ family, given }: Work['authors'][number]): CslName {
  return given === null ? { literal: family } : { family, given }
}

function partsOf(date: string): readonly number[] {
  const parts = dateParts(date)
  if (parts === null) throw new RangeError(`${date} is no date`)
  return [parts.year, parts.month, parts.day].filter((part) => part !== null)
}

/** The works as the processor takes them, and their ids. */
function keptIn(
  works: readonly Work[],
  style: CitationStyle,
): readonly [readonly object[], readonly string[]] {
  const items = works.map((work) => inStyle(toCsl(work), style))
  const kept: unknown = JSON.parse(JSON.stringify(items).replaceAll('<', LESS_THAN))
  if (!Array.isArray(kept)) throw new RangeError('The works are no list')
  return [kept, items.map(({ id }) => id.replaceAll('<', LESS_THAN))]
}

const numberHtml = /<div class="csl-left-margin">[^<]*<\/div>/
const boxes = /<\/?div[^>]*>/g

function textFrom(line: string | undefined, style: CitationStyle): string {
  if (line === undefined) throw new RangeError('The CSL processor printed no line')
  const bare = style === 'vancouver' ? line.replace(/^\s*\d+\.\s/, '') : line
  return restored(bare.trim(), '<')
}

function htmlFrom(line: string | undefined): string {
  if (line === undefined) throw new RangeError('The CSL processor printed no line')
  return restored(line.replace(numberHtml, '').replace(boxes, '').trim(), '&lt;')
}

function restored(line: string, lessThan: string): string {
  return line.replaceAll(LESS_THAN, lessThan)
}
