/**
 * Each text of an edition as a file of its own, `text-N.txt`: its characters in UTF-8 and nothing else, no
 * byte order mark and no line end added. Its SHA-256 is the one that the data set names for the text, and
 * the offsets of every other file count its code points. At the edition's public address it has an IRI,
 * which is what annotations point into.
 */
import type { FileWritten, Snapshot } from './edition.ts'

/** The files of the texts. */
export function writeTexts({ texts }: Snapshot): readonly FileWritten[] {
  return texts.map(({ number, characters }) => ({
    name: textFile(number),
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(characters),
  }))
}

/** The name of the file of a text. */
export function textFile(number: number): string {
  return `text-${number}.txt`
}

/** Where everybody finds a file of the edition once it is published. */
export function fileIri({ publicBase, address }: Snapshot, name: string): string {
  return `${publicBase}/editions/${address}/${name}`
}
