/** What somebody is told when something is refused. */
import { Refusal } from '../../lib/review/refusal.ts'

/** The kind and sentence of the refusal that some work ends in; that it is done is a mistake. */
export async function refused(
  work: Promise<unknown>,
): Promise<{ kind: string; sentence: string; facts: Refusal['facts'] }> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: error.kind, sentence: error.message, facts: error.facts }
  }
  throw new Error('It was not refused')
}
