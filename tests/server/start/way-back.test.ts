import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programFolder } from '../../../lib/server/start/data-folder.ts'

const module = join(programFolder, 'lib/server/start/way-back.ts')

/** What a process with a way back prints, and how it ends, when something is done to it. */
function ends(
  body: string,
  then: (child: ReturnType<typeof spawn>) => void,
): Promise<{ code: number | null; said: string }> {
  const script = `const { wayBack } = await import(${JSON.stringify(module)})
    const back = wayBack((line) => console.log(line)); setInterval(() => {}, 1000)
    ${body}
    console.log('up')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (words: Buffer) => {
      if (said === '' && words.toString().includes('up')) then(child)
      said += words
    })
  }
  // Not `close`: Node does not tell it of a child whose channel was cut.
  const all = child.stdout === null ? Promise.resolve() : once(child.stdout, 'close')
  return new Promise((resolve) => {
    child.once('exit', (code) => void all.then(() => resolve({ code, said })))
  })
}

const steps = `back.later(() => console.log('first opened'))
  back.later(async () => { await null; console.log('last opened') })
  back.before(() => console.log('before all'))`

const inOrder = 'up\nStopping …\nbefore all\nlast opened\nfirst opened\n'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`on ${signal} what was opened is closed in reverse order`, async () =>
    expect(await ends(steps, (child) => child.kill(signal))).toEqual({ code: 0, said: inOrder }))
}

test('a word from the parent stops it', async () =>
  expect(await ends(steps, (child) => child.send('stop'))).toEqual({ code: 0, said: inOrder }))

test('the loss of the parent stops it', async () =>
  expect(await ends(steps, (child) => child.disconnect())).toEqual({ code: 0, said: inOrder }))

test('being told twice it goes the way back once', async () => {
  const twice = (child: ReturnType<typeof spawn>) => {
    child.kill('SIGINT')
    child.send('stop')
  }
  expect(await ends(steps, twice)).toEqual({ code: 0, said: inOrder })
})

test('a step that fails does not keep the others from being taken', async () => {
  const { code, said } = await ends(
    `${steps}
    back.later(() => { throw new Error('stuck') })`,
    (child) => child.kill('SIGTERM'),
  )
  expect(code).toBe(1)
  expect(said).toMatch(/stuck/)
  expect(said).toMatch(/last opened\n[\s\S]*first opened\n/)
})

test('a reader of the output who is gone is no reason to die without the way back', async () => {
  const { code } = await ends(
    `${steps}
    setTimeout(() => console.log('nobody hears this'), 300)`,
    (child) => {
      child.stdout?.destroy()
      setTimeout(() => child.send('stop'), 600)
    },
  )
  expect(code).toBe(0)
})
