'use client'
/**
 * A person's own keys on every page: read by the server with the page, so that no wrong key is ever
 * shown or heard; changed through the API; told to the other tabs of this browser.
 */
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type FixedId, isFixed, pressed } from '../../lib/review/fixed-keys.ts'
import { keyNow, keyPressed, type OwnKeys, type ShortcutId } from '../../lib/review/shortcuts.ts'
import { ask } from '../_parts/ask.ts'
import { type KeyDeeds, KeyHub, pressOf } from './key-hub.ts'

/** What is asked of `POST /api/v1/account/keys`. */
export type KeysAsked = {
  readonly singles?: boolean
  readonly wholeWords?: boolean
  readonly keys?: OwnKeys['changed']
}

type Keys = {
  readonly own: OwnKeys
  readonly hub: KeyHub
  /** Change them on the server, then here; throws what the server refuses. */
  readonly set: (asked: KeysAsked, key: string) => Promise<void>
}

const KeysContext = createContext<Keys | null>(null)
const channel = 'variorum-keys'

/** The frame in which keys are heard and shown. */
export function OwnKeysFrame({
  own: read,
  children,
}: {
  readonly own: OwnKeys
  readonly children: ReactNode
}) {
  const [own, setOwn] = useState(read)
  const [hub] = useState(() => new KeyHub())
  const said = JSON.stringify(read)
  const last = useRef(said)
  useEffect(() => {
    if (last.current === said) return
    last.current = said
    setOwn(JSON.parse(said))
  }, [said])
  useEffect(() => {
    hub.own = own
  }, [hub, own])
  useEffect(() => {
    const others = new BroadcastChannel(channel)
    others.onmessage = ({ data }: MessageEvent<OwnKeys>) => setOwn(data)
    document.addEventListener('keydown', hub.press)
    return () => {
      others.close()
      document.removeEventListener('keydown', hub.press)
    }
  }, [hub])
  const set = useCallback(async (asked: KeysAsked, key: string) => {
    const after = await ask<OwnKeys>('/api/v1/account/keys', asked, { key })
    setOwn(after)
    const others = new BroadcastChannel(channel)
    others.postMessage(after)
    others.close()
  }, [])
  const keys = useMemo(() => ({ own, hub, set }), [own, hub, set])
  return <KeysContext value={keys}>{children}</KeysContext>
}

/** My keys, and how to change them. */
export function useKeys(): Keys {
  const keys = use(KeysContext)
  if (keys === null) throw new RangeError('This part stands outside the frame of keys')
  return keys
}

/** Do something for some keys while this part is on the page. */
export function useShortcuts(deeds: KeyDeeds): void {
  const { hub } = useKeys()
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  })
  useEffect(() => hub.hear(() => latest.current), [hub])
}

/** Whether a press is some key of mine, for parts that keep their keys themselves. */
export function useIsKey(): (id: ShortcutId | FixedId, event: KeyboardEvent) => boolean {
  const { own } = useKeys()
  return (id, event) => {
    if (event.isComposing) return false
    const press = pressOf(event)
    if (isFixed(id)) return pressed(id, press)
    const key = keyPressed(press)
    return key !== null && key === keyNow(own, id)
  }
}
