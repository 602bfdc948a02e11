/**
 * A text that is there already: the same file to the byte, or the same characters whatever file they came
 * from. Both are told by their SHA-256 in hex, so that none of the characters need be at hand.
 */

export type Fingerprint = {
  /** Of the file as it came. */
  readonly fileSha256: string
  /** Of the characters in UTF-8. */
  readonly sha256: string
}

/** A text of the project by what it is told by; one for each of its revisions. */
export type KnownText = Fingerprint & { readonly number: number; readonly title: string }

/** The texts that are the same as one that comes, each once, by number. */
export function sameTexts(
  known: readonly KnownText[],
  { fileSha256, sha256 }: Fingerprint,
): readonly KnownText[] {
  const same = known.filter((one) => one.fileSha256 === fileSha256 || one.sha256 === sha256)
  const once = new Map(same.map((one) => [one.number, one]))
  return [...once.values()].sort((one, other) => one.number - other.number)
}
