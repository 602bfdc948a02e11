import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { programFolder } from '../../../lib/server/start/data-folder.ts'
import { soleUse } from '../../../lib/server/start/sole-use.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let folder = ''
const said: string[] = []
const say = (line: string) => said.push(line)

beforeEach(() => {
  folder = temporaryFolder()
  said.length = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A process of its own that takes the folder and keeps it until it is killed. */
function holder(): Promise<ReturnType<typeof spawn>> {
  const module = join(programFolder, 'lib/server/start/sole-use.ts')
  const script = `const { soleUse } = await import(${JSON.stringify(module)})
    const lock = await soleUse(${JSON.stringify(folder)}, () => {})
    lock.tell('process ' + process.pid); console.log('has it'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script])
  return new Promise((resolve) => child.stdout.once('data', () => resolve(child)))
}

test('a second one is told who is there', async () => {
  const first = await soleUse(folder, say)
  first.tell('process 4711, http://127.0.0.1:3000')
  await expect(soleUse(folder, say)).rejects.toThrow(/process 4711, http:\/\/127\.0\.0\.1:3000/)
  first.release()
})

test('what was released can be taken again', async () => {
  const first = await soleUse(folder, say)
  first.release()
  const second = await soleUse(folder, say)
  second.release()
})

test('a lock ends with its process, however that ends', async () => {
  const child = await holder()
  await expect(soleUse(folder, say)).rejects.toThrow(`process ${child.pid}`)
  child.kill('SIGKILL')
  const lock = await soleUse(folder, say)
  lock.release()
})

test('one that is on its way out is waited for, and that is said', async () => {
  const first = await soleUse(folder, say)
  first.tell('stopping, process 4711')
  setTimeout(() => first.release(), 2_500)
  const second = await soleUse(folder, say)
  expect(said).toEqual(['An earlier Variorum is still stopping (stopping, process 4711) …'])
  second.release()
})
