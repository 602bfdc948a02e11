import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileWritten, Snapshot } from '../../lib/edition/edition.ts'
import { writeEdition } from '../../lib/edition/formats.ts'
import { verifyEdition } from '../../lib/edition/verify.ts'
import { wrongInFormats } from '../../lib/edition/verify-formats.ts'
import { readZip, writeZip } from '../../lib/edition/zip.ts'
import { harrow, harrowLedger, sealed } from '../support/harrow-snapshot.ts'

const written = writeEdition(sealed, harrowLedger, [])
const inZip = written.slice(0, -1)

/** What is said of the edition after a change to its files. */
function said(change: (files: readonly FileWritten[]) => readonly FileWritten[]): string {
  return verifyEdition(writeZip(3, change(inZip)).bytes).sentence
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const words =
  (name: string, change: (words: string) => string) => (files: readonly FileWritten[]) =>
    files.map((file) =>
      file.name === name
        ? { ...file, bytes: new TextEncoder().encode(change(decoder.decode(file.bytes))) }
        : file,
    )

/** What is said of an edition that was written from another snapshot, hashes and all. */
const forged = (snapshot: Snapshot, ledger = harrowLedger) =>
  verifyEdition(writeEdition(snapshot, ledger, []).at(-1)?.bytes ?? new Uint8Array()).sentence

test('an edition as it was written verifies', () => {
  const found = verifyEdition(written.at(-1)?.bytes ?? new Uint8Array())
  expect(found).toMatchObject({
    ok: true,
    sentence:
      "Edition 3 of «The Harrow Bridge flood» verifies: 15 files, the ledger's chain to event 40, every quotation and every count.",
  })
})

test('what is no edition is said', () => {
  expect(verifyEdition(new Uint8Array([1, 2, 3])).sentence).toBe(
    'This is not a ZIP file, or it is damaged.',
  )
  expect(said((files) => files.slice(0, -1))).toBe('There is no manifest.json in this ZIP.')
  expect(said(words('manifest.json', () => '{}'))).toBe(
    'manifest.json is not the manifest of an edition.',
  )
  expect(said(words('manifest.json', () => 'no'))).toBe(
    'manifest.json is not the manifest of an edition.',
  )
})

test.each(inZip.slice(0, -1).map(({ name }) => name))('one changed byte of %s is found', (name) => {
  expect(said(words(name, (all) => `${all.slice(0, -1)} `))).toMatch(
    `${name} was changed: its SHA-256 is `,
  )
})

test('a file that is longer, gone, or too many is found', () => {
  expect(said(words('VERIFY.md', (all) => `${all}.`))).toMatch(
    /^VERIFY\.md has [\d,]+ bytes, the manifest says [\d,]+\.$/,
  )
  expect(said((files) => files.filter(({ name }) => name !== 'ledger.jsonl'))).toBe(
    'ledger.jsonl stands in the manifest and is not in the ZIP.',
  )
  expect(
    said((files) => [
      ...files,
      { name: 'more.txt', mediaType: 'text/plain', bytes: new Uint8Array() },
    ]),
  ).toBe('more.txt is in the ZIP and not in the manifest.')
})

test('an edition that was frozen with fewer files still verifies', () => {
  const old =
    /^(edition-3\.(html|jsonl)|edition\.schema\.json|ledger\.jsonl|VERIFY\.md|manifest\.json)$/
  const fewer = inZip.filter(({ name }) => old.test(name))
  const manifest = JSON.parse(new TextDecoder().decode(fewer.at(-1)?.bytes))
  const files = manifest.files.filter(({ name }: { name: string }) => old.test(name))
  const bytes = new TextEncoder().encode(JSON.stringify({ ...manifest, files }))
  const zip = writeZip(
    3,
    fewer.map((file) => (file.name === 'manifest.json' ? { ...file, bytes } : file)),
  )
  expect(verifyEdition(zip.bytes)).toMatchObject({
    ok: true,
    sentence: expect.stringContaining('verifies: 5 files'),
  })
})

test('a manifest that names another ledger or another snapshot is found', () => {
  expect(said(words('manifest.json', (all) => all.replace('"number": 40', '"number": 41')))).toBe(
    'The manifest and the data set differ in «ledger».',
  )
  expect(
    said(
      words('manifest.json', (all) =>
        all.replace(/"sha256": "\w{4}(?=\w+",\n\s+"of")/, '"sha256": "0000'),
      ),
    ),
  ).toContain('The data set is not the one that was frozen')
})

test('a ledger that does not lead to the head is found', () => {
  expect(forged(sealed, harrowLedger.slice(0, -1))).toBe(
    'The ledger does not hold at event 40: the ledger ends before number 40.',
  )
  expect(
    forged(
      sealed,
      harrowLedger.with(6, {
        ...(harrowLedger[6] ?? harrow.ledger),
        number: 7,
        commitment: 'f'.repeat(64),
        previous: 'e'.repeat(64),
        hash: 'd'.repeat(64),
      }),
    ),
  ).toBe('The ledger does not hold at event 7: it does not name the hash of the line before.')
  expect(forged({ ...sealed, ledger: { number: 39, head: harrowLedger[38]?.hash ?? '' } })).toBe(
    'ledger.jsonl has 40 events, the edition was made at event 39.',
  )
})

test('an edition that was written anew from changed votes is found out by its own count', () => {
  const claims = sealed.claims.map((claim) =>
    claim.number === 5 ? { ...claim, ruling: { ...claim.ruling, label: 'true' } } : claim,
  )
  expect(forged({ ...sealed, claims })).toBe(
    'Claim 5 is approved as «true», which its reviewers did not agree on.',
  )
})

/** Editions that were frozen by earlier versions of the program, byte for byte as they were. */
const frozen = (name: string) =>
  readFileSync(join(import.meta.dirname, '../golden/frozen', `${name}.zip`))

test.each([
  ['five-files', 5],
  ['tables-without-copies', 15],
])('an edition from before verifies for ever: %s', (name, files) => {
  expect(verifyEdition(frozen(name))).toMatchObject({
    ok: true,
    sentence: `Edition 3 of «The Harrow Bridge flood» verifies: ${files} files, the ledger's chain to event 40, every quotation and every count.`,
  })
})

test('a broken cell of an edition from before is named, and a column that it always had is missed', () => {
  const files = readZip(frozen('tables-without-copies'))
  if ('sentence' in files) throw new Error(files.sentence)
  const csv = decoder.decode(files.get('citations.csv'))
  const found = (broken: string) =>
    wrongInFormats(new Map(files).set('citations.csv', new TextEncoder().encode(broken)), sealed)
  expect(csv).not.toContain('copy_sha256')
  expect(found(csv)).toBeNull()
  expect(found(csv.replace('"supports"', '"refutes"'))).toBe(
    'citations.csv and the data set differ in line 2, «stance».',
  )
  expect(found(csv.replace('"work_doi"', '"doi"'))).toMatch(
    /^citations\.csv: Its first line is «.*»: it lacks «work_doi»\.$/,
  )
})
