/**
 * What is not a refusal: the database that cannot answer now, a full disk, or a fault of ours. Only
 * the last is written to the log, under a number, and nothing more of it is told.
 */
import { noteBusy } from '../log/request.ts'
import { Busy, Full, translated } from '../store/trouble.ts'
import { noteFault } from './security-log.ts'

export type Fault = {
  readonly kind: 'busy' | 'full' | 'fault'
  readonly sentence: string
  readonly id: string | null
  /** Seconds after which the same request may be tried again, or null. */
  readonly retryAfter: number | null
}

/** What something thrown means for the person who waits. */
export function faultOf(thrown: unknown, where: { method: string; route: string }): Fault {
  const error = translated(thrown)
  if (error instanceof Busy) {
    return { kind: 'busy', sentence: error.message, id: null, retryAfter: error.retryAfter }
  }
  if (error instanceof Full) {
    return { kind: 'full', sentence: error.message, id: null, retryAfter: 60 }
  }
  const id = noteFault(error, where)
  const sentence = `Something broke on our side, and nothing was changed. The log has it as ${id}.`
  return { kind: 'fault', sentence, id, retryAfter: null }
}

/** Notes what a page met, so that a database that cannot answer now is told as that and not as a fault. */
export function notePageTrouble(thrown: unknown): void {
  const error = translated(thrown)
  if (error instanceof Busy) noteBusy(error.retryAfter)
}
