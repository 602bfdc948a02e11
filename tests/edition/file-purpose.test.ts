import { expect, test } from 'vitest'
import { purposeOf } from '../../lib/edition/file-purpose.ts'
import { writeEdition } from '../../lib/edition/formats.ts'
import { harrowLedger, sealed } from '../support/harrow-snapshot.ts'

test('every file of an edition has a purpose, a sentence', () => {
  for (const { name } of writeEdition(sealed, harrowLedger, []))
    expect(purposeOf(name), name).toMatch(/^[A-Z].*\.$/)
})

test('a file that we know nothing of has none', () => expect(purposeOf('edition-1.exe')).toBe(''))
