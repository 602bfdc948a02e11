'use client'
/**
 * The text that lies beside the desk's: it has tools of its own (its own store, its own view), so
 * that the same parts draw it and select in it as on the desk. Its marks are not shown: here one
 * looks for words.
 */
import { useEffect, useRef, useState } from 'react'
import { stances } from '../../lib/review/citation.ts'
import type { DeskSeen } from '../../lib/review/seen.ts'
import type { TextSeen } from '../../lib/server/acts/read-text.ts'
import { blocksToUnits } from '../../lib/text/blocks.ts'
import { directionOf } from '../../lib/text/direction.ts'
import { codePointIndex, toCodePoints } from '../../lib/text/units.ts'
import { useIsKey } from '../_keys/own-keys.tsx'
import { Button } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { citationOfText, emptyCitation } from './answer-draft.ts'
import styles from './aside.module.css'
import { backToCard } from './back-to-card.ts'
import { DeskContext, type DeskTools, useDesk, useDraft, useTools } from './desk-context.tsx'
import { DeskStore } from './desk-state.ts'
import { placeFound } from './find-words.ts'
import { titleAmong } from './passages.ts'
import { answerPlace } from './places-of-drafts.ts'
import { SentencesStore } from './sentences-store.ts'
import { TextBody } from './text-body.tsx'
import { TextCaret } from './text-caret.tsx'
import { TextPlaces } from './text-places.ts'
import { TextView } from './text-view.ts'
import { today } from './today.ts'
import { Toggles } from './toggles.tsx'
import { answerNow, changeAnswer } from './use-answer-draft.ts'
import { select, useWords } from './use-words.ts'

type Props = { readonly claim: number; readonly text: TextSeen }

/** The text with its tools. */
export function AsideText({ claim, text }: Props) {
  const desk = useTools()
  const box = useRef<HTMLDivElement>(null)
  const [tools] = useState(() => toolsFor(desk, text, () => box.current))
  return (
    <DeskContext value={tools}>
      <Find />
      <div ref={box} className={styles.box}>
        <Words text={text} />
      </div>
      <Cite desk={desk} claim={claim} text={text} />
    </DeskContext>
  )
}

function toolsFor(desk: DeskTools, text: TextSeen, box: () => HTMLElement | null): DeskTools {
  const { characters, blocks, length: _, ...described } = text
  const seen: DeskSeen = {
    ...desk.seen,
    text: described,
    characters,
    blocks: blocksToUnits(codePointIndex(characters), blocks),
    claims: [],
    cited: [],
  }
  const store = new DeskStore(seen, [], null)
  const sentences = new SentencesStore(store.characters, seen.text.language)
  return { ...desk, seen, store, sentences, view: new TextView(box), errand: null, passage: null }
}

function Words({ text }: { readonly text: TextSeen }) {
  const { seen, view } = useTools()
  const stage = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = root.current
    if (element === null) return
    view.show(new TextPlaces(element, seen.blocks))
    element.focus({ preventScroll: true })
    return () => view.show(null)
  }, [view, seen])
  useWords(root)
  const language = text.language === 'und' ? undefined : text.language
  return (
    <div ref={stage} className={styles.stage}>
      {titleAmong(seen.characters, seen.blocks, text.title) === null ? (
        <p dir="auto" className={styles.title}>
          {text.title}
        </p>
      ) : null}
      <article
        ref={root}
        className={styles.text}
        lang={language}
        dir={directionOf(seen.characters)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its words are selected by keyboard
        tabIndex={0}
        aria-label={`The other text: ${text.title}`}
        aria-describedby="how-to-select"
      >
        <TextBody characters={seen.characters} blocks={seen.blocks} title={null} />
      </article>
      <TextCaret root={root} over={stage} />
    </div>
  )
}

/** Looks for words in the text; each Enter goes to the next place and selects it. */
function Find() {
  const { seen, view } = useTools()
  const [find, setFind] = useState('')
  const [said, setSaid] = useState('')
  const last = useRef(-1)
  const next = () => {
    const found = placeFound(seen.characters, find, last.current + 1)
    if (found === null) {
      setSaid(find.trim() === '' ? '' : 'These words do not stand in this text.')
      return
    }
    last.current = found.words.start
    setSaid(`${found.place} of ${found.places}`)
    view.bring(found.words)
    if (view.places !== null) {
      select(view.places, { anchor: found.words.start, focus: found.words.end })
    }
  }
  return (
    <div className={styles.find}>
      <TextField
        label="Find in this text"
        type="search"
        value={find}
        onChange={(event) => {
          setFind(event.target.value)
          last.current = -1
          setSaid('')
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          next()
        }}
      />
      <small aria-live="polite">{said}</small>
    </div>
  )
}

/** What the chosen words do to the claim, and the button that cites them. */
function Cite({ desk, claim, text }: Props & { readonly desk: DeskTools }) {
  const { store, view } = useTools()
  const selection = useDesk((state) => state.selection)
  const seen = desk.store.state.claims.get(claim)
  useDraft(answerPlace(claim))
  const writing = seen === undefined ? null : answerNow(desk.drafts, seen).writing
  const stance = writing?.stance ?? 'context'
  const cite = () => {
    const words = store.state.selection
    if (words === null || seen === undefined) return false
    const base = answerNow(desk.drafts, seen).writing ?? emptyCitation(crypto.randomUUID(), today())
    const at = toCodePoints(store.characters, words)
    const quoted = store.characters.text.slice(words.start, words.end)
    changeAnswer(desk.drafts, seen, { writing: citationOfText(base, text, at, quoted) })
    desk.store.change({ aside: null, sheetOpen: true })
    requestAnimationFrame(backToCard)
    return true
  }
  const isKey = useIsKey()
  const latest = useRef<(event: KeyboardEvent) => void>(() => {})
  latest.current = (event) => {
    const asks = isKey('here', event) || isKey('cite', event)
    if (asks && event.target === view.places?.root && cite()) event.preventDefault()
  }
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => latest.current(event)
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [])
  return (
    <div className={styles.cite}>
      <Toggles
        legend="The passage"
        kind="radio"
        options={stances}
        chosen={[stance]}
        onToggle={(next) => {
          if (seen === undefined) return
          const base = writing ?? emptyCitation(crypto.randomUUID(), today())
          changeAnswer(desk.drafts, seen, { writing: { ...base, stance: next } })
        }}
      />
      <div className={styles.do}>
        <Button look="go" disabled={selection === null} onClick={cite}>
          Cite these words <kbd>↵</kbd>
        </Button>
        <small>{selection === null ? 'Select the words: pointer, or Shift and arrows.' : ''}</small>
      </div>
    </div>
  )
}
