import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { sha256Hex } from '../../lib/edition/digest.ts'
import { writeEdition } from '../../lib/edition/formats.ts'
import { Manifest } from '../../lib/edition/manifest.ts'
import { editionFonts } from '../../lib/server/acts/edition-type.ts'
import { harrowLedger, sealed } from '../support/harrow-snapshot.ts'

const fonts = await editionFonts()
const files = writeEdition(sealed, harrowLedger, fonts)

test('an edition is a page, data with its schema, tables, exchange formats, its texts, the ledger, words on checking, a manifest and a ZIP', () => {
  expect(files.map(({ name, mediaType }) => `${name} ${mediaType}`)).toEqual([
    'edition-3.html text/html; charset=utf-8',
    'edition-3.jsonl application/jsonl; charset=utf-8',
    'edition.schema.json application/schema+json',
    'claims.csv text/csv; charset=utf-8; header=present',
    'marks.csv text/csv; charset=utf-8; header=present',
    'verdicts.csv text/csv; charset=utf-8; header=present',
    'citations.csv text/csv; charset=utf-8; header=present',
    'csv-metadata.json application/csvm+json',
    'edition-3.annotations.jsonld application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    'edition-3.claimreview.json application/ld+json',
    'text-1.txt text/plain; charset=utf-8',
    'text-2.txt text/plain; charset=utf-8',
    'text-3.txt text/plain; charset=utf-8',
    'ledger.jsonl application/jsonl; charset=utf-8',
    'VERIFY.md text/markdown; charset=utf-8',
    'manifest.json application/json',
    'edition-3.zip application/zip',
  ])
})

test('the manifest says what each format leaves out', () => {
  const manifest = Manifest.parse(
    JSON.parse(new TextDecoder().decode(files.find(({ name }) => name === 'manifest.json')?.bytes)),
  )
  expect(manifest.files.map(({ name }) => name)).toEqual(files.slice(0, -2).map(({ name }) => name))
  expect(manifest.files[0]?.losses).toContain(
    'ClaimReview has no number for «contested»; the word alone stands for claim 4.',
  )
  expect(manifest.files[1]?.losses).toEqual([])
  const told = new Map(manifest.files.map((file) => [file.name, file]))
  expect(told.get('ledger.jsonl')?.losses).toHaveLength(1)
  expect(told.get('claims.csv')?.losses.join(' ')).toContain('Policies')
  expect(told.get('edition-3.claimreview.json')?.losses).toContain(
    'ClaimReview has no number for «contested»; the word alone stands for claim 4.',
  )
  for (const { purpose } of manifest.files) expect(purpose).not.toBe('')
  expect(manifest.fonts).toHaveLength(fonts.length)
})

/** The hashes of all files when they are written elsewhere: another zone, language, and order of keys. */
async function writtenIn(env: Readonly<Record<string, string>>): Promise<unknown> {
  const script = join(import.meta.dirname, '../support/write-again.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, ...env },
  })
  return JSON.parse(stdout)
}

test.each([
  { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C' },
  { TZ: 'Asia/Kolkata', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' },
])(
  'written again from its snapshot in $TZ and $LANG, every file has the same bytes',
  async (env) => {
    expect(await writtenIn(env)).toEqual(
      files.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes) })),
    )
  },
)
