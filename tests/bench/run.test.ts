import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { programFolder } from '../../lib/server/start/data-folder.ts'

const Told = z.object({
  told: z.record(
    z.string(),
    z.object({
      measured: z.array(
        z.object({ name: z.string(), milliseconds: z.object({ median: z.number() }) }),
      ),
      ratios: z.array(
        z.object({ of: z.string(), to: z.string(), ratio: z.object({ median: z.number() }) }),
      ),
    }),
  ),
})

/** Runs benches as people do; not in this thread, which the test's own clock needs. */
function bench(...words: readonly string[]) {
  const program = join(programFolder, 'tests', 'bench', 'run.ts')
  return new Promise<{
    readonly status: number | null
    readonly said: string
    readonly trouble: string
  }>((resolve) => {
    const child = spawn(process.execPath, [program, ...words])
    let said = ''
    let trouble = ''
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      said += more
    })
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      trouble += more
    })
    child.once('close', (status) => resolve({ status, said, trouble }))
  })
}

// `act`, `start`, `desk` and `desk-paint` compile a Next app to stand beside: minutes on a busy machine, so not here.
test('the benches that compile nothing run through in a small scene and tell times and ratios', async () => {
  const benches = [
    'streams',
    'find',
    'list',
    'paint',
    'marks',
    'freeze',
    'backup',
    'placing',
    'revise',
  ]
  const { status, said, trouble } = await bench(...benches, '--quick', '--json')
  expect(status, trouble).toBe(0)
  // Where our pages were not compiled before, the compiler speaks first.
  const { told } = Told.parse(JSON.parse(said.slice(said.lastIndexOf('\n{\n') + 1)))
  expect(Object.keys(told)).toEqual(benches)
  for (const { measured, ratios } of Object.values(told)) {
    expect(measured.every(({ milliseconds }) => milliseconds.median > 0)).toBe(true)
    expect(ratios.length).toBeGreaterThan(0)
    expect(ratios.every(({ ratio }) => ratio.median > 0)).toBe(true)
  }
}, 600_000)

test('a bench that there is not is named beside those that there are', async () => {
  const { status, trouble } = await bench('find', 'nonsense')
  expect(status).toBe(2)
  expect(trouble).toContain(
    'There is no bench «nonsense»; there are act, streams, find, list, start, desk, desk-paint, paint, marks, freeze, backup, placing, revise.',
  )
}, 60_000)
