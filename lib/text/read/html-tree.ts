/**
 * The tree of an HTML page. parse5 parses as the HTML standard says, which lets a small source make a
 * deep or a huge tree. So its tree adapter counts: more than 500 elements within each other (browsers
 * stop at 512) or 300,000 in all is refused while parsing, as are tags with thousands of attributes
 * before it. Nothing is executed and nothing fetched.
 *
 * XHTML says `<a id="x"/>` where HTML would read an element that never ends; such tags get their end
 * before the parse, where the source says that it is XHTML.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import type { Refused } from './reading.ts'

export type { DefaultTreeAdapterTypes as Tree } from 'parse5'
export type Element = DefaultTreeAdapterTypes.Element

const DEEPEST = 500
const MOST_ELEMENTS = 300_000
const MOST_ATTRIBUTES = 3_000

/** A tree that is neither too deep nor too large. */
export function parsed(written: string): DefaultTreeAdapterTypes.Document | Refused {
  const source = withEnds(written)
  if (hasEndlessTag(source)) {
    return { refused: `A tag of this HTML has more than ${MOST_ATTRIBUTES} attributes. ${ADVICE}` }
  }
  let depth = 0
  let count = 0
  const { createElement } = defaultTreeAdapter
  try {
    return parse(source, {
      sourceCodeLocationInfo: false,
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement: (...given) => {
          if (++count > MOST_ELEMENTS) throw new Endless(`more than ${MOST_ELEMENTS} elements`)
          return createElement(...given)
        },
        onItemPush: () => {
          if (++depth > DEEPEST) throw new Endless(`more than ${DEEPEST} elements in each other`)
        },
        onItemPop: () => {
          depth--
        },
      },
    })
  } catch (fault) {
    if (fault instanceof Endless) return { refused: `This HTML has ${fault.message}. ${ADVICE}` }
    throw fault
  }
}

const ADVICE = 'Save the page in a simpler form, or bring it in as plain text.'

/** Thrown out of the parser, which has no other way to stop. */
class Endless extends Error {}

/** Has a tag so many attributes that looking for doubles among them would take minutes? */
function hasEndlessTag(source: string): boolean {
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    const { end, names } = /[a-z/]/i.test(source.charAt(at + 1))
      ? tagAt(source, at)
      : { end: at + 1, names: 0 }
    if (names > MOST_ATTRIBUTES) return true
    at = end
  }
  return false
}

/** Where a tag ends, and how many attributes it has at most. */
function tagAt(source: string, start: number): { end: number; names: number } {
  let names = 0
  let quoted = ''
  let last = ''
  for (let end = start + 1; end < source.length; end++) {
    const here = source.charAt(end)
    const space = /[\s/]/.test(here)
    if (quoted !== '') {
      if (here !== quoted) continue
      quoted = ''
      names++
    } else if (here === '>') return { end, names }
    else if (last === '=' && (here === '"' || here === "'")) quoted = here
    else if (space && last !== ' ' && last !== '=') names++
    if (!(space && last === '=')) last = space ? ' ' : here
  }
  return { end: source.length, names }
}

/** Every element of a document in order. */
export function elementsOf(document: DefaultTreeAdapterTypes.Document): Element[] {
  const found: Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      found.push(child)
      visit(child)
    }
  }
  visit(document)
  return found
}

const XHTML = /^\s*<\?xml|xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/
const VOID = /^(?:br|hr|img|input|link|meta|col|area|base|wbr|source|track|param|embed)$/i

/** XHTML with an end for every element that is empty in it but could hold something in HTML. */
function withEnds(source: string): string {
  if (!XHTML.test(source.slice(0, 2_000))) return source
  const parts: string[] = []
  let done = 0
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) {
    const name = /^[a-z][\w:-]*/i.exec(source.slice(at + 1, at + 40))?.[0]
    if (name === undefined) continue
    const { end } = tagAt(source, at)
    if (source.charAt(end - 1) === '/' && !VOID.test(name)) {
      parts.push(source.slice(done, end - 1), `></${name}>`)
      done = end + 1
    }
    at = end
  }
  return parts.join('') + source.slice(done)
}

/** Is an element hidden by itself? Styles from elsewhere are not read. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
}

/** An attribute of an element. */
export function attribute({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value
}

/** The characters of a text node; nothing else has any of its own. */
export function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  return node.nodeName === '#text' && 'value' in node ? node.value : ''
}

/** White space as a browser shows it; NBSP is none. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ')
}
