/**
 * Making a personal access token: by it a program does in one project what its scopes and the role of
 * its holder allow. The holder is told of it by a notice. It is shown once. What is kept under the request's key is a nonce, from which only this
 * installation can tell the token, so that a retry shows it again and the database alone shows it to nobody.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { id, line } from '../../review/asked.ts'
import type { Through } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import { scopes } from '../../review/scopes.ts'
import { tokenFrom } from '../auth/bearer.ts'
import { tokenSha256 } from '../auth/keyed.ts'
import { seatNow } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import { transaction } from '../store/database.ts'
import { lockPerson } from '../store/people.ts'
import { projectRow } from '../store/read-project.ts'
import { keepToken, liveTokensOf } from '../store/tokens.ts'

/** How many live tokens a person may have. */
const most = 100
const day = 'A token lives from 1 to 365 days.'

export const MakeToken = z.strictObject({
  label: line('The label', 100),
  projectId: id,
  scopes: z
    .array(z.enum(scopes, `A scope is one of ${scopes.join(', ')}.`))
    .min(1, 'Choose at least one scope.')
    .refine((given) => new Set(given).size === given.length, 'Each scope is named once.'),
  days: z.int(day).min(1, day).max(365, day),
})
export type MakeToken = z.infer<typeof MakeToken>

/** Who makes it, through what; `factor` where the session has shown a second factor. */
type Maker = {
  readonly personId: string
  readonly factor?: boolean
  readonly through?: Through | null
}

/** Make a token of mine in a project where I sit. The answer alone has the token. */
export async function makeToken(
  { personId, factor = false, through = null }: Maker,
  once: Once,
  { label, projectId, scopes: given, days }: MakeToken,
): Promise<{ readonly id: string; readonly token: string }> {
  const { tokenId, nonce } = await transaction(async (db) => {
    await lockPerson(db, personId)
    if ((await seatNow(db, personId, projectId, { through, factor })) === null) {
      throw new Refusal('not there', 'There is no such project, or you are not in it.')
    }
    return toldOnce(db, personId, once, async () => {
      if ((await liveTokensOf(db, personId)) >= most) {
        throw new Refusal(
          'not now',
          `You have ${most} tokens already. Revoke one that is not used.`,
        )
      }
      const made = { tokenId: randomUUID(), nonce: randomUUID() }
      const hash = tokenSha256(tokenFrom(made.nonce))
      const row = { id: made.tokenId, projectId, personId, scopes: given, factor, label, days }
      await keepToken(db, { ...row, tokenSha256: hash })
      const project = (await projectRow(db, projectId))?.title ?? ''
      await tell(db, personId, { kind: 'token made', project, label }, projectId)
      return made
    })
  })
  const detail = { token: tokenId, project: projectId, scopes: given.join(' '), days }
  await noteSecurity({ kind: 'token made', personId, address: null, detail })
  return { id: tokenId, token: tokenFrom(nonce) }
}
