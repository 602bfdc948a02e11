import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable.js'
import { afterEach, expect, test } from 'vitest'
import { spokenBody, underAnswer, type Voice } from '../../../lib/server/live/wire.ts'

const bytes = (words: string) => new TextEncoder().encode(words)

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server whose every answer is such a body, piped as the framework does it. */
async function speaking(open: (voice: Voice) => () => void, late = 0): Promise<number> {
  const made = createServer((_request, response) => {
    void underAnswer(response, async () => {
      await wait(late)
      await pipeToNodeResponse(spokenBody(bytes('first '), open), response)
    })
  })
  server = made
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening))
  const address = made.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

function reader(port: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent: false }, resolve).once('error', reject)
  })
}

async function whole(answer: IncomingMessage): Promise<string> {
  let words = ''
  for await (const part of answer.setEncoding('utf8')) words += part
  return words
}

test('what is said before the head is out, soon after and later arrives in order, and the end after it', async () => {
  const port = await speaking((voice) => {
    for (let n = 0; n < 50; n++) voice.say(bytes(`${n} `))
    const later = async () => {
      for (let n = 50; n < 100; n++) {
        voice.say(bytes(`${n} `))
        if (n % 7 === 0) await wait(1)
      }
      voice.end()
    }
    void later()
    return () => {}
  })
  const wanted = Array.from({ length: 100 }, (_, n) => `${n} `).join('')
  expect(await whole(await reader(port))).toBe(`first ${wanted}`)
})

test('what ends at once has said all that it said', async () => {
  const port = await speaking((voice) => {
    voice.say(bytes('bye'))
    voice.end()
    return () => {}
  })
  expect(await whole(await reader(port))).toBe('first bye')
})

test('a reader who goes is noticed', async () => {
  let gone = false
  const port = await speaking(() => () => {
    gone = true
  })
  const answer = await reader(port)
  answer.once('error', () => {}).destroy()
  await expect.poll(() => gone).toBe(true)
})

test('a reader who went before the body was there is noticed too', async () => {
  let gone = false
  const port = await speaking(
    () => () => {
      gone = true
    },
    200,
  )
  const asked = get({ port, host: '127.0.0.1', agent: false }).on('error', () => {})
  await wait(50)
  asked.destroy()
  await expect.poll(() => gone).toBe(true)
})

test('a reader who does not read is cut off, and what waited for them is bounded; the others go on', async () => {
  const voices: { readonly voice: Voice; gone: boolean }[] = []
  const port = await speaking((voice) => {
    const one = { voice, gone: false }
    voices.push(one)
    return () => {
      one.gone = true
    }
  })
  const idle = await reader(port)
  idle.on('error', () => {}).pause()
  const keen = await reader(port)
  let heard = 0
  keen.on('data', (part: Buffer) => {
    heard += part.byteLength
  })
  const part = new Uint8Array(16 * 1024)
  let said = 0
  for (; said < 4_000 && voices[0]?.gone === false; said++) {
    for (const { voice, gone } of voices) if (!gone) voice.say(part)
    await new Promise(setImmediate)
  }
  expect(voices.map(({ gone }) => gone)).toEqual([true, false])
  await expect.poll(() => heard).toBe('first '.length + said * part.byteLength)
})

test('outside of the front door there is no such body', () => {
  expect(() => spokenBody(bytes(''), () => () => {})).toThrow('front door')
})
