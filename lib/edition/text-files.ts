/**
 * Each text of an edition as a file of its own, `text-N.txt` (an earlier revision that is cited beside a newer
 * one: `text-N.revision-M.txt`): its characters in UTF-8 and nothing else, no
 * byte order mark and no line end added. Its SHA-256 is the one that the data set names for the text, and
 * the offsets of every other file count its code points. At the edition's public address it has an IRI,
 * which is what annotations point into.
 */
import type { FileWritten, Snapshot, TextFrozen } from './edition.ts'

/** The files of the texts. */
export function writeTexts(snapshot: Snapshot): readonly FileWritten[] {
  return snapshot.texts.map((text) => ({
    name: revisionFile(snapshot, text),
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(text.characters),
  }))
}

/** The name of the file of a text as the edition prints it. */
export function textFile(number: number): string {
  return `text-${number}.txt`
}

/** The name of the file of a text of the edition, whichever of its revisions. */
export function revisionFile(snapshot: Snapshot, text: TextFrozen): string {
  return isEarlier(snapshot, text)
    ? `text-${text.number}.revision-${text.revision}.txt`
    : textFile(text.number)
}

/** Is a newer revision of this text in the edition, too? */
export function isEarlier({ texts }: Snapshot, { number, revision }: TextFrozen): boolean {
  return texts.some((other) => other.number === number && other.revision > revision)
}

/** The page of a text's file on which the block begins in which a place is; null where the file has no pages. */
export function filePage({ blocks }: Pick<TextFrozen, 'blocks'>, from: number): number | null {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.to ?? 0) > from) high = middle
    else low = middle + 1
  }
  return blocks[low]?.page ?? null
}

/** Where everybody finds a file of the edition once it is published. */
export function fileIri({ publicBase, address }: Snapshot, name: string): string {
  return `${publicBase}/editions/${address}/${name}`
}
