/** `variorum user …` and `variorum token …`. What is shown once goes to standard output and nowhere else. */
import { handReset } from '../acts/hand-reset.ts'
import { Invite, inviteByHand } from '../acts/invite.ts'
import { liftSecondFactor } from '../acts/lift-second-factor.ts'
import { MakeToken, makeToken } from '../acts/make-token.ts'
import { projectTokens } from '../acts/read-tokens.ts'
import { RevokeToken, revokeToken } from '../acts/revoke-token.ts'
import { setEmail } from '../acts/set-email.ts'
import { Email } from '../auth/email.ts'
import { makeSetupLink } from '../auth/setup.ts'
import { Trouble } from '../start/trouble.ts'
import { database, transaction } from '../store/database.ts'
import { peopleKept } from '../store/installation.ts'
import { anybody } from '../store/people.ts'
import { actor, asked, columns, seatOf, wholeAddress } from './inside.ts'
import type { Told } from './telling.ts'

/** Everybody with an account. */
export async function listPeople(): Promise<Told> {
  const people = await peopleKept(database())
  const rows = people.map(({ email, name, seats, mayFound }) => [
    email,
    name,
    `${seats} ${seats === 1 ? 'seat' : 'seats'}`,
    mayFound ? 'may found projects' : '',
  ])
  return { says: people.length === 0 ? 'Nobody has an account yet.' : columns(rows), json: people }
}

/** A one-time link for somebody new: into a project, or for the very first person of an installation. */
export async function addPerson(
  email: string | undefined,
  {
    project,
    role,
    by,
  }: { project?: string | undefined; role?: string | undefined; by?: string | undefined },
): Promise<Told> {
  if (!(await anybody(database()))) {
    const link = wholeAddress(await transaction(makeSetupLink))
    return {
      says: [`The first person makes an account here, once and within 72 hours:`, link],
      json: { link },
    }
  }
  if (email === undefined || project === undefined || by === undefined) {
    throw new Trouble(
      'Say who comes in and where: user add EMAIL --project PROJECT --role ROLE --as OWNER.',
    )
  }
  const seat = await seatOf(project, by)
  const { invitation, link } = await inviteByHand(seat, null, asked(Invite, { email, role }))
  const whole = wholeAddress(link)
  return {
    says: [
      `${invitation.email} comes in as ${invitation.role} by this link, once and within seven days:`,
      whole,
    ],
    json: { email: invitation.email, role: invitation.role, link: whole },
  }
}

/** A link by which somebody chooses another password. */
export async function resetPassword(email: string): Promise<Told> {
  const link = wholeAddress((await handReset(email)).link)
  return {
    says: [`${email} chooses another password here, once and within a day:`, link],
    json: { link },
  }
}

/** Another e-mail for an account. */
export async function changeEmail(email: string, typed: string): Promise<Told> {
  const next = asked(Email, typed)
  await setEmail(email, next)
  return {
    says: `They sign in as ${next} now; every session has ended.`,
    json: { email: next },
  }
}

/** Take the second factor off somebody who lost the device and the codes. */
export async function removeFactor(email: string): Promise<Told> {
  const { id } = await actor(email)
  const { lifted } = await liftSecondFactor(id)
  const says = lifted
    ? `${email} signs in by the password alone now; every session has ended.`
    : `${email} has no second factor.`
  return { says, json: { lifted }, refused: !lifted }
}

/** The tokens of a project. */
export async function listTokens(project: string, by: string): Promise<Told> {
  const tokens = await projectTokens(await seatOf(project, by))
  const rows = tokens.map(({ id, label, holder, scopes, live, expiresAt }) => [
    id,
    live ? `until ${expiresAt.slice(0, 10)}` : 'ended',
    scopes.join(' '),
    holder.name,
    label,
  ])
  return { says: tokens.length === 0 ? 'There are no tokens.' : columns(rows), json: tokens }
}

/** A token of the person who acts; it is shown once. */
export async function newToken(
  project: string,
  {
    label,
    scopes,
    days,
    by,
  }: { label: string; scopes: readonly string[]; days: string; by: string },
): Promise<Told> {
  const { personId, projectId, through } = await seatOf(project, by)
  const wanted = asked(MakeToken, { label, projectId, scopes, days: Number(days) })
  const made = await makeToken({ personId, through }, null, wanted)
  return { says: made.token, json: made }
}

/** End a token. */
export async function endToken(project: string, tokenId: string, by: string): Promise<Told> {
  const ended = await revokeToken(await seatOf(project, by), null, asked(RevokeToken, { tokenId }))
  return { says: `The token ${ended.id} is ended.`, json: ended }
}
