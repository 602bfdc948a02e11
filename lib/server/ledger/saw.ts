/**
 * You change what you saw: a deed may name what stood there when it was decided, and is refused where
 * something else stands there now. So an undo, or a form that lay open, never writes over another's work.
 */
import { canonical } from '../../review/canonical.ts'
import { Refusal } from '../../review/refusal.ts'

/** Go on only if what was seen is what is; whoever named nothing did not look, and goes on. `what` begins the sentence. */
export function onlyIfSaw<T>(what: string, saw: T | undefined, is: T): void {
  if (saw === undefined || canonical(saw) === canonical(is)) return
  throw new Refusal(
    'changed meanwhile',
    `${what} was changed by somebody else meanwhile. Look at it again; then change what is still wrong.`,
  )
}
