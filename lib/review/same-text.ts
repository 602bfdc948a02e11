/**
 * A text that is there already: the same file to the byte, or the same characters whatever file they came
 * from. Both are told by their SHA-256 in hex, so that none of the characters need be at hand. And a text of
 * which one that comes may be a newer version: it is called the same, its file is, or passages of the one
 * stand in the other. That is a guess, and offered to a person.
 */
import { folded } from '../text/folding.ts'

export type Fingerprint = {
  /** Of the file as it came. */
  readonly fileSha256: string
  /** Of the characters in UTF-8. */
  readonly sha256: string
}

/** A text of the project by what it is told by; one for each of its revisions. */
export type KnownText = Fingerprint & {
  readonly number: number
  readonly title: string
  readonly revision: number
  readonly fileName: string
}

/** What is known of a text that comes, beside its characters. */
export type Coming = Fingerprint & {
  readonly title: string
  readonly fileName: string
  /** The texts, by number, in which passages of it stand, the one with the most first. */
  readonly standsIn: readonly number[]
}

/** The texts that are the same as one that comes, each once, by number. */
export function sameTexts(
  known: readonly KnownText[],
  { fileSha256, sha256 }: Fingerprint,
): readonly KnownText[] {
  const same = known.filter((one) => one.fileSha256 === fileSha256 || one.sha256 === sha256)
  const once = new Map(same.map((one) => [one.number, one]))
  return [...once.values()].sort((one, other) => one.number - other.number)
}

/** The texts of which one that comes may be a newer version, each by its latest revision, the likeliest first. */
export function olderVersions(
  known: readonly KnownText[],
  { standsIn, ...coming }: Coming,
): readonly KnownText[] {
  const same = new Set(sameTexts(known, coming).map(({ number }) => number))
  const latest = new Map<number, KnownText>()
  const called = new Set<number>()
  for (const one of known) {
    if ((latest.get(one.number)?.revision ?? 0) < one.revision) latest.set(one.number, one)
    if (isCalled(one.title, coming.title) || isCalled(stem(one.fileName), stem(coming.fileName)))
      called.add(one.number)
  }
  return [...new Set([...standsIn, ...called])].flatMap((number) => {
    const one = latest.get(number)
    return one === undefined || same.has(number) ? [] : [one]
  })
}

/** Are two names the same but for case, accents and signs? What is pasted has no name of its own. */
function isCalled(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    folded(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  return a === b && a !== '' && a !== 'pasted'
}

/** The name of a file without its ending, and without what systems and people add for a newer copy. */
function stem(fileName: string): string {
  return fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[\s_-]*(?:\(\d+\)|\bcopy|v\d+(?:\.\d+)?|final|\d{4}-\d{2}-\d{2})$/i, '')
}
