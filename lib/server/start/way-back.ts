/**
 * The way back: what was opened is closed in reverse order, once, whoever asks for it: Ctrl-C,
 * SIGTERM, a word from the parent process, or the parent's death (its channel closes then).
 */
export type WayBack = {
  /** Something to close later; what was opened last is closed first. */
  later(step: Step): void
  /** Something to do before anything is closed. */
  before(step: Step): void
  /** Close everything and end the process. */
  leave(code: number): Promise<void>
}

type Step = () => void | Promise<void>

/** However long the steps take, the process has ended after this many ms. */
const AT_LAST = 45_000

/** Listen for every way of being told to stop, which ends the process with `stopped`: a server was meant to stop, a command was not. */
export function wayBack(say: (line: string) => void, stopped = 0): WayBack {
  const steps: Step[] = []
  const firsts: Step[] = []
  let leaving = false
  async function leave(code: number): Promise<void> {
    if (leaving) return
    leaving = true
    setTimeout(() => process.exit(1), AT_LAST).unref()
    let worst = code
    for (const step of [...firsts, ...steps.toReversed()]) {
      try {
        await step()
      } catch (error) {
        worst = 1
        process.stderr.write(`Something did not stop cleanly: ${error}\n`)
      }
    }
    process.exit(worst)
  }
  const stop = () => {
    if (!leaving) say('Stopping …')
    void leave(stopped)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // Whoever read the output may be gone first (`npm start | head`); that is no reason to die of it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.on('message', stop)
  process.on('disconnect', stop)
  return { later: (step) => steps.push(step), before: (step) => firsts.push(step), leave }
}
