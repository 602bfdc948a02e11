/**
 * A guideline is what a team agreed on: a ProseMirror document of headings (levels 2 and 3),
 * paragraphs, quotations, lists, bold, italic and links, within limits, versioned. Version 0 is «none
 * yet», an empty page.
 *
 * A heading that names labels of the scale as whole words («Misleading», «True and mostly true») makes what
 * stands under it the passage of those labels, which the desk shows where the label is chosen. The
 * surprising decision: the longest label is looked for first, so that «mostly true» does not name «true».
 */
import { type AnyExtension, getSchema } from '@tiptap/core'
import {
  checkDocument,
  type DocumentNode,
  type DocumentRules,
  documentExtensions,
  documentTypes,
} from './document.ts'
import type { Scale } from './scale.ts'

const nodeTypes = ['heading', ...documentTypes] as const

export type GuidelineNode = DocumentNode<(typeof nodeTypes)[number]>

export type Guideline = { readonly type: 'doc'; readonly content: readonly GuidelineNode[] }

/** The limits of a guideline: UTF-16 units of text, nodes, and levels of nodes. */
export const guidelineLimits = { characters: 60_000, nodes: 5_000, depth: 20 } as const

/** A guideline that says nothing: one empty paragraph. */
export const emptyGuideline: Guideline = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The extensions that the editor of guidelines is made of, and the schema with it. */
export const guidelineExtensions: readonly AnyExtension[] = documentExtensions({ levels: [2, 3] })

const rules: DocumentRules<GuidelineNode['type']> = {
  schema: getSchema([...guidelineExtensions]),
  types: nodeTypes,
  called: 'guideline',
  madeOf: 'headings, paragraphs, lists, quotations, bold, italic and links',
  limits: guidelineLimits,
}

/** A guideline, or a sentence that says why this is none. */
export type GuidelineChecked = { readonly guideline: Guideline } | { readonly refused: string }

/** Check what claims to be a guideline and write it anew in its canonical form. */
export function checkGuideline(json: unknown): GuidelineChecked {
  const checked = checkDocument(json, rules)
  return 'refused' in checked ? checked : { guideline: { type: 'doc', content: checked.content } }
}

/** The words of a node, its lines one below the other. */
export function wordsIn(node: GuidelineNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const between = node.content?.some(({ type }) => type === 'text' || type === 'hardBreak')
  return (node.content ?? []).map(wordsIn).join(between ? '' : '\n')
}

/** Does it say nothing at all? */
export function isSilent({ content }: Guideline): boolean {
  return content.every((node) => wordsIn(node).trim() === '')
}

/** What a guideline says on each label of a scale, by the label's key; labels that it does not name are left out. */
export function passagesFor(
  { content }: Guideline,
  scale: Scale,
): Readonly<Record<string, readonly GuidelineNode[]>> {
  const passages: Record<string, GuidelineNode[]> = {}
  for (const [at, node] of content.entries()) {
    const named = node.type === 'heading' ? labelsNamed(wordsIn(node), scale) : []
    if (named.length === 0) continue
    const section = [node, ...under(content, at)]
    for (const key of named) passages[key] = [...(passages[key] ?? []), ...section]
  }
  return passages
}

/** What stands under a heading: up to the next one that is as high or higher. */
function under(content: readonly GuidelineNode[], at: number): readonly GuidelineNode[] {
  const level = content[at]?.attrs?.level ?? 2
  const rest = content.slice(at + 1)
  const end = rest.findIndex(
    ({ type, attrs }) => type === 'heading' && (attrs?.level ?? 2) <= level,
  )
  return end === -1 ? rest : rest.slice(0, end)
}

/** The keys of the labels whose words stand in a heading, in the order of the scale. */
function labelsNamed(heading: string, { labels }: Scale): readonly string[] {
  let left = folded(heading)
  const found = new Set<string>()
  for (const { key, word } of labels.toSorted((a, b) => b.word.length - a.word.length)) {
    const whole = ` ${folded(word).trim()} `
    if (whole.trim() === '' || !left.includes(whole)) continue
    found.add(key)
    left = left.replaceAll(whole, ' \u0000 ')
  }
  return labels.map(({ key }) => key).filter((key) => found.has(key))
}

/** Words in small letters, each with one blank before and after it, without signs between them. */
function folded(words: string): string {
  return ` ${words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `
}
