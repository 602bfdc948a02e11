/**
 * A reason is the rich text of a verdict: a ProseMirror document of a small schema (paragraphs,
 * quotations, bullet and numbered lists, line breaks; bold, italic, links to https, http and
 * mailto), within limits. The browser's editor is made of `reasonExtensions`, and the server checks
 * what comes in against the same schema. No DOM is needed for either import or check.
 *
 * How a document is checked, and why so, stands in document.ts.
 */
import { type AnyExtension, getSchema } from '@tiptap/core'
import {
  checkDocument,
  type DocumentMark,
  type DocumentNode,
  type DocumentRules,
  documentExtensions,
  documentTypes,
} from './document.ts'

export type ReasonMark = DocumentMark

export type ReasonNode = DocumentNode<(typeof documentTypes)[number]>

export type Reason = { readonly type: 'doc'; readonly content: readonly ReasonNode[] }

/** The limits of a reason: UTF-16 units of text, nodes, and levels of nodes. */
const reasonLimits = { characters: 20_000, nodes: 2_000, depth: 20 } as const

/** A reason that says nothing: one empty paragraph. */
export const emptyReason: Reason = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The extensions that the editor of reasons is made of, and the schema with it. */
export const reasonExtensions: readonly AnyExtension[] = documentExtensions(false)

/** The ProseMirror schema of reasons. */
export const reasonSchema = getSchema([...reasonExtensions])

/** A reason, or a sentence that says why this is none. */
export type ReasonChecked = { readonly reason: Reason } | { readonly refused: string }

const rules: DocumentRules<ReasonNode['type']> = {
  schema: reasonSchema,
  types: documentTypes,
  called: 'reason',
  madeOf: 'paragraphs, lists, quotations, bold, italic and links',
  limits: reasonLimits,
}

/** Check what claims to be a reason and write it anew in its canonical form. */
export function checkReason(json: unknown): ReasonChecked {
  const checked = checkDocument(json, rules)
  return 'refused' in checked ? checked : { reason: { type: 'doc', content: checked.content } }
}
