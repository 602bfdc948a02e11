/**
 * Ending every session of a member, as when a machine of theirs is in other hands (ASVS 7.4.5). Only
 * sessions end: the seat, tokens and the password stay, and the person signs in again. They are told
 * by whom. It ends their sessions in other projects as well: nothing is won by it, and a rule that
 * spared some people would tell who of them sits elsewhere (law 5). So that nobody is kept out by it,
 * an owner does it to one member so many times within an hour, over all their projects.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { keyed } from '../auth/keyed.ts'
import type { Seat } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { aside, type Once } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import type { Db } from '../store/database.ts'
import { lockPerson } from '../store/people.ts'
import { projectRow } from '../store/read-project.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { keepTry, lockSubject, wrongTries } from '../store/sign-in-attempts.ts'
import { refuseStranger } from './start-reset.ts'

export const SignMemberOut = z.strictObject({ personId: z.uuid() })

/** So often within an hour an owner ends the sessions of one member. */
export const MOST = 5

/** End all sessions of a member. How many there were is not told: it is theirs. */
export async function signMemberOut(
  seat: Seat,
  once: Once,
  { personId }: z.infer<typeof SignMemberOut>,
): Promise<Record<string, never>> {
  await aside(seat, 'seat people', once, async (db, here) => {
    await lockPerson(db, personId)
    await refuseStranger(db, here, personId)
    if (personId === here.personId) {
      throw new Refusal('not now', 'You end your own sessions on your account page.')
    }
    await refuseTooOften(db, here, personId)
    await endSessionsOf(db, personId, null)
    const project = (await projectRow(db, here.projectId))?.title ?? ''
    await tell(db, personId, { kind: 'signed out', project, by: here.name }, here.projectId)
    return {}
  })
  const detail = { by: seat.personId, projectId: seat.projectId }
  await noteSecurity({ kind: 'signed out by an owner', personId, address: null, detail })
  return {}
}

/** Counts one more time; refuses when it is more than a lost machine asks for. */
async function refuseTooOften(db: Db, owner: Seat, personId: string): Promise<void> {
  const subject = keyed('signing out', `${owner.personId}\0${personId}`)
  await lockSubject(db, subject)
  if ((await wrongTries(db, subject, 60)).count >= MOST) {
    const sentence = `You have signed this person out ${MOST} times within an hour. Wait a while before the next.`
    throw new Refusal('too often', sentence, { seconds: 600 })
  }
  await keepTry(db, subject)
}
