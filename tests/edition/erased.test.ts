import { expect, test } from 'vitest'
import { writeCsvMetadata, writeTables } from '../../lib/edition/csv.ts'
import type { Snapshot } from '../../lib/edition/edition.ts'
import { erasedLosses } from '../../lib/edition/erased.ts'
import { writeJsonl } from '../../lib/edition/jsonl.ts'
import { writeTexts } from '../../lib/edition/text-files.ts'
import { SIGN, veiled } from '../../lib/review/erasure.ts'
import { sealed } from '../support/harrow-snapshot.ts'

/** What the files of a snapshot say of erasing, by name; those that say nothing are left out. */
function told(snapshot: Snapshot): Readonly<Record<string, string>> {
  const losses = erasedLosses(snapshot)
  const files = [
    writeJsonl(snapshot),
    ...writeTables(snapshot),
    writeCsvMetadata(snapshot),
    ...writeTexts(snapshot),
  ]
  return Object.fromEntries(
    files.map((file) => [file.name, losses(file).join(' ')]).filter(([, said]) => said !== ''),
  )
}

const [first, ...texts] = sealed.texts
if (first === undefined) throw new RangeError('The invented edition has texts')

test('words that somebody typed are not taken for the sign', () => {
  const typed = {
    ...sealed,
    texts: [{ ...first, characters: `${first.characters}\n[erased] · ··· stood there` }, ...texts],
    claims: sealed.claims.map((claim) => ({
      ...claim,
      wording: { ...claim.wording, sentence: `${claim.wording.sentence} [erased]` },
    })),
  }
  expect(told(sealed)).toEqual({})
  expect(told(typed)).toEqual({})
})

test('the sign is told by the files that hold it', () => {
  const [claim, ...claims] = sealed.claims
  if (claim === undefined) throw new RangeError('The invented edition has claims')
  const wording = { ...claim.wording, sentence: SIGN }
  const said = told({ ...sealed, claims: [{ ...claim, wording }, ...claims] })
  expect(Object.keys(said).sort()).toEqual(['claims.csv', 'edition-3.jsonl'])
  expect(said['claims.csv']).toBe(
    'Words that were erased from the project for good stand here as «[erased]».',
  )
})

test('a text of dots is told by its own file, and by those that quote it', () => {
  const gone = { ...first, characters: veiled(first.characters) }
  const claims = sealed.claims.map((claim) => ({
    ...claim,
    marks: claim.marks.map((mark) => ({
      ...mark,
      spans:
        mark.text === first.number
          ? mark.spans.map((span) => ({ ...span, quotation: veiled(span.quotation) }))
          : mark.spans,
    })),
  }))
  const said = told({ ...sealed, texts: [gone, ...texts], claims })
  expect(Object.keys(said).sort()).toEqual(['edition-3.jsonl', 'marks.csv', 'text-1.txt'])
  expect(said['text-1.txt']).toContain('a dot stands for each character')
  expect(said['marks.csv']).toContain('stands here as dots')
})
