'use client'
/**
 * This tab says where its person is: every two seconds at most, and only what changed; every twenty
 * seconds otherwise. The pace is a clock’s, no act hurries it. A tab that is hidden, or before which
 * nobody has moved for two minutes, says nothing: so an open tab is not a person, neither to the
 * others nor to the session, which would else never run out.
 */
import { useEffect, useRef } from 'react'
import type { CaretPlace } from '../../lib/review/company.ts'
import type { Whereabouts } from '../../lib/review/whereabouts.ts'
import { chosen, listen } from './company-here.ts'

const PACE = 2_000
const AGAIN = 20_000
const AWAY = 120_000
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchstart'] as const

let caret: CaretPlace | null = null

/** The desk says where the caret stands; null where it stands in no text. */
export function caretAt(place: CaretPlace | null): void {
  caret = place
}

/** The text of an address of the project, or null. */
export function textIn(path: string): number | null {
  const found = /^\/projects\/[^/]+\/texts\/([1-9]\d{0,8})\/?$/u.exec(path)
  return found === null ? null : Number(found[1])
}

/** Say where this person is while the page is open. */
export function useWhereabouts(project: string, path: string): void {
  const now = useRef(path)
  useEffect(() => {
    now.current = path
  }, [path])
  useEffect(() => {
    let active = Date.now()
    let said = { words: '', at: 0 }
    let over = false
    const awake = () => {
      active = Date.now()
    }
    const send = (where: Whereabouts, keepalive = false) => {
      const words = JSON.stringify(where)
      said = { words, at: Date.now() }
      fetch(`/api/projects/${project}/company`, {
        method: 'POST',
        credentials: 'same-origin',
        cache: 'no-store',
        keepalive,
        headers: { 'content-type': 'application/json' },
        body: words,
      }).then(
        ({ status }) => {
          over ||= status === 401 || status === 404
        },
        () => {
          said = { ...said, at: 0 }
        },
      )
    }
    const look = () => {
      if (over || document.visibilityState === 'hidden' || !chosen('show me')) return
      if (Date.now() - active > AWAY) return
      const where = { text: textIn(now.current), caret, gone: false }
      const changed = JSON.stringify(where) !== said.words
      if (changed || Date.now() - said.at >= AGAIN) send(where)
    }
    const leave = () => {
      if (!over && said.at > 0) send({ text: null, caret: null, gone: true }, true)
    }
    const stopListening = listen(() => {
      if (!chosen('show me') && !said.words.includes('"gone":true')) leave()
    })
    const timer = setInterval(look, PACE)
    for (const sign of signs) document.addEventListener(sign, awake, { passive: true })
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      stopListening()
      for (const sign of signs) document.removeEventListener(sign, awake)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [project])
}
