/**
 * Reading a source in a thread of its own, with 20 seconds and half a gigabyte, so that a file made
 * to be slow can hold up neither other people nor the project's lock: who reads asks before the act
 * takes it. Two are read at once; the others wait.
 *
 * The surprising decision: the thread runs the module as it stands in the program's folder, by its
 * path, and not a compiled one; Node strips its types, and no bundler has to know of it.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Refused } from '../../text/read/reading.ts'
import type { SourceKind, SourceReading } from '../../text/read/source.ts'

/** What reading a source may take. */
export type Allowance = { readonly milliseconds: number; readonly megabytes: number }

type Bytes = { readonly kind: SourceKind; readonly bytes: Uint8Array }

const USUAL: Allowance = { milliseconds: 20_000, megabytes: 512 }
const AT_ONCE = 2
const ADVICE = 'Divide it, or bring it in as plain text.'

let free = AT_ONCE
const waiting: (() => void)[] = []

/** Read a source, or say in a sentence why not. */
export async function readApart(
  source: Bytes,
  allowed: Allowance = USUAL,
): Promise<SourceReading | Refused> {
  if (free > 0) free--
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await readInThread(source, allowed)
  } finally {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }
}

async function readInThread(
  source: Bytes,
  { milliseconds, megabytes }: Allowance,
): Promise<SourceReading | Refused> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/reading/reader.ts')
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
    env: {},
  })
  let clock: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      clock = setTimeout(() => resolve(tooSlow(milliseconds)), milliseconds)
      worker.once('message', resolve)
      worker.once('error', (error) =>
        Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY'
          ? resolve({ refused: `This file needs more memory to be read than there is. ${ADVICE}` })
          : reject(error),
      )
      worker.once('exit', () => reject(new Error('The thread that reads ended without a word')))
    })
  } finally {
    clearTimeout(clock)
    await worker.terminate()
  }
}

function tooSlow(milliseconds: number): Refused {
  return { refused: `This file takes longer to read than ${milliseconds / 1_000} s. ${ADVICE}` }
}
