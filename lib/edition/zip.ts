/**
 * The ZIP of an edition, the same bytes for the same files: the files in the order given, the date of
 * every entry 1 January 1980 (the first that ZIP knows), no attributes of any machine.
 *
 * The surprise: ZIP dates are local times without a zone, and fflate writes the local time of the
 * date that it is given; so the date is given in local time too, and is the same in every zone.
 */
import { unzipSync, type Zippable, zipSync } from 'fflate'
import type { FileWritten } from './edition.ts'

/** The file `edition-N.zip`. */
export function writeZip(number: number, files: readonly FileWritten[]): FileWritten {
  const mtime = new Date(1980, 0, 1, 12, 0, 0)
  const entries: Zippable = {}
  for (const { name, bytes } of files)
    entries[name] = [bytes, { level: 6, mtime, os: 3, attrs: 0o100644 << 16 }]
  return {
    name: `edition-${number}.zip`,
    mediaType: 'application/zip',
    bytes: zipSync(entries),
  }
}

/** The most that a ZIP may unfold to: far above any edition, far below what would hurt. */
const MOST = 512 * 1024 * 1024

/** The files of a ZIP by name, or why it cannot be read. */
export function readZip(
  bytes: Uint8Array,
): ReadonlyMap<string, Uint8Array> | { readonly sentence: string } {
  let unfolded = 0
  try {
    const filter = ({ originalSize }: { readonly originalSize: number }) => {
      unfolded += originalSize
      return unfolded <= MOST
    }
    const files = unzipSync(bytes, { filter })
    if (unfolded > MOST) return { sentence: 'This ZIP unfolds to more than any edition holds.' }
    return new Map(Object.entries(files))
  } catch {
    return { sentence: 'This is not a ZIP file, or it is damaged.' }
  }
}
