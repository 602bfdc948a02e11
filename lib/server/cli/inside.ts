/**
 * An installation opened for a command: its database as the app sees it, its secrets, its address.
 * Whoever acts is named by `--as E-MAIL`; the ledger then says that it was done through the shell.
 */
import type { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { foldedEmail } from '../auth/email.ts'
import { type Seat, seatForPerson } from '../auth/seat.ts'
import { appAddress, type Reached, runningAddress } from '../start/reach.ts'
import { Trouble } from '../start/trouble.ts'
import type { WayBack } from '../start/way-back.ts'
import { database, disconnect } from '../store/database.ts'
import { type ProjectKept, projectsKept } from '../store/installation.ts'
import { type Account, accountByEmail } from '../store/people.ts'

/** Give the process what the server's has. */
export async function enter(reached: Reached, back: WayBack): Promise<void> {
  process.env.DATABASE_APP_URL = await appAddress(reached)
  process.env.NEXTAUTH_SECRET = reached.folder.secrets.nextauth
  const address = process.env.NEXTAUTH_URL || runningAddress(reached.folder)
  if (address) process.env.NEXTAUTH_URL = address
  back.later(disconnect)
}

/** The account that `--as` names. */
export async function actor(email: string): Promise<Account> {
  const account = await accountByEmail(database(), foldedEmail(email))
  if (account !== null) return account
  throw new Refusal('not there', `Nobody has an account as ${email}; «user list» shows who has.`)
}

/** The one project that is meant by an id or a title. */
export async function projectMeant(said: string): Promise<ProjectKept> {
  const projects = await projectsKept(database())
  const found = projects.filter(({ id, title }) => id === said.toLowerCase() || title === said)
  const [only, second] = found
  if (only === undefined) {
    throw new Refusal(
      'not there',
      `There is no project «${said}»; «project list» shows which there are.`,
    )
  }
  if (second === undefined) return only
  throw new Refusal(
    'not understood',
    `${found.length} projects are called «${said}»; name one by its id: ${found.map(({ id }) => id).join(', ')}.`,
  )
}

/** The seat of the person in the project, acting through the shell. */
export async function seatOf(project: string, email: string): Promise<Seat> {
  const { id } = await projectMeant(project)
  const person = await actor(email)
  return seatForPerson(person.id, id, { kind: 'shell' })
}

/** What somebody typed, by the shape that a door checks it by; else its sentence. */
export function asked<S extends z.ZodType>(shape: S, said: unknown): z.output<S> {
  const read = shape.safeParse(said)
  if (read.success) return read.data
  throw new Refusal('not understood', read.error.issues.map(({ message }) => message).join(' '))
}

/** A path of this installation as a whole address; needed where somebody will follow it. */
export function wholeAddress(path: string): string {
  const origin = process.env.NEXTAUTH_URL
  return origin ? new URL(path, origin).href : path
}

/** The address that goes into what is frozen must be known. */
export function needAddress(): void {
  if (process.env.NEXTAUTH_URL) return
  throw new Trouble(
    'An edition names its public address, and no server runs here that could say it; give it in NEXTAUTH_URL.',
  )
}

/** Rows as columns for a terminal. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, nth) => Math.max(widest[nth] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, nth) => cell.padEnd(nth === row.length - 1 ? 0 : (widths[nth] ?? 0) + 2))
      .join(''),
  )
}
