'use client'
/**
 * Another text of the project beside the one that is judged, in the margin's place (a sheet on narrow
 * pages), to cite a passage of it: its list with a search, the text with a search, the words chosen by
 * pointer or keyboard. Nothing of the card is lost: it lies behind, and the passage is put into it.
 *
 * It is a dialog that blocks nothing: the desk's single keys rest while it has the keyboard.
 */
import { useEffect, useRef, useState } from 'react'
import type { TextSeen } from '../../lib/server/acts/read-text.ts'
import { useIsKey } from '../_keys/own-keys.tsx'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { TextField } from '../_parts/field.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import styles from './aside.module.css'
import { AsideText } from './aside-text.tsx'
import { backToCard } from './back-to-card.ts'
import { useDesk, useTools } from './desk-context.tsx'

/** The text beside; nothing while none is asked for. */
export function Aside() {
  const aside = useDesk((state) => state.aside)
  return aside === null ? null : <Opened claim={aside.claim} text={aside.text} />
}

type Props = { readonly claim: number; readonly text: number | null }

function Opened({ claim, text }: Props) {
  const { store } = useTools()
  const panel = useRef<HTMLElement>(null)
  const isKey = useIsKey()
  const close = () => {
    store.change({ aside: null })
    requestAnimationFrame(backToCard)
  }
  return (
    <section
      ref={panel}
      className={styles.aside}
      role="dialog"
      aria-label={`Cite a passage for claim ${claim}`}
      onKeyDown={(event) => {
        if (!isKey('away', event.nativeEvent)) return
        event.preventDefault()
        event.stopPropagation()
        if (text === null) close()
        else store.change({ aside: { claim, text: null } })
      }}
    >
      <div className={styles.head}>
        <p>
          Cite a passage for <b>claim {claim}</b>
        </p>
        <Button small look="quiet" onClick={close}>
          Back to the card <kbd>Esc</kbd>
        </Button>
      </div>
      {text === null ? <Choose claim={claim} /> : <Fetched key={text} claim={claim} text={text} />}
    </section>
  )
}

function Choose({ claim }: { readonly claim: number }) {
  const { seen, store } = useTools()
  const [find, setFind] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const words = find.toLowerCase().split(/\s+/u).filter(Boolean)
  const found = seen.texts.filter(({ number, title, author }) => {
    const all = `${title} ${author ?? ''}`.toLowerCase()
    return number !== seen.text.number && words.every((word) => all.includes(word))
  })
  return (
    <div className={styles.choose}>
      <TextField
        ref={field}
        label="Which text"
        type="search"
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <ul className={styles.texts}>
        {found.map(({ number, title, author }) => (
          <li key={number}>
            <button
              type="button"
              dir="auto"
              onClick={() => store.change({ aside: { claim, text: number } })}
            >
              {title}
              {author === null ? null : <small>{author}</small>}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className={styles.none}>No other text has these words.</p> : null}
    </div>
  )
}

function Fetched({ claim, text }: { readonly claim: number; readonly text: number }) {
  const { seen } = useTools()
  const [got, setGot] = useState<TextSeen | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const project = seen.project.id
  useEffect(() => {
    const controller = new AbortController()
    const path = `/api/v1/projects/${project}/texts/${text}`
    ask<TextSeen>(path, undefined, { method: 'GET', signal: controller.signal })
      .then(setGot)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setFailure(error)
      })
    return () => controller.abort()
  }, [project, text])
  if (got !== null) return <AsideText claim={claim} text={got} />
  return (
    <div className={styles.choose}>
      {failure === null ? <p className={styles.none}>Opening the text …</p> : null}
      <RefusalNote of={failure} />
    </div>
  )
}
