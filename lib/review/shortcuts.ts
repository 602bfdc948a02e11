/**
 * The keys of every page: one table, which the handlers, the page of keys, the hints beside buttons and
 * the server's act all read, and what a person has changed of it.
 *
 * Two kinds. A *shortcut* is one character that acts at once; each person can give it another one or
 * none, and switch all of them off (WCAG 2.1.4). A *fixed key* is no character (Escape, Enter, arrows), or is
 * held with Ctrl or ⌘, and stays. A key is what it writes on the person's own keyboard (`event.key`), never
 * where it lies; Shift and Caps Lock make no difference to a letter.
 */

/** Where a shortcut is heard; `after go` is the moment after that key. */
type Room = 'anywhere' | 'project' | 'desk' | 'rulings' | 'claims' | 'placing' | 'after go'

export type Shortcut = {
  readonly rooms: readonly Room[]
  readonly usual: string
  readonly does: string
}

const everyList: readonly Room[] = ['desk', 'rulings', 'claims', 'placing']
const onDesk: readonly Room[] = ['desk']
const afterGo: readonly Room[] = ['after go']

/** Every shortcut under the id by which handlers and the API name it, as everybody begins with it. */
export const shortcuts = {
  keys: { rooms: ['anywhere'], usual: '?', does: 'show the keys of the page' },
  undo: { rooms: ['anywhere'], usual: 'u', does: 'undo what I did last' },
  redo: { rooms: ['anywhere'], usual: 'y', does: 'do again what I undid last' },
  find: { rooms: ['project'], usual: '/', does: 'find in the project' },
  next: { rooms: everyList, usual: 'j', does: 'next claim' },
  previous: { rooms: everyList, usual: 'k', does: 'previous claim' },
  choose: {
    rooms: ['claims', 'desk'],
    usual: 'x',
    does: 'choose the claim, to do something to several at once; with Shift, all from the last choice on',
  },
  mark: { rooms: onDesk, usual: 'm', does: 'mark the selected words as a claim' },
  add: { rooms: onDesk, usual: 'a', does: 'add the selected words to a claim that is there' },
  open: { rooms: onDesk, usual: 'o', does: 'go to the next sentence that is open' },
  aside: { rooms: onDesk, usual: 's', does: 'set the sentence aside, with a reason' },
  sentences: { rooms: onDesk, usual: 'l', does: 'show in the margin which sentences are open' },
  suggest: { rooms: onDesk, usual: 'h', does: 'show what may be worth checking' },
  extend: {
    rooms: onDesk,
    usual: '+',
    does: 'take the selected words into the mark of the open claim',
  },
  cutOut: { rooms: onDesk, usual: '-', does: 'take the selected words out of the mark' },
  apart: { rooms: onDesk, usual: 't', does: 'make the selected words a mark of their own' },
  edges: {
    rooms: onDesk,
    usual: 'e',
    does: 'move where the mark of the open claim begins and ends',
  },
  cite: { rooms: onDesk, usual: 'c', does: 'add a citation' },
  guideline: {
    rooms: onDesk,
    usual: 'i',
    does: 'what the guideline says on the verdict chosen',
  },
  verdict1: { rooms: onDesk, usual: '1', does: 'choose the first verdict of the scale' },
  verdict2: { rooms: onDesk, usual: '2', does: 'choose the second verdict' },
  verdict3: { rooms: onDesk, usual: '3', does: 'choose the third verdict' },
  verdict4: { rooms: onDesk, usual: '4', does: 'choose the fourth verdict' },
  verdict5: { rooms: onDesk, usual: '5', does: 'choose the fifth verdict' },
  verdict6: { rooms: onDesk, usual: '6', does: 'choose the sixth verdict' },
  verdict7: { rooms: onDesk, usual: '7', does: 'choose the seventh verdict' },
  verdict8: { rooms: onDesk, usual: '8', does: 'choose the eighth verdict' },
  verdict9: { rooms: onDesk, usual: '9', does: 'choose the ninth verdict' },
  accept: { rooms: ['placing'], usual: 'a', does: 'the mark stands where it is offered' },
  otherPlace: { rooms: ['placing'], usual: 'p', does: 'choose the next of its places' },
  letGo: { rooms: ['placing'], usual: 'l', does: 'the mark stands in this revision no more' },
  go: { rooms: ['project'], usual: 'g', does: 'go: then, within two seconds, one of these' },
  front: { rooms: afterGo, usual: 'f', does: 'go to the front page' },
  texts: { rooms: afterGo, usual: 't', does: 'go to the texts' },
  claims: { rooms: afterGo, usual: 'c', does: 'go to the claims' },
  works: { rooms: afterGo, usual: 'w', does: 'go to the works' },
  rulings: { rooms: afterGo, usual: 'r', does: 'go to the rulings' },
  editions: { rooms: afterGo, usual: 'e', does: 'go to the editions' },
  rules: { rooms: afterGo, usual: 'u', does: 'go to the guideline' },
  history: { rooms: afterGo, usual: 'h', does: 'go to the history' },
  people: { rooms: afterGo, usual: 'p', does: 'go to the people' },
  settings: { rooms: afterGo, usual: 's', does: 'go to the settings' },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutId = keyof typeof shortcuts

/** Is this the id of a shortcut? */
export function isShortcut(id: string): id is ShortcutId {
  return Object.hasOwn(shortcuts, id)
}

/** All of them, in the order of the table. */
export const shortcutIds: readonly ShortcutId[] = Object.keys(shortcuts).filter(isShortcut)

/** Those of the verdicts, by their place in the scale. */
export const verdictKeys = shortcutIds.filter((id) => id.startsWith('verdict'))

/** What somebody has made of the table: single keys on or off, and the keys that differ (null: none). */
export type OwnKeys = {
  readonly singles: boolean
  /** Do selections in a text take in whole words? */
  readonly wholeWords: boolean
  readonly changed: Readonly<Partial<Record<ShortcutId, string | null>>>
}

/** The table as everybody begins with it. */
export const usualKeys: OwnKeys = { singles: true, wholeWords: true, changed: {} }

/** The key that a character makes, or null where it is none: a blank, a control, several characters. */
export function keyFrom(typed: string): string | null {
  if (!/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(typed)) return null
  const small = typed.toLowerCase()
  return [...small].length === 1 ? small : typed
}

/** The key that a person has on a shortcut, or null; whether single keys are on is another question. */
export function keySet({ changed }: OwnKeys, id: ShortcutId): string | null {
  const own = changed[id]
  return own === undefined ? shortcuts[id].usual : own
}

/** The key that does something now: none while single keys are off. */
export function keyNow(own: OwnKeys, id: ShortcutId): string | null {
  return own.singles ? keySet(own, id) : null
}

/** A key as it is printed on a keyboard. */
export function keyInWords(key: string): string {
  const big = key.toUpperCase()
  return [...big].length === 1 ? big : key
}

const pages: readonly Room[] = ['project', ...everyList]

/** On which pages, or when, what is heard in a room is heard. */
const reach: Readonly<Record<Room, readonly Room[]>> = {
  anywhere: ['anywhere', ...pages],
  project: pages,
  desk: ['desk'],
  rulings: ['rulings'],
  claims: ['claims'],
  placing: ['placing'],
  'after go': ['after go'],
}

/** Can both be heard at one moment? */
export function heardTogether(one: ShortcutId, other: ShortcutId): boolean {
  const reached = shortcuts[one].rooms.flatMap((room) => reach[room])
  return shortcuts[other].rooms.some((room) => reach[room].some((page) => reached.includes(page)))
}

/** The other shortcut that has this key where the first is heard, or null. */
export function clashOf(own: OwnKeys, id: ShortcutId, key: string | null): ShortcutId | null {
  if (key === null) return null
  return (
    shortcutIds.find(
      (other) => other !== id && keySet(own, other) === key && heardTogether(id, other),
    ) ?? null
  )
}

/** Why a key cannot be given to a shortcut, in a sentence, or null when it can. */
export function whyNotKey(own: OwnKeys, id: ShortcutId, key: string | null): string | null {
  if (key === null) return null
  if (keyFrom(key) !== key) {
    return 'A key is one letter, digit or sign, as it is written without Ctrl, Alt or ⌘; no blank.'
  }
  const other = clashOf(own, id, key)
  return other === null
    ? null
    : `«${keyInWords(key)}» is the key for «${shortcuts[other].does}». Take another one, or change that first.`
}

/** The same keys with some set; what is as usual again is no change. */
export function withKeys(own: OwnKeys, set: OwnKeys['changed']): OwnKeys {
  const changed = Object.fromEntries(
    Object.entries({ ...own.changed, ...set }).filter(
      ([id, key]) => isShortcut(id) && key !== undefined && key !== shortcuts[id].usual,
    ),
  )
  return { ...own, changed }
}

/** What is asked to have all of them as usual again. */
export function usualAgain({ changed }: OwnKeys): OwnKeys['changed'] {
  const ids = shortcutIds.filter((id) => changed[id] !== undefined)
  return Object.fromEntries(ids.map((id) => [id, shortcuts[id].usual]))
}

/** A key press, as far as it matters. */
export type Press = {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly meta: boolean
  readonly shift: boolean
  /** AltGr, by which many keyboards write @, [ and the like; Windows tells it as Ctrl and Alt. */
  readonly altGraph: boolean
}

/** The key that a press means, or null while something is held or no character comes. */
export function keyPressed({ key, ctrl, alt, meta, altGraph }: Press): string | null {
  return ctrl || alt || meta || altGraph ? null : keyFrom(key)
}

/**
 * Which of these shortcuts a press asks for, or null. `going` is true just after the key «go», when
 * only what follows it is heard. A key of one's own comes before a usual one.
 */
export function shortcutFor(
  own: OwnKeys,
  ids: readonly ShortcutId[],
  press: Press,
  going: boolean,
): ShortcutId | null {
  const key = keyPressed(press)
  if (key === null) return null
  const meant = ids.filter((id) => {
    const rooms: readonly Room[] = shortcuts[id].rooms
    return rooms.includes('after go') === going && keyNow(own, id) === key
  })
  return meant.find((id) => own.changed[id] !== undefined) ?? meant[0] ?? null
}
