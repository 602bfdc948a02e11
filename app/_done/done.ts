/**
 * What I did last, and how to undo it: one for the whole tab, whichever page it was done on. A deed says
 * here what is now true and what «Undo» will do; the next deed takes its place, or the person puts it away.
 *
 * An undo is an act like any other and can be refused; then the sentence is shown. It keeps its key, so
 * that pressing again after a lost answer asks for the same act.
 */
import { leavesOpen, newKey } from '../_parts/ask.ts'
import { sentenceOf } from '../_parts/refusal.tsx'

export type Undo = {
  /** What it will do, as a sentence: «Undo brings it back.» */
  readonly says: string
  /** Does it under a key. Where it answers words, they say what is then true. */
  readonly run: (key: string) => Promise<unknown>
}

export type Done = {
  readonly words: string
  readonly undo: Undo | null
  readonly undoing: boolean
  /** Why the undo was refused. */
  readonly refusal: string | null
}

let now: (Done & { readonly key: string }) | null = null
const listeners = new Set<() => void>()

function change(next: typeof now): void {
  now = next
  for (const listener of listeners) listener()
}

/** What was done last, or null. */
export function doneLast(): Done | null {
  return now
}

/** Hear of changes; answers how to stop. */
export function onDone(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Say what is now true, with how to undo it. */
export function tell(words: string, undo: Undo | null = null): void {
  change({ words, undo, undoing: false, refusal: null, key: newKey() })
}

/** Put it away; it can no longer be undone from here. */
export function putAway(): void {
  change(null)
}

/** Something was done since `before` stood there: unless it told of itself, there is nothing to undo now. */
export function doneSince(before: Done | null): void {
  if (now !== null && now === before) putAway()
}

/** Undo what was done last. */
export async function undoLast(): Promise<void> {
  const last = now
  if (last?.undoing) return
  if (last === null || last.undo === null) {
    tell('There is nothing to undo')
    return
  }
  change({ ...last, undoing: true, refusal: null })
  try {
    const words = await last.undo.run(last.key)
    if (isStill(last)) tell(typeof words === 'string' ? words : `Undone: ${last.words}`)
  } catch (failure) {
    if (!isStill(last)) return
    const again = leavesOpen(failure) ? last.undo : null
    change({ ...last, undo: again, undoing: false, refusal: sentenceOf(failure) })
  }
}

/** Was nothing else done meanwhile? */
function isStill({ key }: { readonly key: string }): boolean {
  return now?.key === key
}
