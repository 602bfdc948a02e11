/**
 * Run by a test as a program of its own: writes the invented edition again from the kept form of its
 * snapshot, its keys in another order, and prints the hashes of all files.
 */
import { sha256Hex } from '../../lib/edition/digest.ts'
import type { Snapshot } from '../../lib/edition/edition.ts'
import { writeEdition } from '../../lib/edition/formats.ts'
import { canonical } from '../../lib/review/canonical.ts'
import { editionFonts } from '../../lib/server/acts/edition-type.ts'
import { harrowLedger, sealed } from './harrow-snapshot.ts'

/** The same value with the keys of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  )
}

const kept: Snapshot = JSON.parse(JSON.stringify(turned(JSON.parse(canonical(sealed)))))
const files = writeEdition(kept, harrowLedger, await editionFonts())
process.stdout.write(
  JSON.stringify(files.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes) }))),
)
