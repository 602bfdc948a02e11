/**
 * What a key asks of the desk. One pure function from a key press to a command, so that the table
 * that people read under `?` and what happens are the same thing.
 *
 * No key is taken while a modifier is held (but for Ctrl or ⌘ with Enter) or while an input has the
 * keyboard, and single keys can be switched off altogether (WCAG 2.1.4).
 */

export type KeyPress = {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly meta: boolean
  /** Is the keyboard in a field, an editor, a dialog or a menu? */
  readonly typing: boolean
}

export type Room = 'texts' | 'claims' | 'rulings' | 'history' | 'editions' | 'guideline' | 'front'

export type Command =
  | {
      readonly does:
        | 'next'
        | 'previous'
        | 'mark'
        | 'add'
        | 'cite'
        | 'guideline'
        | 'undo'
        | 'keys'
        | 'begin go'
        | 'away'
        | 'give'
    }
  | { readonly does: 'verdict'; readonly place: number }
  | { readonly does: 'go'; readonly to: Room }

export const rooms: Readonly<Record<string, Room>> = {
  t: 'texts',
  c: 'claims',
  r: 'rulings',
  h: 'history',
  e: 'editions',
  u: 'guideline',
  f: 'front',
}

const single: Readonly<Record<string, Command>> = {
  j: { does: 'next' },
  k: { does: 'previous' },
  m: { does: 'mark' },
  a: { does: 'add' },
  c: { does: 'cite' },
  u: { does: 'undo' },
  i: { does: 'guideline' },
  g: { does: 'begin go' },
  '?': { does: 'keys' },
}

/** The command of a key press, or null. `going` is true just after `g`; `singles` false when single keys are off. */
export function commandFor(press: KeyPress, going: boolean, singles: boolean): Command | null {
  if (press.typing || press.alt) return null
  if (press.ctrl || press.meta) return press.key === 'Enter' ? { does: 'give' } : null
  if (press.key === 'Escape') return { does: 'away' }
  if (!singles) return null
  const key = press.key.toLowerCase()
  if (going) {
    const to = rooms[key]
    return to === undefined ? null : { does: 'go', to }
  }
  if (/^[1-9]$/.test(key)) return { does: 'verdict', place: Number(key) }
  return Object.hasOwn(single, key) ? (single[key] ?? null) : null
}

/** The keys as people read them, in the order of use. */
export const keyTable: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['J', 'K'], does: 'next and previous claim' },
  { keys: ['←', '→', '↑', '↓'], does: 'move in the text, once it has the keyboard' },
  { keys: ['⇧', '←', '→'], does: 'select words in the text' },
  { keys: ['Ctrl', '←', '→'], does: 'move by a word (Option on a Mac)' },
  { keys: ['Home', 'End'], does: 'begin and end of the line' },
  { keys: ['M'], does: 'mark the selected words as a claim' },
  { keys: ['A'], does: 'add the selected words to a claim that is there' },
  { keys: ['1', '–', '9'], does: 'choose a verdict, in the order of the scale' },
  { keys: ['C'], does: 'add a citation' },
  { keys: ['I'], does: 'what the guideline says on the verdict chosen' },
  { keys: ['Ctrl', '↵'], does: 'give the verdict, keep what is being written (⌘ ↵ on a Mac)' },
  { keys: ['Esc'], does: 'back: close what is open, return to the text' },
  { keys: ['U'], does: 'undo what I did last' },
  { keys: ['G', 'T'], does: 'go to the texts' },
  { keys: ['G', 'C'], does: 'go to the claims' },
  { keys: ['G', 'R'], does: 'go to the rulings' },
  { keys: ['G', 'H'], does: 'go to the history' },
  { keys: ['G', 'E'], does: 'go to the editions' },
  { keys: ['G', 'U'], does: 'go to the guideline' },
  { keys: ['G', 'F'], does: 'go to the front page' },
  { keys: ['?'], does: 'all keys' },
]
