'use client'
/**
 * The text in the middle of the desk: title, by-line, words; over them the marks, the caret, the
 * ticks and the bubble at the selection. A click on marked words opens the claim of the shortest
 * mark under the pointer; again, the next longer. A click on the marker of a note leads to the note, on its sign back.
 */
import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { directionOf } from '../../lib/text/direction.ts'
import { noteLinkAt } from '../../lib/text/note-links.ts'
import { ByLine } from './by-line.tsx'
import { chooseClaim } from './chosen-bar.tsx'
import { answering, marksAt } from './claim-places.ts'
import { useTools } from './desk-context.tsx'
import { EdgeLayer } from './edge-layer.tsx'
import { FellowCarets } from './fellow-carets.tsx'
import { goToPlace } from './light-place.ts'
import { titleAmong } from './passages.ts'
import { RuledTicks } from './ruled-ticks.tsx'
import { SelectionBubble } from './selection-bubble.tsx'
import { SentenceLayer } from './sentence-layer.tsx'
import { TextBody } from './text-body.tsx'
import { TextCaret } from './text-caret.tsx'
import styles from './text-stage.module.css'
import { useCaretSaid } from './use-caret-said.ts'
import { useChoose } from './use-choose.ts'
import { useMarkLayer } from './use-mark-layer.ts'
import { useWords } from './use-words.ts'

/** The text with everything over it. */
export function TextStage() {
  const { seen } = useTools()
  const stage = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLElement>(null)
  useMarkLayer(root)
  useWords(root)
  useCaretSaid(root)
  const pointer = useMarksUnderPointer(root)
  const { text, characters, blocks } = seen
  const title = titleAmong(characters, blocks, text.title)
  const language = text.language === 'und' ? undefined : text.language
  return (
    <div className={styles.stage} ref={stage}>
      {title === null ? (
        <header dir="auto">
          <h1 lang={language}>{text.title}</h1>
          <ByLine />
        </header>
      ) : null}
      <article
        ref={root}
        className={styles.text}
        lang={language}
        dir={directionOf(characters)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        aria-label={`The text: ${text.title}`}
        aria-describedby="how-to-select"
        {...pointer}
      >
        <TextBody characters={characters} blocks={blocks} title={title} />
      </article>
      <p id="how-to-select" hidden>
        Arrow keys move in the text, with Shift they select words, M marks them as a claim.
      </p>
      <SentenceLayer over={stage} />
      <EdgeLayer over={stage} />
      <RuledTicks over={stage} />
      <TextCaret root={root} over={stage} />
      <FellowCarets over={stage} />
      <SelectionBubble over={stage} />
    </div>
  )
}

/** What the pointer does over marks: it shows that they can be chosen, and chooses. */
function useMarksUnderPointer(root: { readonly current: HTMLElement | null }) {
  const { store, view, notes } = useTools()
  const choose = useChoose()
  const asked = useRef(0)
  const under = (x: number, y: number) => {
    const at = view.places?.characterAt(x, y) ?? null
    return at === null ? [] : marksAt(store.state.places, at)
  }
  return {
    onPointerMove: ({ clientX, clientY, buttons }: PointerEvent) => {
      if (asked.current !== 0 || buttons !== 0) return
      asked.current = requestAnimationFrame(() => {
        asked.current = 0
        const at = view.places?.characterAt(clientX, clientY) ?? null
        const isNote = at !== null && noteLinkAt(notes, at) !== null
        const over = isNote || under(clientX, clientY).length > 0
        root.current?.classList.toggle(styles.over ?? '', over)
      })
    },
    onClick: ({ clientX, clientY, detail, ctrlKey, metaKey }: MouseEvent) => {
      if (detail > 1 || document.getSelection()?.isCollapsed === false) return
      const several = ctrlKey || metaKey
      const claim = answering(under(clientX, clientY), several ? null : store.state.active)
      const at = view.places?.characterAt(clientX, clientY) ?? null
      const note = at === null ? null : noteLinkAt(notes, at)
      if (claim !== null && several) chooseClaim(store, claim, false)
      else if (claim !== null) choose(claim, { still: true })
      else if (note !== null) goToPlace(view, note.to)
    },
  }
}
