/** The shapes of what belongs to a person’s own account. */
import { z } from 'zod'
import { scopes } from '../../../../lib/review/scopes.ts'
import { moment } from './claim.ts'

/** How many sessions were ended. */
export const Ended = z.strictObject({ ended: z.int().nonnegative() })

/** The e-mail with which to sign in now. */
export const EmailAnswer = z.strictObject({ email: z.string() })

export const TokenAnswer = z
  .strictObject({
    id: z.uuid(),
    label: z.string(),
    projectId: z.uuid(),
    projectTitle: z.string(),
    holder: z.strictObject({ personId: z.uuid(), name: z.string() }),
    scopes: z.array(z.enum(scopes)),
    createdAt: moment,
    expiresAt: moment,
    lastUsedAt: moment.nullable(),
    endedAt: moment.nullable(),
    endedHow: z.enum(['by its holder', 'by an owner', 'seat removed', 'password reset']).nullable(),
    live: z.boolean(),
  })
  .meta({ id: 'Token', description: 'A personal access token as it is listed; never its secret.' })

export const TokenMade = z.strictObject({ id: z.uuid(), token: z.string() })
export const TokenRevoked = z.strictObject({ id: z.uuid() })

/** Where a token stands in a list of them. */
export const tokenPlace = ({ createdAt, id }: Placed) => `${createdAt}.${id}`

type Placed = { readonly createdAt: string; readonly id: string }
