import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256Hex } from '../../lib/edition/digest.ts'
import { Manifest, writeManifest } from '../../lib/edition/manifest.ts'
import { canonical } from '../../lib/review/canonical.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const file = { name: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('words') }
const told = { purpose: 'To be read.', losses: ['The colours.'] }
const written = writeManifest(harrow, [{ file, told }], ['f'.repeat(64)])
const manifest = Manifest.parse(JSON.parse(new TextDecoder().decode(written.bytes)))

test('every file is named with its size, its SHA-256, what it is for and what it leaves out', () => {
  const sha256 = createHash('sha256').update('words').digest('hex')
  expect(manifest.files).toEqual([
    { name: 'a.txt', mediaType: 'text/plain', size: 5, sha256, ...told },
  ])
})

test('the manifest names the edition, the ledger, the program, the type and the snapshot', () => {
  const { ledger, program, frozenAt, publicBase, project } = harrow
  expect(manifest).toMatchObject({
    ledger,
    program,
    frozenAt,
    publicBase,
    project,
    fonts: ['f'.repeat(64)],
  })
  expect(manifest.edition).toEqual({
    number: 3,
    title: 'The Harrow Bridge flood',
    address: 'https://editions.example/editions/k7q2m4x9p3w6t8r5z1n0b2c4d6',
  })
  expect(manifest.snapshot.sha256).toBe(sha256Hex(canonical(harrow)))
})
