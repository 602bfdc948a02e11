/**
 * The keys that nobody changes: those that write no character, or are held with Ctrl or ⌘. Handlers
 * ask `pressed` by the same table that people read. Ctrl and ⌘ are taken for each other everywhere.
 */
import type { Press } from './shortcuts.ts'

export type FixedKey = {
  /** What the handler hears: the key, and whether Ctrl or ⌘ is held. Null where the text or the browser itself does it. */
  readonly hears: { readonly key: string; readonly held: boolean } | null
  readonly keys: readonly string[]
  readonly does: string
}

export const fixedKeys = {
  findHeld: {
    hears: { key: 'k', held: true },
    keys: ['Ctrl', 'K'],
    does: 'find in the project, also while writing (⌘ K on a Mac)',
  },
  give: {
    hears: { key: 'Enter', held: true },
    keys: ['Ctrl', '↵'],
    does: 'give the verdict or the ruling, keep what is being written (⌘ ↵ on a Mac)',
  },
  away: {
    hears: { key: 'Escape', held: false },
    keys: ['Esc'],
    does: 'back: close what is open, leave a field, return to the text',
  },
  here: {
    hears: { key: 'Enter', held: false },
    keys: ['↵'],
    does: 'cite or add the selected words, where one has come to choose them',
  },
  edge: {
    hears: null,
    keys: ['←', '→'],
    does: 'move the edge of a mark, once it has the keyboard; Tab goes to the next edge',
  },
  edgeBy: {
    hears: null,
    keys: ['Ctrl', '←', '→'],
    does: 'move the edge by a word; with Alt ↑ and ↓ by a sentence',
  },
  edgeKept: { hears: null, keys: ['↵'], does: 'keep the moved edge; Esc puts it back' },
  move: {
    hears: null,
    keys: ['←', '→', '↑', '↓'],
    does: 'move in the text, once it has the keyboard',
  },
  select: { hears: null, keys: ['⇧', '←', '→'], does: 'select words in the text' },
  byWord: { hears: null, keys: ['Ctrl', '←', '→'], does: 'move by a word (Option on a Mac)' },
  bySentence: { hears: null, keys: ['Alt', '↑', '↓'], does: 'move by a sentence' },
  byLine: { hears: null, keys: ['Home', 'End'], does: 'begin and end of the line' },
  kindOfBlock: {
    hears: null,
    keys: ['Ctrl', 'Alt', '0–8'],
    does: 'what a block is: 0 paragraph, 1–3 heading, 4 quotation, 5 list item, 6 note, 7 as typed, 8 table row',
  },
  partBlock: { hears: null, keys: ['↵'], does: 'part a block where the caret is' },
  joinBlocks: {
    hears: null,
    keys: ['⌫'],
    does: 'at the beginning of a block: join it with the one before',
  },
  cutBlock: { hears: null, keys: ['Ctrl', '⇧', '⌫'], does: 'cut a block' },
} as const satisfies Readonly<Record<string, FixedKey>>

export type FixedId = keyof typeof fixedKeys

/** Is this the id of a fixed key? */
export function isFixed(id: string): id is FixedId {
  return Object.hasOwn(fixedKeys, id)
}

/** All of them, in the order of the table. */
export const fixedIds: readonly FixedId[] = Object.keys(fixedKeys).filter(isFixed)

/** Is this press that key? */
export function pressed(id: FixedId, { key, ctrl, alt, meta, shift, altGraph }: Press): boolean {
  const hears: FixedKey['hears'] = fixedKeys[id].hears
  if (hears === null || alt || altGraph) return false
  if (hears.held !== (ctrl || meta)) return false
  const same = hears.key.length === 1 ? key.toLowerCase() === hears.key : key === hears.key
  return same && !(hears.held && shift)
}
