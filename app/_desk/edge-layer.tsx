'use client'
/**
 * The edges of the open claim's marks, as handles over the text: dragged with pointer or finger, moved by the
 * keys of the caret (character, word, sentence, block). What the mark would be is painted while
 * an edge moves; Enter or letting go keeps it, Escape puts it back, as does leaving the edge.
 *
 * Units: UTF-16 offsets; pixels only to find the offset under the pointer.
 */
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { graphemeEnd, graphemeStart, snapToGraphemes } from '../../lib/text/units.ts'
import { snapToWords } from '../../lib/text/words.ts'
import { useKeys } from '../_keys/own-keys.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { moved } from './caret-moves.ts'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './edge-layer.module.css'
import { edgePlace } from './edge-place.ts'
import {
  type Edge,
  edgesOf,
  type HeldMark,
  heldMarks,
  movedEdge,
  offsetOf,
  sameSpans,
  tidied,
} from './mark-edges.ts'
import { usePainted } from './use-painted.ts'
import { useWordDeeds } from './use-word-deeds.ts'
import { moveOf, select } from './use-words.ts'

/** More marks than these of one claim have no handles; words are added and taken away by selecting. */
const MOST = 12

/** The handles; nothing where the claim cannot be changed. */
export function EdgeLayer({ over }: { readonly over: RefObject<HTMLElement | null> }) {
  const { seen, store, errand } = useTools()
  const claim = useDesk((state) =>
    state.active === null || state.writing !== null ? undefined : state.claims.get(state.active),
  )
  const edging = useDesk((state) => state.edging)
  usePainted('v-edging', edging?.spans ?? null)
  if (claim === undefined || errand !== null) return null
  const marks = heldMarks(claim, seen.text.revisionId, store.characters).slice(0, MOST)
  return (
    <>
      {marks.flatMap((mark) => {
        const spans = edging?.markId === mark.markId ? edging.spans : mark.spans
        return edgesOf(mark.spans).map((edge) => (
          <Handle
            key={`${mark.markId} ${edge.span} ${edge.side}`}
            over={over}
            mark={mark}
            edge={edge}
            at={offsetOf(spans, edge)}
          />
        ))
      })}
    </>
  )
}

type Props = {
  readonly over: RefObject<HTMLElement | null>
  readonly mark: HeldMark
  readonly edge: Edge
  readonly at: number
}

function Handle({ over, mark, edge, at }: Props) {
  const { seen, store, view } = useTools()
  const { deed, change } = useWordDeeds()
  const to = useSnapped()
  const [held, setHeld] = useState(false)
  const [refused, setRefused] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const box = useEdgeBox(over, at, edge.side)
  const text = seen.characters
  const now = () => {
    const { edging } = store.state
    return edging?.markId === mark.markId ? edging.spans : mark.spans
  }
  const move = (offset: number) => {
    const { claim, markId, place } = mark
    const spans = movedEdge(text, now(), edge, offset)
    setRefused(false)
    store.change({ edging: { claim, markId, place, spans } })
    view.keep(offset)
  }
  const back = () => {
    setHeld(false)
    if (store.state.edging !== null) store.change({ edging: null })
  }
  const leave = () => {
    const { places } = view
    if (store.state.edging !== null) return back()
    places?.root.focus({ preventScroll: true })
    if (places != null) select(places, { anchor: at, focus: at })
  }
  const keep = async () => {
    setHeld(false)
    const stands = offsetOf(now(), edge)
    requestAnimationFrame(() => view.keep(stands))
    const spans = tidied(text, now())
    if (sameSpans(spans, mark.spans)) return back()
    setRefused(!(await change(mark, spans)))
    store.change({ edging: null })
  }
  const pressed = (event: KeyboardEvent) => {
    const rightToLeft = view.places?.elementAt(at)?.matches(':dir(rtl)') ?? false
    const asked = moveOf(event, rightToLeft)
    if (event.key === 'Enter') void keep()
    else if (event.key === 'Escape') leave()
    else if (asked === null || asked.by === 'line' || asked.by === 'line edge') return
    else move(to.byKey(at, asked.step, asked.by))
    event.preventDefault()
    event.stopPropagation()
  }
  const dragged = ({ clientX, clientY }: PointerEvent) => {
    const offset = held ? to.atPoint(clientX, clientY, edge.side) : null
    if (offset !== null) move(offset)
  }
  if (box === null) return null
  const side = edge.side === 'start' ? 'begins' : 'ends'
  const before = text.slice(graphemeStart(text, Math.max(at - 30, 0)), at).trim()
  const after = text.slice(at, graphemeEnd(text, Math.min(at + 30, text.length))).trim()
  return (
    <>
      <button
        ref={button}
        type="button"
        role="slider"
        data-edge=""
        data-side={edge.side}
        data-held={held}
        className={styles.edge}
        style={box}
        aria-label={`Where the mark of claim ${mark.claim} ${side}`}
        aria-valuemin={0}
        aria-valuemax={text.length}
        aria-valuenow={at}
        aria-valuetext={side === 'begins' ? `before “${after}”` : `after “${before}”`}
        onKeyDown={pressed}
        onBlur={() => {
          setRefused(false)
          back()
        }}
        onPointerDown={(event) => {
          button.current?.setPointerCapture(event.pointerId)
          setHeld(true)
        }}
        onPointerMove={dragged}
        onPointerUp={() => void keep()}
        onPointerCancel={back}
      />
      {refused ? (
        <div className={styles.refusal} style={{ top: box.top + box.height + 12 }}>
          <RefusalNote of={deed.refusal} />
        </div>
      ) : null}
    </>
  )
}

/** Where an edge comes to stand, by a key or under the pointer: between whole characters, or whole words. */
function useSnapped() {
  const { seen, view, sentences } = useTools()
  const { wholeWords } = useKeys().own
  const { characters, blocks, text } = seen
  const reading = { language: text.language, sentences: sentences.state.sentences }
  return {
    byKey: (from: number, step: 1 | -1, unit: Parameters<typeof moved>[4]) =>
      moved(characters, blocks, from, step, unit, reading),
    atPoint: (x: number, y: number, side: Edge['side']): number | null => {
      const caret = document.caretPositionFromPoint(x, y)
      if (caret === null || view.places?.root.contains(caret.offsetNode) !== true) return null
      const at = view.places.offset(caret.offsetNode, caret.offset, 'back')
      if (at === null) return null
      const point = { start: Math.max(0, at - 1), end: Math.min(at + 1, characters.length) }
      if (!wholeWords) return graphemeStart(characters, at)
      const around = { start: at, end: Math.min(at + 1, characters.length) }
      const snapped = snapToWords(characters, side === 'start' ? around : point, text.language)
      return (snapped.start < snapped.end ? snapped : snapToGraphemes(characters, point))[side]
    },
  }
}

type Box = { readonly left: number; readonly top: number; readonly height: number }

function useEdgeBox(
  over: RefObject<HTMLElement | null>,
  at: number,
  side: Edge['side'],
): Box | null {
  const { seen, view } = useTools()
  const [box, setBox] = useState<Box | null>(null)
  useEffect(() => {
    const measure = () => {
      const { places } = view
      const origin = over.current?.getBoundingClientRect()
      const found = places === null ? null : edgePlace(places, seen.characters, at, side)
      if (origin === undefined || found === null) return setBox(null)
      const { x, top, height } = found
      setBox({ left: x - origin.left, top: top - origin.top, height })
    }
    measure()
    return view.listen(measure)
  }, [over, at, side, seen, view])
  return box
}
