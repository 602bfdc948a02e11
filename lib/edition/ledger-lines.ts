/**
 * The ledger as the public may have it: one line an event, commitments only, from the first event to
 * the one that the edition was made at. Anybody can recompute the chain (lib/review/chain.ts says how)
 * and find the head that the edition names; nobody learns what an event was.
 */
import { canonical } from '../review/canonical.ts'
import type { FileWritten, LedgerLine } from './edition.ts'

/** The file `ledger.jsonl`. */
export function writeLedger(lines: readonly LedgerLine[]): FileWritten {
  const written = lines.map(
    ({ number, commitment, previous, hash }) =>
      `${canonical({ number, commitment, previous, hash })}\n`,
  )
  return {
    name: 'ledger.jsonl',
    mediaType: 'application/jsonl; charset=utf-8',
    bytes: new TextEncoder().encode(written.join('')),
  }
}

/** The lines of such a file, or the number of the first that is none. */
export function readLedger(
  bytes: Uint8Array,
): { readonly lines: readonly LedgerLine[] } | { readonly wrong: number } {
  const lines: LedgerLine[] = []
  const written = new TextDecoder().decode(bytes).split('\n').slice(0, -1)
  for (const [i, json] of written.entries()) {
    const line = ledgerLine(json)
    if (line === null) return { wrong: i + 1 }
    lines.push(line)
  }
  return { lines }
}

function ledgerLine(json: string): LedgerLine | null {
  const found =
    /^\{"commitment":"([0-9a-f]{64})","hash":"([0-9a-f]{64})","number":(\d{1,12}),"previous":"([0-9a-f]{64})"\}$/.exec(
      json,
    )
  if (found === null) return null
  const [, commitment = '', hash = '', number = '', previous = ''] = found
  return { number: Number(number), commitment, previous, hash }
}
