/**
 * Who hears the keys. Parts of a page say which shortcuts and fixed keys they do something for; one
 * listener asks them in turn, the latest first, and the first that does not answer false has done it.
 *
 * Fields, editors, dialogs and menus keep all their keys, but for Ctrl K; nothing is taken while an input
 * method composes, nor what AltGr writes.
 */
import { type FixedId, fixedIds, pressed } from '../../lib/review/fixed-keys.ts'
import {
  keyNow,
  keyPressed,
  type OwnKeys,
  type Press,
  type ShortcutId,
  shortcutFor,
  shortcutIds,
  usualKeys,
} from '../../lib/review/shortcuts.ts'
import { isTyping } from '../_parts/typing.ts'

/** What a part does for keys; a deed that answers false leaves the key to others. */
export type KeyDeeds = {
  readonly [Id in ShortcutId | FixedId]?: (event: KeyboardEvent) => unknown
}

/** How long after the key «go» the next one may come, in milliseconds. */
const GOING = 2_000

/** A press, as the table of keys looks at it. */
export function pressOf(event: KeyboardEvent): Press {
  const { key, ctrlKey: ctrl, altKey: alt, metaKey: meta, shiftKey: shift } = event
  return { key, ctrl, alt, meta, shift, altGraph: event.getModifierState('AltGraph') }
}

export class KeyHub {
  own: OwnKeys = usualKeys
  #gone = 0
  readonly #parts: (() => KeyDeeds)[] = []

  /** Hear keys; answers how to stop. */
  hear(deeds: () => KeyDeeds): () => void {
    this.#parts.push(deeds)
    return () => {
      this.#parts.splice(this.#parts.indexOf(deeds), 1)
    }
  }

  /** What is heard on the page now. */
  heard(): ReadonlySet<string> {
    return new Set(this.#parts.flatMap((deeds) => Object.keys(deeds())))
  }

  /** A key was pressed somewhere. */
  readonly press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const press = pressOf(event)
    const going = Date.now() - this.#gone < GOING
    if (!/^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock)$/u.test(press.key)) this.#gone = 0
    const typing = isTyping(event.target)
    const parts = [...this.#parts].reverse().map((deeds) => deeds())
    if (!typing && !going && this.#begins(press, parts)) event.preventDefault()
    else if (parts.some((deeds) => this.#does(deeds, press, going, typing, event))) {
      event.preventDefault()
    }
  }

  /** Is it the key «go», on a page from which one can go? */
  #begins(press: Press, parts: readonly KeyDeeds[]): boolean {
    const key = keyPressed(press)
    if (key === null || key !== keyNow(this.own, 'go')) return false
    if (!parts.some((deeds) => deeds.front !== undefined)) return false
    this.#gone = Date.now()
    return true
  }

  #does(
    deeds: KeyDeeds,
    press: Press,
    going: boolean,
    typing: boolean,
    event: KeyboardEvent,
  ): boolean {
    for (const id of fixedIds) {
      const heard = deeds[id] !== undefined && (!typing || id === 'findHeld') && pressed(id, press)
      if (heard && deeds[id]?.(event) !== false) return true
    }
    const ids = typing ? [] : shortcutIds.filter((id) => deeds[id] !== undefined)
    const meant = shortcutFor(this.own, ids, press, going)
    return meant !== null && deeds[meant]?.(event) !== false
  }
}
