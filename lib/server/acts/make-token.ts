/**
 * Making a personal access token: by it a program does in one project what its scopes and the role of
 * its holder allow. The holder is told of it by a notice. It is shown once. What is kept under the request's key is a nonce, from which only this
 * installation can tell the token, so that a retry shows it again and the database alone shows it to nobody.
 *
 * The shell shows no second factor, and a token leaves the machine. So one that is made there counts
 * as made with a factor if its holder has one, and where the project demands one of a holder who has
 * none, it is not made: it would be refused at each use.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { id, line } from '../../review/asked.ts'
import type { Through } from '../../review/history.ts'
import { needsFactor } from '../../review/permissions.ts'
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
import { hasFactor } from '../store/second-factors.ts'
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
    const seat = await seatNow(db, personId, projectId, { through, factor })
    if (seat === null) {
      throw new Refusal('not there', 'There is no such project, or you are not in it.')
    }
    const shown = through === null ? factor : await hasFactor(db, personId)
    const project = await projectRow(db, projectId)
    if (project?.demandsFactor === true && needsFactor(seat.role) && !shown) throw noFactor()
    return toldOnce(db, personId, once, async () => {
      if ((await liveTokensOf(db, personId)) >= most) {
        throw new Refusal(
          'not now',
          `You have ${most} tokens already. Revoke one that is not used.`,
        )
      }
      const made = { tokenId: randomUUID(), nonce: randomUUID() }
      const hash = tokenSha256(tokenFrom(made.nonce))
      const row = { id: made.tokenId, projectId, personId, scopes: given, label, days }
      await keepToken(db, { ...row, factor: shown, tokenSha256: hash })
      const told = { kind: 'token made', project: project?.title ?? '', label } as const
      await tell(db, personId, told, projectId)
      return made
    })
  })
  const detail = { token: tokenId, project: projectId, scopes: given.join(' '), days }
  await noteSecurity({ kind: 'token made', personId, address: null, detail })
  return { id: tokenId, token: tokenFrom(nonce) }
}

function noFactor(): Refusal {
  return new Refusal(
    'second factor',
    'This project asks its editors and owners for a second factor, and a token counts only where its holder has one. Set one up on the account page first.',
  )
}
