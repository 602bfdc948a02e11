/**
 * Reads an edition's page back: the characters of each text, the characters that each mark covers, and
 * what each claim came to. It is the proof that the page says the same as the data.
 *
 * The rule it reads by, for anybody's program: a text is the text content of the element with `data-text`,
 * without the elements that carry `data-added`; a mark covers what stands in elements of its class `m-14-1`.
 * Characters between blocks are drawn by no line, so a mark's ranges are those of its characters in blocks.
 */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Span } from '../text/span.ts'

export type TextRead = {
  readonly characters: string
  /** By the last part of a mark's id (`14-1`), in UTF-16 units, joined where they touch. */
  readonly marks: ReadonlyMap<string, readonly Span[]>
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
  let at = 0
  const read = (node: Tree.Node, inside: readonly string[]): void => {
    if (defaultTreeAdapter.isTextNode(node)) {
      parts.push(node.value)
      for (const id of inside) cover(marks, id, at, at + node.value.length)
      at += node.value.length
    } else if (defaultTreeAdapter.isElementNode(node) && attributeOf(node, 'data-added') === null) {
      const own = markOf(node)
      const here = own === null ? inside : [...inside, own]
      for (const child of node.childNodes) read(child, here)
    }
  }
  read(element, [])
  return { characters: parts.join(''), marks }
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
