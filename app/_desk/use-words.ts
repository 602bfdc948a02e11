'use client'
/**
 * Selecting words: by pointer or finger as everywhere, by keyboard with a caret of our own, because
 * a text that cannot be edited has none. What is selected becomes a span of the text, snapped to
 * whole characters; while the pointer is down nothing is said of it yet.
 *
 * Units: UTF-16 offsets; pixels only for moving by lines.
 */
import { type RefObject, useEffect, useRef } from 'react'
import type { DeskSeen } from '../../lib/review/seen.ts'
import type { Span } from '../../lib/text/span.ts'
import { snapToGraphemes } from '../../lib/text/units.ts'
import { snapToWords } from '../../lib/text/words.ts'
import { useKeys } from '../_keys/own-keys.tsx'
import { moved, type Unit } from './caret-moves.ts'
import { useTools } from './desk-context.tsx'
import { lineEdge, lineMove } from './line-moves.ts'
import type { TextPlaces } from './text-places.ts'

type Ends = { readonly anchor: number; readonly focus: number }

/** Watch the selection in `root`, and move it by keyboard while `root` has the keyboard. */
export function useWords(root: RefObject<HTMLElement | null>): void {
  const { seen, store, view, sentences } = useTools()
  const { wholeWords } = useKeys().own
  const goal = useRef<number | null>(null)
  useEffect(() => {
    const element = root.current
    if (element === null) return
    let pointing = false
    const changed = () => {
      const { places } = view
      if (pointing || places === null) return
      const ends = endsOf(places)
      const selection = ends === null ? null : spanOf(ends, seen, wholeWords)
      const before = store.state.selection
      if (selection?.start !== before?.start || selection?.end !== before?.end) {
        store.change({ selection })
      }
    }
    const down = () => {
      pointing = true
      goal.current = null
      if (store.state.selection !== null) store.change({ selection: null })
    }
    const up = () => {
      pointing = false
      requestAnimationFrame(changed)
    }
    const pressed = (event: KeyboardEvent) => {
      const { places } = view
      if (event.target !== element || places === null) return
      const ends = endsOf(places) ?? startOf(places, view.frame().top)
      const line = places.elementAt(ends.focus) ?? element
      const move = moveOf(event, getComputedStyle(line).direction === 'rtl')
      if (move === null) return
      event.preventDefault()
      const focus = movedTo(move, ends.focus, places)
      select(places, { anchor: event.shiftKey ? ends.anchor : focus, focus })
      // The browser tells of it later; the next key may mean these words already.
      changed()
      view.keep(focus)
    }
    const movedTo = (move: Move, from: number, places: TextPlaces): number => {
      if (move.by === 'line') {
        const to = lineMove(places, from, move.step, goal.current)
        goal.current = to.goal
        return to.offset
      }
      goal.current = null
      if (move.by === 'line edge') return lineEdge(places, from, move.step, seen.characters)
      return moved(seen.characters, seen.blocks, from, move.step, move.by, {
        language: seen.text.language,
        sentences: sentences.state.sentences,
      })
    }
    element.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    document.addEventListener('selectionchange', changed)
    element.addEventListener('keydown', pressed)
    return () => {
      element.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
      document.removeEventListener('selectionchange', changed)
      element.removeEventListener('keydown', pressed)
    }
  }, [root, seen, store, view, sentences, wholeWords])
}

type Move = { readonly by: Unit | 'line' | 'line edge'; readonly step: 1 | -1 }

/** What a key press asks of the caret; null when it is none of its keys. */
export function moveOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  rightToLeft: boolean,
): Move | null {
  const far = event.ctrlKey || event.altKey
  const step = (event.key === 'ArrowRight') !== rightToLeft ? 1 : -1
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      if (event.metaKey) return { by: 'line edge', step }
      return { by: far ? 'word' : 'character', step }
    case 'ArrowDown':
    case 'ArrowUp': {
      const down = event.key === 'ArrowDown' ? 1 : -1
      if (event.metaKey) return { by: 'text', step: down }
      if (event.altKey) return { by: 'sentence', step: down }
      return { by: far ? 'block' : 'line', step: down }
    }
    case 'Home':
    case 'End': {
      const end = event.key === 'End' ? 1 : -1
      return { by: far || event.metaKey ? 'text' : 'line edge', step: end }
    }
    default:
      return null
  }
}

/** Where the selection in the text begins and ends, in the order of selecting; null when it is elsewhere. */
export function endsOf(places: TextPlaces): Ends | null {
  const selection = document.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (selection === null || !anchorNode || !focusNode) return null
  if (!places.root.contains(anchorNode) || !places.root.contains(focusNode)) return null
  const backwards = selection.direction === 'backward'
  const anchor = places.offset(anchorNode, selection.anchorOffset, backwards ? 'back' : 'on')
  const focus = places.offset(focusNode, selection.focusOffset, backwards ? 'on' : 'back')
  if (anchor === null || focus === null) return null
  return selection.isCollapsed ? { anchor: focus, focus } : { anchor, focus }
}

/** Put the selection on the page. */
export function select(places: TextPlaces, { anchor, focus }: Ends): void {
  const from = places.point(anchor)
  const to = places.point(focus)
  if (from === null || to === null) return
  document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at)
}

/** The selected words, whole words or characters and no gaps round them; null when there are none. */
function spanOf(
  { anchor, focus }: Ends,
  { characters, text }: DeskSeen,
  wholeWords: boolean,
): Span | null {
  const at = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
  if (at.start === at.end) return null
  const snapped = wholeWords
    ? snapToWords(characters, at, text.language)
    : snapToGraphemes(characters, at)
  const words = characters.slice(snapped.start, snapped.end)
  const start = snapped.start + words.length - words.trimStart().length
  const end = snapped.end - (words.length - words.trimEnd().length)
  return start < end ? { start, end } : null
}

/** The first words in view, where a caret begins that was nowhere. */
function startOf(places: TextPlaces, top: number): Ends {
  const { start } = places.near({ top, bottom: top + 1 }, 0)
  return { anchor: start, focus: start }
}
