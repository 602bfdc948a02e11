/**
 * How a command tells: its outcome on standard output, in words or (`--json`) as one JSON value;
 * what happens meanwhile on standard error, and counts that run only where a terminal shows them.
 */
export type Told = {
  /** What a person reads; several lines are one each. */
  readonly says: string | readonly string[]
  /** The same for programs. */
  readonly json: unknown
  /** Whether the answer is a no, such as a file that does not verify; exit code 1. */
  readonly refused?: boolean
}

export type Telling = {
  /** A line about what is being done. */
  say(line: string): void
  /** A line that the next one overwrites; shown only in a terminal. */
  count(line: string): void
  /** Take the last of those lines away. */
  done(): void
}

export const exitCodes = { done: 0, refused: 1, misuse: 2, fault: 3 } as const

/** Told on the way, to standard error. */
export function telling(): Telling {
  const terminal = process.stderr.isTTY
  let counting = false
  const clear = () => {
    if (counting) process.stderr.write('\r\u001b[K')
    counting = false
  }
  return {
    done: clear,
    say: (line) => {
      clear()
      process.stderr.write(`${line}\n`)
    },
    count: (line) => {
      if (!terminal) return
      clear()
      process.stderr.write(line.slice(0, (process.stderr.columns ?? 80) - 1))
      counting = true
    },
  }
}

/** The outcome, to standard output. */
export function tell({ says, json }: Told, asJson: boolean): void {
  const lines = typeof says === 'string' ? [says] : says
  const words = asJson ? [JSON.stringify(json, null, 2)] : lines
  if (words.length > 0) process.stdout.write(`${words.join('\n')}\n`)
}
