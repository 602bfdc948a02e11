/**
 * Footnotes in HTML: which anchors are markers, and which elements are the notes that they mean. Only
 * what the markup says for certain counts: an anchor with a short sign ([1], 1, a, *) leads to a note,
 * and either the note leads back to where the anchor stands, or the markup calls one of the two a note
 * (EPUB's `epub:type`, DPUB-ARIA's roles). So a table of contents that its chapters lead back to is none.
 *
 * The marker comes first in the document. Looks at several pages at once, as the chapters of a book.
 */
import { attribute, type Element, type Tree, textOf } from './html-tree.ts'

/** A page of a document, by the path that links name it with. */
export type NotedPage = { readonly path: string; readonly elements: readonly Element[] }

/** What was found: the notes' keys, the key that each marker names, the ways back that are signs only. */
export type Notes = {
  readonly keys: ReadonlyMap<Element, string>
  readonly markers: ReadonlyMap<Element, string>
  readonly labels: ReadonlyMap<Element, string>
  readonly backs: ReadonlySet<Element>
}

type Anchor = { readonly element: Element; readonly order: number; readonly to: Element }

export const NO_NOTES: Notes = {
  keys: new Map(),
  markers: new Map(),
  labels: new Map(),
  backs: new Set(),
}

const SIGN = /^[[(]?(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶#]{1,4})[\])]?$/iu
const HOLDERS = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section'])
const NOTE = /\b(?:doc-)?(?:footnote|endnote|rearnote|note)\b(?!s)/
const MARKER = /\b(?:doc-)?noteref\b/
const BACK = /\b(?:doc-)?backlink\b/

/** So far up from an anchor its note is looked for. */
const UPWARDS = 6

/** The notes of some pages and their markers. */
export function notesOf(pages: readonly NotedPage[]): Notes {
  const places = placesOf(pages)
  const anchors = anchorsOf(pages, places)
  const within = holding(anchors)
  const keys = new Map<Element, string>()
  const markers = new Map<Element, string>()
  const labels = new Map<Element, string>()
  const backs = new Set<Element>()
  for (const { element, order, to } of anchors) {
    const note = holderOf(to)
    if (note === null || keys.has(holderOf(element) ?? element)) continue
    const target = places.order.get(to) ?? 0
    const sign = words(element)
    const named = typed(element, MARKER)
    if (target < order || !(SIGN.test(sign) || (named && sign.length <= 12))) continue
    const back = waysBack(within.get(note), element)
    if (!named && back.length === 0 && !upTo(to, note).some((one) => typed(one, NOTE))) continue
    const key = keys.get(note) ?? `${places.order.get(note)}`
    keys.set(note, key)
    markers.set(element, key)
    if (!labels.has(note)) labels.set(note, sign)
    for (const way of back) {
      for (const one of way.anchors) if (isOnlyBack(one)) backs.add(one)
      way.anchors = []
    }
  }
  return { keys, markers, labels, backs }
}

/** Does an anchor that leads back say nothing but that? */
function isOnlyBack(element: Element): boolean {
  return typed(element, BACK) || !/[\p{L}\p{N}*†‡§¶]/u.test(words(element))
}

type Places = {
  readonly named: ReadonlyMap<string, Element>
  readonly order: ReadonlyMap<Element, number>
}

function placesOf(pages: readonly NotedPage[]): Places {
  const named = new Map<string, Element>()
  const order = new Map<Element, number>()
  for (const { path, elements } of pages) {
    for (const element of elements) {
      order.set(element, order.size)
      const names = [
        attribute(element, 'id'),
        element.tagName === 'a' ? attribute(element, 'name') : undefined,
      ]
      for (const name of names) {
        const key = `${path}#${name}`
        if (name !== undefined && !named.has(key)) named.set(key, element)
      }
    }
  }
  return { named, order }
}

/** The anchors that lead to a place of these pages, in order. */
function anchorsOf(pages: readonly NotedPage[], { named, order }: Places): Anchor[] {
  return pages.flatMap(({ path, elements }) =>
    elements.flatMap((element) => {
      const href = element.tagName === 'a' ? attribute(element, 'href') : undefined
      const to = href?.includes('#') ? named.get(resolved(path, href)) : undefined
      return to === undefined || to === element
        ? []
        : [{ element, order: order.get(element) ?? 0, to }]
    }),
  )
}

/** The page and the place that a link of a page means; both by the path from the document's root. */
export function resolved(path: string, href: string): string {
  const [file = '', place] = href.split('#')
  const end = place === undefined ? '' : `#${decoded(place)}`
  if (file === '') return `${path}${end}`
  const parts = path.split('/').slice(0, -1)
  for (const part of decoded(file).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return `${parts.join('/')}${end}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The anchors of one note that lead to one place: looked at once, then none are left. */
type Way = { anchors: Element[] }
/** What leads out of an element: by the place that it leads to, and by the block in which that stands. */
type Ways = { readonly to: Map<Element, Way>; readonly into: Map<Element, Way> }

/**
 * The ways out of each element that could be a note. They are kept by where they lead: a page may have all of its
 * notes in one element, and to look through all of them for each marker takes the square of their number.
 */
function holding(anchors: readonly Anchor[]): Map<Element, Ways> {
  const within = new Map<Element, Ways>()
  for (const { element, to } of anchors) {
    const holder = holderOf(to)
    for (const one of above(element)) {
      if (!HOLDERS.has(one.tagName)) continue
      const ways = within.get(one) ?? { to: new Map(), into: new Map() }
      within.set(one, ways)
      add(ways.to, to, element)
      if (holder !== null) add(ways.into, holder, element)
    }
  }
  return within
}

function add(ways: Map<Element, Way>, to: Element, anchor: Element): void {
  const way = ways.get(to)
  if (way === undefined) ways.set(to, { anchors: [anchor] })
  else way.anchors.push(anchor)
}

/** The ways from a note back to a marker, or into the block in which it stands. */
function waysBack(ways: Ways | undefined, marker: Element): Way[] {
  if (ways === undefined) return []
  const holder = holderOf(marker)
  const found = above(marker).map((one) => ways.to.get(one))
  if (holder !== null) found.push(ways.into.get(holder))
  return found.filter((way) => way !== undefined)
}

/** The block in which an element stands, or that it is. */
function holderOf(element: Element): Element | null {
  const found = above(element).find(({ tagName }) => HOLDERS.has(tagName) || /^h\d$/.test(tagName))
  return found === undefined || !HOLDERS.has(found.tagName) ? null : found
}

/** An element and what holds it, from within. */
function above(element: Element): Element[] {
  const found: Element[] = []
  let here: Tree.ParentNode | null = element
  while (here !== null && found.length < UPWARDS && 'tagName' in here) {
    found.push(here)
    here = here.parentNode
  }
  return found
}

function upTo(from: Element, last: Element): Element[] {
  const all = above(from)
  return all.slice(0, all.indexOf(last) + 1)
}

function typed(element: Element, wanted: RegExp): boolean {
  const types = `${attribute(element, 'epub:type') ?? ''} ${attribute(element, 'role') ?? ''}`
  return wanted.test(types)
}

function words(element: Element): string {
  const parts: string[] = []
  const visit = (node: Tree.ParentNode) => {
    for (const child of node.childNodes) {
      if ('tagName' in child) visit(child)
      else parts.push(textOf(child))
    }
  }
  visit(element)
  return parts.join('').replace(/\s+/g, ' ').trim()
}
