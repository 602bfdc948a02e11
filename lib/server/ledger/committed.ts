/**
 * What this process itself has committed, said in it at once: the live streams then tell it without
 * waiting for Postgres to wake them and without reading it back. It is a shortcut and no more: the
 * NOTIFY of the same commit comes to every process, this one too, and whatever was not said here is read then.
 *
 * The ears hang on the process, because a bundler may load this module more than once.
 */
import type { Event } from '../../review/history.ts'

type Ear = (event: Event) => void

declare global {
  var variorumCommitted: Set<Ear> | undefined
}

function ears(): Set<Ear> {
  globalThis.variorumCommitted ??= new Set()
  return globalThis.variorumCommitted
}

/** Say that an event of this process is committed. */
export function tellCommitted(event: Event): void {
  for (const ear of ears()) ear(event)
}

/** Hear of every event that this process commits from now on; answers how to hear no more. An ear must not throw. */
export function hearCommitted(ear: Ear): () => void {
  ears().add(ear)
  return () => void ears().delete(ear)
}
