/**
 * A reason is the rich text of a verdict: a ProseMirror document of a small schema (paragraphs,
 * quotations, bullet and numbered lists; strong, emphasis, links to https, http and mailto), within
 * limits. The browser's editor and the server check against the same schema.
 */

export type ReasonMark =
  | { readonly type: 'bold' | 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export type ReasonNode = {
  readonly type: 'paragraph' | 'blockquote' | 'bulletList' | 'orderedList' | 'listItem' | 'text' | 'hardBreak'
  readonly content?: readonly ReasonNode[]
  readonly text?: string
  readonly marks?: readonly ReasonMark[]
}

export type Reason = { readonly type: 'doc'; readonly content: readonly ReasonNode[] }
