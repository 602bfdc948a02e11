/** Tokens as they are listed: one’s own in every project, and for owners all of a project. Never the secret. */
import type { Scope } from '../../review/scopes.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { database } from '../store/database.ts'
import { type TokenEnd, type TokenListed, tokensOf } from '../store/tokens.ts'

export type TokenSeen = {
  readonly id: string
  readonly label: string
  readonly projectId: string
  readonly projectTitle: string
  readonly holder: { readonly personId: string; readonly name: string }
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
  readonly endedAt: string | null
  readonly endedHow: TokenEnd | null
  readonly live: boolean
}

/** My tokens, latest first. */
export async function myTokens({
  personId,
}: {
  readonly personId: string
}): Promise<readonly TokenSeen[]> {
  return (await tokensOf(database(), { personId })).map(seen)
}

/** The tokens of a project, latest first. */
export async function projectTokens(seat: Seat): Promise<readonly TokenSeen[]> {
  onlyIf(seat, 'revoke tokens')
  return (await tokensOf(database(), { projectId: seat.projectId })).map(seen)
}

function seen({ personId, name, ...row }: TokenListed): TokenSeen {
  const { id, label, projectId, projectTitle, scopes, endedHow, live } = row
  return {
    id,
    label,
    projectId,
    projectTitle,
    holder: { personId, name },
    scopes,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedHow,
    live,
  }
}
