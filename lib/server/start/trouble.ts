/**
 * What can go wrong at the start and is not a fault of the program: a port that is taken, a
 * database that is too old. Its message is the one sentence that a person reads; no stack follows.
 */
export class Trouble extends Error {
  override readonly name = 'Trouble'
}

/** The sentence to print for whatever was thrown. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof Trouble) return thrown.message
  const said = thrown instanceof Error ? thrown.message || String(codeOf(thrown)) : String(thrown)
  return `Variorum met a fault that it does not know: ${said}`
}

/** The code of a system or database error, such as EADDRINUSE or 42501; undefined if it has none. */
export function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}
