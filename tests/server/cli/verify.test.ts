import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeEdition } from '../../../lib/edition/formats.ts'
import { verifyFile } from '../../../lib/server/cli/verify.ts'
import { harrowLedger, sealed } from '../../support/harrow-snapshot.ts'

const folder = mkdtempSync(join(tmpdir(), 'verify-'))
const good = join(folder, 'good.zip')
const bad = join(folder, 'bad.zip')
const bytes = writeEdition(sealed, harrowLedger, []).at(-1)?.bytes ?? new Uint8Array()
writeFileSync(good, bytes)
writeFileSync(bad, bytes.subarray(0, 500))
afterAll(() => rmSync(folder, { recursive: true }))

test('a file that verifies is code 0, one that does not is 1, none is 2', async () => {
  expect(await verifyFile(good)).toMatchObject({
    code: 0,
    says: expect.stringMatching(
      /^Edition 3 of «The Harrow Bridge flood» verifies: [\s\S]+\nSHA-256 of its manifest\.json: [0-9a-f]{64} /,
    ),
  })
  expect(await verifyFile(bad)).toEqual({
    code: 1,
    says: 'This is not a ZIP file, or it is damaged.',
  })
  expect((await verifyFile(join(folder, 'none.zip'))).code).toBe(2)
  expect((await verifyFile(undefined)).code).toBe(2)
})

test('it runs as a program', async () => {
  const script = join(import.meta.dirname, '../../../lib/server/cli/verify.ts')
  const ran = await new Promise<{ code: unknown; out: string }>((done) => {
    execFile(process.execPath, [script, bad], (error, out) => done({ code: error?.code ?? 0, out }))
  })
  expect(ran).toEqual({ code: 1, out: 'This is not a ZIP file, or it is damaged.\n' })
})
