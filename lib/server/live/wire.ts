/**
 * The way by which the words of a live stream go out: straight into Node's own answer. The framework
 * sends the head and the first words, as the beginning of a body; but a body is a web stream, and to
 * pipe each message through one costs several times what it costs to write it, which two hundred
 * streams at once feel. What is said before the head is out waits for it, so the order is kept.
 *
 * The front door lays the answer of each request ready (`underAnswer`). Its storage hangs on the
 * process, because a bundler may load this module more than once.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** Bytes that may wait for a slow reader. */
const MOST_WAITING = 256 * 1024

declare global {
  var variorumAnswers: AsyncLocalStorage<ServerResponse> | undefined
}

function answers(): AsyncLocalStorage<ServerResponse> {
  globalThis.variorumAnswers ??= new AsyncLocalStorage()
  return globalThis.variorumAnswers
}

/** Does the work of a request that is answered through this. */
export function underAnswer<T>(answer: ServerResponse, work: () => T): T {
  return answers().run(answer, work)
}

/** What speaks into a stream. */
export type Voice = {
  readonly say: (bytes: Uint8Array) => void
  /** Nothing more is said, and what was said goes out. */
  readonly end: () => void
}

/**
 * A body that begins with these words and goes on with whatever its voice says, until the voice ends.
 * `open` is given the voice and answers what is called when the reader has gone, or was cut off because
 * they read too slowly.
 */
export function spokenBody(
  first: Uint8Array,
  open: (voice: Voice) => () => void,
): ReadableStream<Uint8Array> {
  const answer = answers().getStore()
  if (answer === undefined) throw new Error('A live stream is there only behind the front door')
  const waiting = new Waiting(first)
  let gone = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        gone = open({
          say(bytes) {
            if (waiting.size + answer.writableLength > MOST_WAITING) answer.destroy()
            else if (waiting.over) answer.write(bytes)
            else waiting.push(bytes)
          },
          end() {
            for (const bytes of waiting.all()) controller.enqueue(bytes)
            controller.close()
          },
        })
        if (answer.destroyed) gone()
        else answer.once('close', () => gone())
      },
      // Asked again only when Node has what was given before; the promise that stays open asks no more.
      pull(controller) {
        const bytes = waiting.next()
        if (bytes === null) return new Promise<void>(() => {})
        controller.enqueue(bytes)
      },
      cancel: () => gone(),
    },
    { highWaterMark: 0 },
  )
}

/** What was said before the head was out. */
class Waiting {
  readonly #parts: Uint8Array[]
  size: number
  /** Has all of it gone out? Then nothing waits any more. */
  over = false

  constructor(first: Uint8Array) {
    this.#parts = [first]
    this.size = first.byteLength
  }

  push(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.size += bytes.byteLength
  }

  next(): Uint8Array | null {
    const bytes = this.#parts.shift() ?? null
    this.size -= bytes?.byteLength ?? 0
    this.over = bytes === null
    return bytes
  }

  all(): readonly Uint8Array[] {
    return this.#parts.splice(0)
  }
}
