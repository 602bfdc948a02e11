/**
 * Long work in a thread of its own, so that it holds up nobody else: within limits of time and
 * memory, followed in numbers, stopped by who asked for it.
 *
 * The surprising decision: the thread runs a module as it stands in the program's folder, by its
 * path, and not a compiled one; Node strips its types, and no bundler has to know of it. It gets no
 * environment and no database, what it needs is handed to it.
 *
 * Node's own limit counts the objects of a thread and not its bytes (what a file unpacks to), so those
 * are counted here while it works.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Progress } from '../../review/progress.ts'
import type { Following } from './following.ts'

/** What a thread may take: as many megabytes of objects, and as many of bytes beside them. */
export type Allowance = { readonly milliseconds: number; readonly megabytes: number }

/** How often its bytes are counted, in ms. */
const COUNTED_EVERY = 100

/** What a thread says: how far it is, and at last what came of it. */
export type ThreadWord<T> =
  | { readonly progress: Progress; readonly result?: never }
  | { readonly result: T; readonly progress?: never }

/** How a thread ended: with its result, or before it had one. */
export type ThreadEnd<T> =
  | { readonly ended: 'done'; readonly result: T }
  | { readonly ended: 'too slow' | 'too large' | 'stopped' }

/** Run the module at `file` (from the program's folder) on `data`. Throws what the thread throws. */
export async function inThread<T>(
  file: string,
  data: unknown,
  { milliseconds, megabytes }: Allowance,
  { tell, signal }: Following,
): Promise<ThreadEnd<T>> {
  if (signal?.aborted === true) return { ended: 'stopped' }
  const path = join(/* turbopackIgnore: true */ process.cwd(), file)
  const worker = new Worker(/* turbopackIgnore: true */ path, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
    env: {},
  })
  let clock: NodeJS.Timeout | undefined
  let counting: NodeJS.Timeout | undefined
  let stop = () => {}
  try {
    return await new Promise((resolve, reject) => {
      stop = () => resolve({ ended: 'stopped' })
      signal?.addEventListener('abort', stop)
      clock = setTimeout(() => resolve({ ended: 'too slow' }), milliseconds)
      counting = setInterval(async () => {
        if ((await megabytesOf(worker)) > megabytes) resolve({ ended: 'too large' })
      }, COUNTED_EVERY)
      worker.on('message', (word: ThreadWord<T>) => {
        if (word.progress === undefined) resolve({ ended: 'done', result: word.result })
        else tell(word.progress)
      })
      worker.once('error', (error) =>
        Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY'
          ? resolve({ ended: 'too large' })
          : reject(error),
      )
      worker.once('exit', () => reject(new Error('A thread ended without a word')))
    })
  } finally {
    clearTimeout(clock)
    clearInterval(counting)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/** The megabytes of bytes that a thread holds beside its objects; also of one that is busy. None of one that has ended. */
async function megabytesOf(worker: Worker): Promise<number> {
  const found = await worker.getHeapStatistics().catch(() => null)
  return (found?.external_memory ?? 0) / 1_000_000
}
