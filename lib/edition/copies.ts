/**
 * The stored copies of a cited work as an edition tells of them: the hash, when and from where a copy was
 * taken, and whether the passage stands in it. The copy itself is not published: others have rights in it.
 */
import type { Citation } from '../review/citation.ts'
import { findingInWords } from '../review/finding.ts'
import { dateWords } from '../review/loose-date.ts'
import type { Present } from '../review/present.ts'
import type { Snapshot } from '../review/snapshot.ts'
import type { Finding } from '../text/copy-text.ts'
import { text } from './escape.ts'

/** A copy, told of; `finding` is null where nobody looked the passage up. */
export type CopyFrozen = Pick<Snapshot, 'takenOn' | 'address'> &
  Pick<Snapshot['file'], 'sha256' | 'size' | 'mediaType'> & { readonly finding: Finding | null }

/** A citation with the copies of its work; left out where there are none. */
export type CitationFrozen = Citation & { readonly copies?: readonly CopyFrozen[] }

/** What came of looking a passage up in a file. */
export type Findings = (sha256: string, passage: string) => Finding | null

/** A citation with its copies, but for those that an open round seals. In the order of their keeping. */
export function citationFrozen(
  { snapshots, rounds }: Pick<Present, 'snapshots' | 'rounds'>,
  citation: Citation,
  finding: Findings,
): CitationFrozen {
  const copies = Object.values(snapshots)
    .filter(({ workId, roundId }) => {
      if (workId !== citation.workId) return false
      return roundId === null || (rounds[roundId]?.closed ?? null) !== null
    })
    .toSorted((a, b) => order(a.keptAt, b.keptAt) || order(a.file.sha256, b.file.sha256))
    .map(({ file: { sha256, size, mediaType }, takenOn, address }) => ({
      sha256,
      size,
      mediaType,
      takenOn,
      address,
      finding: finding(sha256, citation.passage),
    }))
  return copies.length === 0 ? citation : { ...citation, copies }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The copies of a source in a note. */
export function copiesHtml(copies: readonly CopyFrozen[] = []): string {
  return copies
    .map(({ takenOn, sha256, finding }) => {
      const found = finding === null ? '' : `; the passage is ${foundInWords(finding)}`
      return `<p class="read">A copy of ${dateWords(takenOn)} is kept, SHA-256 <code>${sha256}</code>${text(found)}.</p>`
    })
    .join('')
}

function foundInWords(finding: Finding): string {
  return finding.found === 'no text' ? 'not to be looked up in it' : findingInWords(finding)
}
