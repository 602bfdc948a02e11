/**
 * Works as they are printed: by the CSL processor (citeproc, through citation-js), in one of four
 * styles, in English. Nothing here asks the clock, the network or the machine's locale.
 *
 * The surprising decision: the processor reads `<i>` and its like in a title as markup. What people
 * typed is text, so every `<` goes through it as a character that no text uses and is put back
 * after; only the processor's own italics remain in the HTML.
 *
 * Vancouver numbers its list and keeps its order. Here a work is cited by its whole line, so the numbers
 * fall away, and its list is sorted by the lines.
 *
 * A printed line costs the processor some milliseconds and is a function of the work alone, so lines
 * are remembered, up to a limit.
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import { canonical } from './canonical.ts'
import type { CitationStyle, Work } from './citation.ts'
import { plainStyle } from './citation-style.ts'
import { dateParts } from './loose-date.ts'

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

/** A work as it is printed: one line of text, and the same as HTML with italics. */
export type Printed = { readonly id: string; readonly text: string; readonly html: string }

/** U+FDD0, a noncharacter: it stands for «less than» inside the processor. */
const LESS_THAN = '\ufdd0'
const REMEMBERED = 5_000

/** The processor's own names of the styles; «plain» is our own. */
const templates: Readonly<Record<CitationStyle, string>> = {
  apa: 'apa',
  harvard: 'harvard1',
  vancouver: 'vancouver',
  plain: 'variorum-plain',
}
plugins.config.get('@csl').styles.add(templates.plain, plainStyle)
const remembered = new Map<string, Printed>()

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
  const { text } = print(work, style)
  return locator === null ? text : `${text} (${locator})`
}

/** A list of works, sorted as the style sorts them (by author, then date). */
export function printBibliography(
  works: readonly Work[],
  style: CitationStyle = 'apa',
): readonly Printed[] {
  const items = works.map((work) => inStyle(toCsl(work), style))
  const html = new Map(entries(items, 'html', style))
  const list = entries(items, 'text', style).map(([id, text]) => ({
    id,
    text,
    html: html.get(id) ?? '',
  }))
  return style === 'vancouver' ? list.toSorted(byText) : list
}

/** By what is printed, then by id, so that the order never depends on that of the rows. */
function byText(a: Printed, b: Printed): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}

/** Harvard calls a journal’s article without a volume, which we do not ask for, a preprint; we do not. */
function inStyle(item: Csl, style: CitationStyle): Csl {
  const called = style === 'harvard' && item.type === 'article-journal'
  return called ? { ...item, type: 'article-magazine' } : item
}

function print(work: Work, style: CitationStyle): Printed {
  const key = `${style} ${canonical(work)}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const [printed] = printBibliography([work], style)
  if (printed === undefined) throw new RangeError(`Work ${work.id} was not printed`)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(key, printed)
  return printed
}

function nameOf({ family, given }: Work['authors'][number]): CslName {
  return given === null ? { literal: family } : { family, given }
}

function partsOf(date: string): readonly number[] {
  const parts = dateParts(date)
  if (parts === null) throw new RangeError(`${date} is no date`)
  return [parts.year, parts.month, parts.day].filter((part) => part !== null)
}

function entries(
  items: readonly Csl[],
  format: 'text' | 'html',
  style: CitationStyle,
): readonly (readonly [string, string])[] {
  if (items.length === 0) return []
  const kept: unknown = JSON.parse(JSON.stringify(items).replaceAll('<', LESS_THAN))
  if (!Array.isArray(kept)) throw new RangeError('The works are no list')
  const options = { format, template: templates[style], lang: 'en-US', asEntryArray: true }
  const printed = plugins.output.format('bibliography', kept, options)
  if (!Array.isArray(printed)) throw new RangeError('The CSL processor printed no list')
  return printed.map((entry: unknown) => entryFrom(entry, format, style))
}

const numberHtml = /<div class="csl-left-margin">[^<]*<\/div>/
const boxes = /<\/?div[^>]*>/g

function unnumbered(line: string, style: CitationStyle): string {
  return style === 'vancouver' ? line.replace(/^\s*\d+\.\s/, '') : line
}

function entryFrom(
  entry: unknown,
  format: 'text' | 'html',
  style: CitationStyle,
): readonly [string, string] {
  if (!Array.isArray(entry)) throw new RangeError('The CSL processor printed no entry')
  const [id, line] = entry.map(String)
  if (id === undefined || line === undefined)
    throw new RangeError('The CSL processor printed no line')
  const bare =
    format === 'html' ? line.replace(numberHtml, '').replace(boxes, '') : unnumbered(line, style)
  const restored = bare.trim().replaceAll(LESS_THAN, format === 'html' ? '&lt;' : '<')
  return [id.replaceAll(LESS_THAN, '<'), restored]
}
