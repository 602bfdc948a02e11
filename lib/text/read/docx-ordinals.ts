/**
 * The numbers of lists in a Word document. Word writes none of them: a paragraph names a list (`numPr`, or a style
 * that a level names), and the numbers are counted from what `numbering.xml` says of it. So this counts as Word does
 * (ECMA-376 part 1, 17.9): lists that share their `abstractNum` count on from each other, an override begins
 * anew where the list first stands, and a level begins anew after one above it.
 *
 * The surprising decision: the numbers go into the document as bookmarks, because that is what mammoth hands on;
 * `withNumbers` then makes of them what HTML says of an item.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { type OrdinalStyle, ordinalFrom } from '../ordinals.ts'

type Level = {
  readonly start: number
  /** Null where it shows no number: a bullet, or nothing. */
  readonly style: OrdinalStyle | null
  readonly bullet: boolean
  readonly paragraphStyle: string | undefined
}
type List = ReadonlyMap<number, Level>
type Num = { readonly of: string; readonly starts: ReadonlyMap<number, number> }
type Numbering = {
  readonly lists: ReadonlyMap<string, List>
  readonly nums: ReadonlyMap<string, Num>
  /** By the style of a paragraph: the list and the level that name it. */
  readonly styled: ReadonlyMap<string, readonly [string, number]>
}

const FORMATS: ReadonlyMap<string, OrdinalStyle> = new Map([
  ['lowerLetter', 'a'],
  ['upperLetter', 'A'],
  ['lowerRoman', 'i'],
  ['upperRoman', 'I'],
])
const MARK = 'variorum-number'
const DEEPEST = 8

/** A document's body with a bookmark for each number. Both are given as XML that was found to be whole. */
export function withBookmarks(body: string, numbering: string): string {
  const known = numberingIn(numbering)
  if (known === null) return body
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return replaced(
    replaced(body, 'w:pPrChange', () => ''),
    'w:pPr',
    (properties) => {
      const item = itemOf(known, properties)
      if (item === null || item.level.bullet) return properties
      const number = counted(item, counts, begun)
      const style = item.level.style ?? 'none'
      return `${properties}<w:bookmarkStart w:id="0" w:name="${MARK}.${number}.${style}"/>`
    },
  )
}

/** Some XML with each element of a name, which is not within another of that name, as something else. */
function replaced(xml: string, name: string, as: (element: string) => string): string {
  const begins = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'g')
  const parts: string[] = []
  let done = 0
  for (let found = begins.exec(xml); found !== null; found = begins.exec(xml)) {
    if (found[0].endsWith('/>')) continue
    const last = xml.indexOf(`</${name}>`, begins.lastIndex)
    if (last === -1) break
    const end = last + name.length + 3
    parts.push(xml.slice(done, found.index), as(xml.slice(found.index, end)))
    begins.lastIndex = done = end
  }
  return parts.join('') + xml.slice(done)
}

/** What mammoth made of a document, with the numbers of its items. */
export function withNumbers(html: string): string {
  const marked = new RegExp(
    `<li>((?:<[^<>]*>){0,4}?)<a id="${MARK}\\.(-?\\d+)\\.(none|[1aAiI])"></a>`,
    'g',
  )
  return html
    .replace(marked, (_, inner: string, number: string, style: string) =>
      style === 'none'
        ? `<li style="list-style:none">${inner}`
        : `<li value="${number}" type="${style}">${inner}`,
    )
    .replaceAll(new RegExp(`<a id="${MARK}\\.[^"]*"></a>`, 'g'), '')
}

type Item = {
  readonly list: string
  readonly num: string
  readonly at: number
  readonly level: Level
  readonly start: number | undefined
}

/** The list and the level of a paragraph by its properties, as mammoth finds them; null if it has none. */
function itemOf({ lists, nums, styled }: Numbering, properties: string): Item | null {
  const said = (name: string) =>
    new RegExp(`<w:${name}\\s[^<>]*?w:val="([^"]*)"`).exec(properties)?.[1]
  const [num, deep, style] = [said('numId'), said('ilvl'), said('pStyle')]
  const byStyle = style === undefined ? undefined : styled.get(style)
  if (byStyle !== undefined && (num === undefined || deep === undefined)) {
    const level = lists.get(byStyle[0])?.get(byStyle[1])
    const [list, at] = byStyle
    return level === undefined ? null : { list, num: '', at, level, start: undefined }
  }
  const at = Number(deep ?? 0)
  const known = num === undefined ? undefined : nums.get(num)
  const level = known && lists.get(known.of)?.get(at)
  if (num === undefined || known === undefined || level === undefined) return null
  return { list: known.of, num, at, level, start: known.starts.get(at) }
}

/** The next number of a list at a level. */
function counted(
  { list, num, at, level, start }: Item,
  counts: Map<string, Map<number, number>>,
  begun: Set<string>,
): number {
  const own = counts.get(list) ?? new Map<number, number>()
  counts.set(list, own)
  const anew = start !== undefined && !begun.has(`${num} ${at}`)
  begun.add(`${num} ${at}`)
  const last = own.get(at)
  const number = anew ? start : last === undefined ? level.start : last + 1
  own.set(at, number)
  for (let deeper = at + 1; deeper <= DEEPEST; deeper++) own.delete(deeper)
  return number
}

function numberingIn(source: string): Numbering | null {
  const root = rootOf(source)
  if (root === null) return null
  const lists = new Map<string, List>()
  const nums = new Map<string, Num>()
  const styled = new Map<string, readonly [string, number]>()
  for (const element of childrenOf(root, 'w:abstractNum')) {
    const id = element.attributes['w:abstractNumId'] ?? ''
    const levels = levelsIn(element)
    lists.set(id, levels)
    for (const [at, { paragraphStyle }] of levels) {
      if (paragraphStyle !== undefined) styled.set(paragraphStyle, [id, at])
    }
  }
  for (const element of childrenOf(root, 'w:num')) {
    const starts = childrenOf(element, 'w:lvlOverride').flatMap((one): [number, number][] => {
      const start = ordinalFrom(Number(valueIn(one, 'w:startOverride') ?? Number.NaN), '1')
      return start === null ? [] : [[Number(one.attributes['w:ilvl'] ?? 0), start.number]]
    })
    const of = valueIn(element, 'w:abstractNumId') ?? ''
    nums.set(element.attributes['w:numId'] ?? '', { of, starts: new Map(starts) })
  }
  return { lists, nums, styled }
}

function levelsIn(list: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(list, 'w:lvl').map((level) => {
      const format = valueIn(level, 'w:numFmt') ?? 'decimal'
      const start = Number(valueIn(level, 'w:start') ?? 0)
      return [
        Number(level.attributes['w:ilvl'] ?? 0),
        {
          start: ordinalFrom(start, '1')?.number ?? 1,
          style: format === 'none' ? null : (FORMATS.get(format) ?? '1'),
          bullet: format === 'bullet',
          paragraphStyle: valueIn(level, 'w:pStyle'),
        },
      ]
    }),
  )
}

function rootOf(source: string): XmlElement | null {
  try {
    return parseXml(source).root
  } catch {
    // A numbering that is not whole says nothing; mammoth reads the document without it, or refuses it.
    return null
  }
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    child instanceof XmlElement && child.name === name ? [child] : [],
  )
}

function valueIn(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.attributes['w:val']
}
