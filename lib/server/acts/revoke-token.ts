/**
 * Ending a token: its holder ends any of their own, an owner any of the project. It bites on the
 * next request and, within seconds, on open streams. Told twice, the token is ended once.
 */
import { z } from 'zod'
import { id } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import type { Once } from '../ledger/act.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { database } from '../store/database.ts'
import { endToken } from '../store/tokens.ts'

export const RevokeToken = z.strictObject({ tokenId: id })
export type RevokeToken = z.infer<typeof RevokeToken>

/** Revoke a token of mine. */
export async function revokeMyToken(
  { personId }: { readonly personId: string },
  _once: Once,
  { tokenId }: RevokeToken,
): Promise<{ readonly id: string }> {
  if (!(await endToken(database(), tokenId, { personId }, 'by its holder'))) throw notThere()
  await note('token revoked', personId, tokenId)
  return { id: tokenId }
}

/** Revoke anybody’s token in the project. */
export async function revokeToken(
  seat: Seat,
  _once: Once,
  { tokenId }: RevokeToken,
): Promise<{ readonly id: string }> {
  onlyIf(seat, 'revoke tokens')
  const { projectId, personId } = seat
  if (!(await endToken(database(), tokenId, { projectId }, 'by an owner'))) throw notThere()
  await note('token revoked by an owner', personId, tokenId)
  return { id: tokenId }
}

async function note(kind: string, personId: string, token: string): Promise<void> {
  await noteSecurity({ kind, personId, address: null, detail: { token } })
}

function notThere(): Refusal {
  return new Refusal('not there', 'There is no such token.')
}
