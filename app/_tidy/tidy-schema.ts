/**
 * The schema of the tidying desk: a section is blocks of plain text, nothing else. A block carries what it is
 * (kind, level, page, where it came from, what stands before it) in one attribute.
 */
import { Node } from '@tiptap/core'
import type { Node as DocNode, Schema } from '@tiptap/pm/model'
import { ordinalSign } from '../../lib/text/ordinals.ts'
import type { LooseBlock } from '../../lib/text/tidy/loose-block.ts'

const Section = Node.create({ name: 'doc', topNode: true, content: 'block*' })

const Words = Node.create({ name: 'text' })

const Block = Node.create({
  name: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  whitespace: 'pre',
  addAttributes: () => ({
    block: {
      default: { kind: 'paragraph', origin: 0, gap: '' },
      parseHTML: () => undefined,
      renderHTML: ({ block }) => shown(block),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-kind]', preserveWhitespace: 'full' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
})

export const tidySchema = [Section, Block, Words]

/** How a block is drawn and told, in the editor and in the preview alike. */
export function shown({ kind, level, page, ordinal }: Omit<LooseBlock, 'text'>) {
  return {
    dir: 'auto',
    'data-kind': kind,
    ...(level === undefined ? {} : { 'data-level': String(level) }),
    ...(ordinal === undefined ? {} : { 'data-ordinal': `${ordinalSign(ordinal)}.` }),
    ...(page === undefined ? {} : { 'data-page': `page ${page}` }),
    ...(kind === 'heading' ? { role: 'heading', 'aria-level': level ?? 2 } : {}),
  }
}

/** A block of the editor as a loose block. */
export function looseOf(node: DocNode): LooseBlock {
  const block: Omit<LooseBlock, 'text'> = node.attrs.block
  return { ...block, text: node.textContent }
}

/** All blocks of a section; those from which every word was taken are gone. */
export function looseIn(doc: DocNode): LooseBlock[] {
  return doc.children.map(looseOf).filter(({ text }) => text !== '')
}

/** A loose block as one of the editor. */
export function nodeOf(schema: Schema, { text, ...block }: LooseBlock): DocNode {
  return schema.node('block', { block }, text === '' ? [] : [schema.text(text)])
}

/** A section as the editor begins with it. */
export function contentOf(blocks: readonly LooseBlock[]) {
  return {
    type: 'doc',
    content: blocks.map(({ text, ...block }) => ({
      type: 'block',
      attrs: { block },
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  }
}
