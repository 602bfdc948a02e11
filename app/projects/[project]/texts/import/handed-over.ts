/**
 * A file that was chosen as a text of its own, and is handed over to the room of a text of which it is a newer
 * version. It lives in the page alone, between the two rooms: a file cannot be kept.
 */
import type { TextKind } from '../../../../../lib/text/read/source-kind.ts'
import type { Source } from './source.ts'

/** What is handed over; no source where the words were pasted, for those are a draft. */
export type Handed = { readonly source: Source | null; readonly kind: TextKind }

const handed = new Map<string, Handed>()

/** Hand it to the room of a text. */
export function handOver(projectId: string, text: number, given: Handed): void {
  handed.set(`${projectId} ${text}`, given)
}

/** What was handed to the room of a text, or null. */
export function handedTo(projectId: string, text: number): Handed | null {
  return handed.get(`${projectId} ${text}`) ?? null
}

/** It was taken. */
export function takenOver(projectId: string, text: number): void {
  handed.delete(`${projectId} ${text}`)
}
