'use client'
/** The keys of the person who looks, in hints and sentences; nothing is drawn for a key that does nothing now. */
import { Fragment, type ReactNode } from 'react'
import { keyInWords, keyNow, type ShortcutId } from '../../lib/review/shortcuts.ts'
import { useKeys } from './own-keys.tsx'

/** One key. */
export function Key({ of }: { readonly of: ShortcutId }) {
  const key = keyNow(useKeys().own, of)
  return key === null ? null : <kbd>{keyInWords(key)}</kbd>
}

/** Some keys and what they do; nothing while none of them does it. */
export function KeyHint({
  of,
  upTo = false,
  children,
}: {
  readonly of: readonly ShortcutId[]
  /** The keys are the first and the last of a row. */
  readonly upTo?: boolean
  readonly children: ReactNode
}) {
  const { own } = useKeys()
  if (of.every((id) => keyNow(own, id) === null)) return null
  return (
    <span>
      {of.map((id, at) => (
        <Fragment key={id}>
          {at === 0 ? null : upTo ? ' – ' : ' '}
          <Key of={id} />
        </Fragment>
      ))}{' '}
      {children}
    </span>
  )
}

/** A key in a sentence with the words around it, and other words where there is no key now. */
export function WithKey({
  of,
  before = '',
  after = '',
  otherwise = '',
}: {
  readonly of: ShortcutId
  readonly before?: string
  readonly after?: string
  readonly otherwise?: string
}) {
  const { own } = useKeys()
  if (keyNow(own, of) === null) return otherwise
  return (
    <>
      {before}
      <Key of={of} />
      {after}
    </>
  )
}
