/**
 * The people of the server tests, on a real database: Mina, Otto, Ada and Noor review, Eve and Erik
 * edit, Olga owns, Rui reads. `stage` makes a fresh database for a test file; `cast` founds a
 * project on it, with everyone seated and, unless told otherwise, one text.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import type { Role } from '../../lib/review/permissions.ts'
import { defaultPolicy, type Policy } from '../../lib/review/policy.ts'
import { type Accepting, acceptFor } from '../../lib/server/acts/accept-invitation.ts'
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { inviteByHand } from '../../lib/server/acts/invite.ts'
import { setPolicy } from '../../lib/server/acts/set-policy.ts'
import { type Seat, seatForPerson } from '../../lib/server/auth/seat.ts'
import { database, disconnect } from '../../lib/server/store/database.ts'
import { keepPerson } from '../../lib/server/store/people.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { bringIn } from './deeds.ts'

export type Cast = {
  readonly projectId: string
  readonly olga: Seat
  readonly eve: Seat
  readonly erik: Seat
  readonly mina: Seat
  readonly otto: Seat
  readonly ada: Seat
  readonly noor: Seat
  readonly rui: Seat
}

/** The text that the cast works on; some words stand in it twice, some characters are beyond the basic plane. */
export const bridge = [
  'The bridge opened in 1931 and cost 40,000 crowns. 😀 The mayor said it would last a century.',
  'It was closed in March after a lorry struck the eastern pier. The bridge carries 9,000 cars a day.',
  'Repairs will cost 2.4 million, the council says, and the bridge opened in 1931 needs them.',
].join('\n\n')

let fresh: FreshDatabase | undefined

/** A database of its own for the test file that calls this at its top. */
export function stage(): void {
  beforeAll(async () => {
    fresh = await freshDatabase()
    process.env.NEXTAUTH_SECRET ??= 'a secret of the tests, which keeps nothing'
    process.env.DATABASE_APP_URL = fresh.appUrl
    await disconnect()
  })
  afterAll(async () => {
    await disconnect()
    await fresh?.drop()
  })
}

/** The address of the staged database for the role that owns the tables. */
export function ownerUrl(): string {
  if (fresh === undefined) throw new Error('No database is staged')
  return fresh.ownerUrl
}

export type Casting = {
  readonly title?: string
  /** What differs from the default policy; citations are not needed unless said here. */
  readonly policy?: Partial<Policy>
  /** The text to begin with; null for none. */
  readonly text?: string | null
  /** Fewer people than all. */
  readonly only?: readonly (keyof Omit<Cast, 'projectId' | 'olga'>)[]
}

const roles: Readonly<Record<keyof Omit<Cast, 'projectId' | 'olga'>, Role>> = {
  eve: 'editor',
  erik: 'editor',
  mina: 'reviewer',
  otto: 'reviewer',
  ada: 'reviewer',
  noor: 'reviewer',
  rui: 'reader',
}

/** A project with its people and a text. */
export async function cast({ title, policy, text, only }: Casting = {}): Promise<Cast> {
  const owner = await account('Olga')
  const { projectId } = await foundFor(owner, null, title ?? 'The bridge')
  const olga = await seatForPerson(owner.personId, projectId)
  await setPolicy(olga, null, {
    policy: { ...defaultPolicy, citationsNeeded: 0, ...policy },
    basedOn: 1,
  })
  const sit = async (name: keyof typeof roles) =>
    only !== undefined && !only.includes(name) ? olga : seated(olga, name, roles[name])
  const mina = await sit('mina')
  const otto = await sit('otto')
  const ada = await sit('ada')
  const noor = await sit('noor')
  const eve = await sit('eve')
  const erik = await sit('erik')
  const rui = await sit('rui')
  if (text !== null) await bringIn(olga, text ?? bridge)
  return { projectId, olga, eve, erik, mina, otto, ada, noor, rui }
}

/** One more person in a project. */
export async function seated(olga: Seat, called: string, role: Role): Promise<Seat> {
  const person = await account(called)
  await comesIn(olga, person, role)
  return seatForPerson(person.personId, olga.projectId)
}

/** A person who has an account is invited, and takes the seat. */
export async function comesIn(olga: Seat, person: Accepting, role: Role): Promise<void> {
  const { link } = await inviteByHand(olga, null, { email: person.email, role })
  await acceptFor(person, null, tokenIn(link))
}

/** The secret of a one-time link. */
export function tokenIn(link: string | null): string {
  return link?.split('#')[1] ?? ''
}

async function account(called: string) {
  const id = randomUUID()
  const name = called.slice(0, 1).toUpperCase() + called.slice(1)
  const email = `${called.toLowerCase()}.${id}@example.org`
  await keepPerson(database(), { id, name, email, passwordHash: 'none', mayFound: true })
  return { personId: id, name, email }
}
