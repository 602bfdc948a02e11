/**
 * The sample project: a team that checks three texts about an invented lido, with claims in every
 * state and one published edition. It is done by the real acts, as everybody else does them.
 *
 * It may be cut off at any moment and begun again: the people and their passwords are written to
 * the data folder first, and every act is told with a key of its own, so that what was done before
 * is answered from what was kept and not done twice.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Role } from '../../review/permissions.ts'
import { acceptFor } from '../acts/accept-invitation.ts'
import { foundFor } from '../acts/found-project.ts'
import { freezeEdition } from '../acts/freeze-edition.ts'
import { importText } from '../acts/import-text.ts'
import { inviteByHand } from '../acts/invite.ts'
import { keepSnapshot } from '../acts/keep-snapshot.ts'
import { printName } from '../acts/print-name.ts'
import { publishEdition } from '../acts/publish-edition.ts'
import { setGuideline } from '../acts/set-guideline.ts'
import { hashPassword } from '../auth/password.ts'
import { type Seat, seatForPerson } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { database } from '../store/database.ts'
import { accountByEmail, keepPerson } from '../store/people.ts'
import { sampleCopy } from './sample-copy.ts'
import { sampleGuideline } from './sample-guideline.ts'
import { samplePress } from './sample-press.ts'
import { sampleRelease } from './sample-release.ts'
import { playScene, type Stage } from './sample-scene.ts'
import { scenes } from './sample-script.ts'
import { sampleTexts } from './sample-texts.ts'

const SignIn = z.object({
  name: z.string(),
  role: z.enum(['owner', 'editor', 'reviewer', 'reader']),
  email: z.string(),
  password: z.string(),
  personId: z.string(),
})
/** How to sign in as one of the sample's people. */
export type SignIn = z.infer<typeof SignIn>

const cast: readonly (readonly [name: string, role: Role])[] = [
  ['Hanna Voss', 'owner'],
  ['Tom Aldous', 'editor'],
  ['Mira Okafor', 'reviewer'],
  ['Jonas Weil', 'reviewer'],
  ['Leah Brandt', 'reviewer'],
  ['Sam Whitlock', 'reviewer'],
  ['Ruth Penn', 'reader'],
]

/** Who lets editions print their name; the others appear by a pseudonym. */
const named = ['tom', 'mira', 'leah']

/** Fill the installation with the sample, or finish doing so; answers how to sign in as each. */
export async function fillSample(
  folder: string,
  say: (line: string) => void,
  /** Called before each act; a test cuts the work off there. */
  before: () => void = () => {},
): Promise<readonly SignIn[]> {
  const people = signIns(folder)
  const done = join(folder, 'sample-filled')
  if (existsSync(done)) return people
  say('Filling the sample project (once) …')
  for (const person of people) await keepAccount(person)
  const next = keys(before)
  const stage = await setStage(people, next)
  for (const text of sampleTexts) await importText(stage.editor, next(), text)
  for (const scene of scenes(`${sampleRelease.trim()}\n\n${samplePress.trim()}`)) {
    await playScene(stage, scene)
  }
  await keepCopy(stage)
  const { number } = await freezeEdition(stage.editor, next(), { title: 'First findings' })
  await publishEdition(stage.editor, next(), { number })
  writeFileSync(done, `${new Date().toISOString()}\n`, { mode: 0o600 })
  return people
}

/** One of the works that are cited is kept as a copy. */
async function keepCopy({ seats, works, next }: Stage): Promise<void> {
  const { of, ...copy } = sampleCopy
  const seat = seats.get('mira')
  const workId = works.get(of.title)
  if (seat === undefined || workId === undefined) {
    throw new RangeError(`«${of.title}» is cited by nobody`)
  }
  await keepSnapshot(seat, next(), { workId, citationId: null, ...copy })
}

/** The keys of the sample's acts: the same in every run, because every run does the same. */
function keys(before: () => void): () => Once {
  let told = 0
  return () => {
    before()
    const key = `sample ${told++}`
    return { key, fingerprint: createHash('sha256').update(key).digest('hex') }
  }
}

async function setStage(people: readonly SignIn[], next: () => Once): Promise<Stage> {
  const [owner, ...others] = people
  if (owner === undefined) throw new RangeError('The sample has no owner')
  const { projectId } = await foundFor(owner, next(), 'The Tarnbridge Lido')
  const hanna = await seatForPerson(owner.personId, projectId)
  const seats = new Map<string, Seat>()
  for (const { name, email, role, personId } of others) {
    const { link } = await inviteByHand(hanna, next(), { email, role })
    await acceptFor({ personId, name, email }, next(), link.slice(link.indexOf('#') + 1))
    seats.set(name.split(' ')[0]?.toLowerCase() ?? '', await seatForPerson(personId, projectId))
  }
  for (const name of named) {
    const seat = seats.get(name)
    if (seat !== undefined) await printName(seat, next(), { printed: true })
  }
  await setGuideline(hanna, next(), { guideline: sampleGuideline, basedOn: 0 })
  const editor = seats.get('tom')
  if (editor === undefined) throw new RangeError('The sample has no editor')
  return { editor, seats, next, works: new Map() }
}

/** The sample's people, with passwords that were made once and can be read by the folder's owner alone. */
function signIns(folder: string): readonly SignIn[] {
  const file = join(folder, 'sign-ins.json')
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${JSON.stringify(cast.map(newSignIn), null, 2)}\n`, { mode: 0o600 })
    renameSync(draft, file)
  }
  return z.array(SignIn).parse(JSON.parse(readFileSync(file, 'utf8')))
}

function newSignIn([name, role]: (typeof cast)[number]): SignIn {
  const email = `${name.split(' ')[0]?.toLowerCase()}@tarnbridge.example`
  return { name, role, email, password: newPassword(), personId: randomUUID() }
}

/** Three groups of five letters and digits that are not mistaken for each other: 75 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789a'
  const signs = [...randomBytes(15)].map((byte) => letters[byte % 32] ?? 'a')
  return [0, 5, 10].map((from) => signs.slice(from, from + 5).join('')).join('-')
}

async function keepAccount({ personId, name, email, password, role }: SignIn): Promise<void> {
  if ((await accountByEmail(database(), email)) !== null) return
  const passwordHash = await hashPassword(password)
  await keepPerson(database(), {
    id: personId,
    name,
    email,
    passwordHash,
    mayFound: role === 'owner',
  })
}
