'use client'
/** The tidying desk of a file that was read. It comes, with its editor, when it is first needed. */
import dynamic from 'next/dynamic'
import type { Reading } from '../../lib/text/read/reading.ts'
import type { Tidying } from './use-tidying.ts'

/** The desk. */
export const TidyRoom = dynamic<TidyRoomProps>(
  () => import('./tidy-desk.tsx').then(({ TidyDesk }) => TidyDesk),
  { ssr: false, loading: () => <p role="status">Opening the desk…</p> },
)

/** What a desk begins with. */
export type TidyRoomProps = {
  readonly reading: Reading
  readonly tidying: Tidying
  readonly file: TidiedFile
  readonly leaving: Leaving
}

/** How the desk is left, and which of several files it is. */
export type Leaving = {
  readonly says: string
  readonly onDone: () => void
  readonly where?: string
  readonly onBack?: () => void
}

/** The file as it came; `document` says what it is, where it is more than a text. */
export type TidiedFile = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly document: string | null
}
