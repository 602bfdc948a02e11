/**
 * The scene of the benches: the product as people start it, on its embedded Postgres with fsync, with
 * one project, one text and a claim whose round stays open, and people who are signed in.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { acceptFor } from '../../lib/server/acts/accept-invitation.ts'
import { foundFor } from '../../lib/server/acts/found-project.ts'
import { inviteByHand } from '../../lib/server/acts/invite.ts'
import { setPolicy } from '../../lib/server/acts/set-policy.ts'
import { secret } from '../../lib/server/auth/keyed.ts'
import { type Seat, seatForPerson } from '../../lib/server/auth/seat.ts'
import { buildIfNeeded } from '../../lib/server/start/build.ts'
import { database, disconnect } from '../../lib/server/store/database.ts'
import { keepPerson } from '../../lib/server/store/people.ts'
import { bringIn, marks } from '../support/deeds.ts'
import { type Started, startVariorum } from '../support/server.ts'
import { session } from '../support/signed-in.ts'

/** The product without any project, and how people come into it. */
export type House = {
  readonly started: Started
  /** A person with an account who may found projects. */
  account(name: string): ReturnType<typeof account>
  /** A fresh browser of this person, as a cookie. */
  cookie(person: { readonly personId: string }): Promise<string>
  close(): Promise<void>
}

export type Scene = House & {
  readonly projectId: string
  readonly mina: Seat
  /** The claim that is judged, and its open round. */
  readonly claim: { readonly number: number; readonly roundId: string }
}

/** Start the product; the build is made first if it is missing, however long that takes. */
export async function house(): Promise<House> {
  await buildIfNeeded((line) => void process.stderr.write(`${line}\n`))
  const started = await startVariorum({ empty: true })
  const secrets = JSON.parse(readFileSync(join(started.dataFolder, 'secrets.json'), 'utf8'))
  process.env.NEXTAUTH_SECRET = secrets.nextauth
  process.env.NEXTAUTH_URL = started.url
  process.env.DATABASE_APP_URL = started.ownerUrl
  return {
    started,
    account,
    cookie: async ({ personId }) => {
      const { sessionId } = await session(personId)
      return `variorum-session=${await encode({ token: { sid: sessionId }, secret: secret() })}`
    },
    close: async () => {
      await disconnect()
      await started.stop()
    },
  }
}

/** Set the scene up. */
export async function scene(): Promise<Scene> {
  const all = await house()
  const olga = await account('Olga')
  const { projectId } = await foundFor(olga, null, 'The bridge')
  const owner = await seatForPerson(olga.personId, projectId)
  await setPolicy(owner, null, { policy: { ...defaultPolicy, citationsNeeded: 0 }, basedOn: 1 })
  const mina = await seated(owner, 'Mina')
  await seated(owner, 'Otto')
  await bringIn(owner, 'The bridge opened in 1931 and cost 40,000 crowns. It was closed in March.')
  const { number, rounds } = await marks(mina)
  const roundId = rounds.at(-1)?.id
  if (roundId === undefined) throw new Error('The claim has no round')
  return { ...all, projectId, mina, claim: { number, roundId } }
}

/** Somebody new in the project. */
export async function seated(
  owner: Seat,
  called: string,
  role: 'reviewer' | 'reader' = 'reviewer',
): Promise<Seat> {
  const person = await account(called)
  const { link } = await inviteByHand(owner, null, { email: person.email, role })
  await acceptFor(person, null, link?.split('#')[1] ?? '')
  return seatForPerson(person.personId, owner.projectId)
}

/** A person with an account who may found projects. */
export async function account(name: string) {
  const id = randomUUID()
  const email = `${name.toLowerCase()}.${id}@example.org`
  await keepPerson(database(), { id, name, email, passwordHash: 'none', mayFound: true })
  return { personId: id, name, email }
}
