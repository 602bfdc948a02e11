/**
 * Reads an edition's page back: the characters of each text, the characters that each mark covers, and
 * what each claim came to. It is the proof that the page says the same as the data.
 *
 * The rule it reads by, for anybody's program: a text is the text content of the element with `data-text`,
 * without the elements that carry `data-added`; a mark covers what stands in elements of its class `m-14-1`. A marker
 * of a note is a link of the role doc-noteref in it to the element with that id, in which the note stands; a page of
 * the file begins where an element of the role doc-pagebreak stands.
 * Characters between blocks are drawn by no line, so a mark's ranges are those of its characters in blocks.
 */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Span } from '../text/span.ts'

export type TextRead = {
  readonly characters: string
  /** By the last part of a mark's id (`14-1`), in UTF-16 units, joined where they touch. */
  readonly marks: ReadonlyMap<string, readonly Span[]>
  /** Each link from a marker, and where the note begins to which it leads; null where it leads nowhere. */
  readonly noted: readonly (Span & { readonly note: number | null })[]
  readonly pages: readonly { readonly at: number; readonly page: string }[]
}

export type ClaimRead = { readonly id: string; readonly outcome: string }

export type PageRead = {
  /** By `data-text`: the number of a text; `2-revision-1` for an earlier revision of it. */
  readonly texts: ReadonlyMap<string, TextRead>
  readonly claims: ReadonlyMap<number, ClaimRead>
}

/** What an edition's page says, by its own rules. */
export function readHtml(bytes: Uint8Array): PageRead {
  const texts = new Map<string, TextRead>()
  const claims = new Map<number, ClaimRead>()
  for (const element of elements(parse(new TextDecoder().decode(bytes)))) {
    const [text, id] = [attributeOf(element, 'data-text'), attributeOf(element, 'data-claim')]
    if (text !== null) texts.set(text, readText(element))
    if (id !== null) {
      const outcome = attributeOf(element, 'data-outcome') ?? ''
      claims.set(Number(attributeOf(element, 'value')), { id, outcome })
    }
  }
  return { texts, claims }
}

/** Every element of a document, in order. */
export function* elements(node: Tree.Node): Generator<Tree.Element> {
  if (defaultTreeAdapter.isElementNode(node)) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

/** The value of an attribute, null where there is none. */
export function attributeOf(element: Tree.Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null
}

function readText(element: Tree.Element): TextRead {
  const parts: string[] = []
  const marks = new Map<string, { start: number; end: number }[]>()
  const begins = new Map<string, number>()
  const refs: (Span & { readonly to: string })[] = []
  const pages: { at: number; page: string }[] = []
  let at = 0
  const read = (node: Tree.Node, inside: readonly string[]): void => {
    if (defaultTreeAdapter.isTextNode(node)) {
      parts.push(node.value)
      for (const id of inside) cover(marks, id, at, at + node.value.length)
      at += node.value.length
    } else if (defaultTreeAdapter.isElementNode(node)) {
      const role = attributeOf(node, 'role')
      if (role === 'doc-pagebreak') pages.push({ at, page: attributeOf(node, 'data-page') ?? '' })
      if (attributeOf(node, 'data-added') !== null) return
      const [id, start] = [attributeOf(node, 'id'), at]
      if (id !== null) begins.set(id, at)
      const own = markOf(node)
      const here = own === null ? inside : [...inside, own]
      for (const child of node.childNodes) read(child, here)
      const to = attributeOf(node, 'href')?.slice(1) ?? ''
      if (role === 'doc-noteref') refs.push({ start, end: at, to })
    }
  }
  read(element, [])
  const noted = refs.map(({ to, ...span }) => ({ ...span, note: begins.get(to) ?? null }))
  return { characters: parts.join(''), marks, noted, pages }
}

function cover(
  marks: Map<string, { start: number; end: number }[]>,
  id: string,
  start: number,
  end: number,
): void {
  const ranges = marks.get(id) ?? []
  const last = ranges.at(-1)
  if (last !== undefined && last.end === start) last.end = end
  else ranges.push({ start, end })
  marks.set(id, ranges)
}

/** The mark whose characters an element holds, or null. */
function markOf(element: Tree.Element): string | null {
  const found = /(?:^| )m-(\d+-\d+)(?: |$)/.exec(attributeOf(element, 'class') ?? '')
  return found?.[1] ?? null
}
