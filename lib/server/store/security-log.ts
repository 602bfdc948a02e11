/** The security log: sign-ins, refusals, throttles. The app may add to it and read it, nothing else. */
import type { Db } from './database.ts'

/** One line of the log. `detail` never holds a secret, a password or words of a text. */
export type SecurityEntry = {
  readonly kind: string
  readonly personId: string | null
  readonly address: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

/** Adds a line. */
export async function keepSecurityEntry(db: Db, entry: SecurityEntry): Promise<void> {
  const { kind, personId, address, detail } = entry
  await db.securityLog.create({ data: { kind, personId, address, detail } })
}
