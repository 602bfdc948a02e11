/**
 * Starting a reset for a member, where there is no mail: the owner gets a link to hand over, works
 * once, for a day. The owner never learns the password, but whoever holds the link could choose one;
 * so there is a rule, and the person is told.
 *
 * The rule: an owner may start a reset only for who sits nowhere but in projects that this owner
 * owns, who may not do more in this installation (found projects) than the owner, and whose account is
 * guarded by nothing but the password: a second factor or an identity at a provider asks for more care
 * than one other person's word. So a seat in a project is never a way into another one. Everybody else
 * asks whoever runs the installation.
 *
 * The refusal does not say which of these it was: nobody learns from it that a person sits elsewhere
 * (law 5). The rule is asked again when the link is looked at and when it is used.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { keptFor, linkPath } from '../auth/one-time.ts'
import { lookingUp, type Seat, seatNow } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { aside, type Once } from '../ledger/act.ts'
import { resetHours } from '../mail/letter.ts'
import { tell } from '../mail/post.ts'
import { mailOn } from '../mail/settings.ts'
import type { Db } from '../store/database.ts'
import { identitiesOf } from '../store/identities.ts'
import { lockPerson, mayFoundProjects, sitsBeyond } from '../store/people.ts'
import { projectRow } from '../store/read-project.ts'
import { endResetsOf, keepResetLink } from '../store/reset-links.ts'
import { hasFactor } from '../store/second-factors.ts'

export const StartReset = z.strictObject({ personId: z.uuid() })

/** Start a reset for a member. Answers the path of the link to hand over. */
export async function startReset(
  seat: Seat,
  once: Once,
  { personId }: z.infer<typeof StartReset>,
): Promise<{ readonly link: string }> {
  const { nonce } = await aside(seat, 'seat people', once, async (db, here, now) => {
    await lockPerson(db, personId)
    await refuseUnless(db, here, personId)
    const nonce = randomUUID()
    await endResetsOf(db, personId)
    await keepResetLink(db, keptFor('reset', nonce), {
      personId,
      startedBy: here.personId,
      byMail: false,
      from: now,
      hours: resetHours.handed,
    })
    const project = (await projectRow(db, here.projectId))?.title ?? ''
    await tell(db, personId, { kind: 'reset started', project, by: here.name }, here.projectId)
    return { nonce }
  })
  const detail = { by: seat.personId, projectId: seat.projectId }
  await noteSecurity({ kind: 'reset started', personId, address: null, detail })
  return { link: linkPath('reset', nonce) }
}

async function refuseUnless(db: Db, here: Seat, personId: string): Promise<void> {
  await refuseStranger(db, here, personId)
  if (mailOn()) {
    throw new Refusal(
      'not now',
      'They can do it themselves: «Forgotten password» on the sign-in page sends them a link.',
    )
  }
  if (personId === here.personId) {
    throw new Refusal('not now', 'You change your own password on your account page.')
  }
  if (!(await takesMore(db, here.personId, personId))) return
  throw new Refusal(
    'not yours',
    'For this account only whoever runs this installation can start a reset. That can have several reasons, and which it is, is not told.',
  )
}

/** Refuses about who does not sit in the project. */
export async function refuseStranger(db: Db, here: Seat, personId: string): Promise<void> {
  if ((await seatNow(db, personId, here.projectId, lookingUp)) !== null) return
  throw new Refusal('not there', 'This person does not sit in this project.')
}

/** Does the account of this person take more than the word of this owner? */
export async function takesMore(db: Db, ownerId: string, personId: string): Promise<boolean> {
  const more = (await mayFoundProjects(db, personId)) && !(await mayFoundProjects(db, ownerId))
  const guarded = (await hasFactor(db, personId)) || (await identitiesOf(db, personId)).length > 0
  return more || guarded || (await sitsBeyond(db, personId, ownerId))
}
