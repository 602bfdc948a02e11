/** What people do with stored copies in tests, each in one line. */
import { type KeepSnapshot, keepSnapshot } from '../../lib/server/acts/keep-snapshot.ts'
import { readClaim } from '../../lib/server/acts/read-claim.ts'
import type { CopiesOfWork } from '../../lib/server/acts/read-copies.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { cites, judges } from './deeds.ts'
import { text } from './files.ts'

/** A page of the web with these words. */
export function page(words: string): Uint8Array {
  return text(`<!doctype html><title>Saved</title><p>${words}</p>`)
}

/** Attach a copy to a work. */
export async function attaches(
  seat: Seat,
  workId: string,
  bytes: Uint8Array = page('It opened in 1931.'),
  { claimNumber, ...more }: Partial<KeepSnapshot> & { readonly claimNumber?: number } = {},
): Promise<CopiesOfWork> {
  const citationId = claimNumber === undefined ? null : await citationAt(seat, claimNumber, workId)
  const rest = { citationId, fileName: 'saved.html', takenOn: '2026-11-20', address: null }
  return keepSnapshot(seat, null, { workId, bytes, ...rest, ...more })
}

/** Judge a claim with a citation of a new work; its id. */
export async function citesNew(
  seat: Seat,
  claimNumber: number,
  title = 'A report',
  passage = 'It opened in 1931.',
): Promise<string> {
  await judges(seat, claimNumber, 'true', { citations: [cites(title, passage)] })
  return workOf(seat, claimNumber)
}

/** The first work that one's own latest answer on a claim cites. */
export async function workOf(seat: Seat, claimNumber: number): Promise<string> {
  const mine = (await readClaim(seat, claimNumber)).rounds.at(-1)?.mine
  return mine?.citations[0]?.workId ?? ''
}

/** The names of the files of some copies. */
export const filesOf = ({ copies }: CopiesOfWork) => copies.map(({ file }) => file.name)

/** A citation of the work on a claim, as far as the seat sees any. */
async function citationAt(seat: Seat, claimNumber: number, workId: string): Promise<string | null> {
  const { rounds } = await readClaim(seat, claimNumber)
  const answers = rounds.flatMap((round) => [
    ...(round.mine === null ? [] : [round.mine]),
    ...(round.state === 'closed' ? round.answers : []),
  ])
  const cited = answers.flatMap(({ citations }) => citations)
  return cited.find((citation) => citation.workId === workId)?.id ?? null
}
