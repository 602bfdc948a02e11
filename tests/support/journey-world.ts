/**
 * The world that all journeys share: one running Variorum, and five people with accounts, signed
 * in over HTTP. It is made once, before the first journey, and written into a file, because
 * Playwright's workers are other processes than the one that made it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../../lib/review/permissions.ts'
import { type Doors, doorsWith, signInAt, tellAsStranger } from './journey-doors.ts'

/** Everybody but the owner, with the role that they take in a journey's project. */
export const roleOf = {
  eve: 'editor',
  mina: 'reviewer',
  otto: 'reviewer',
  rui: 'reader',
} as const satisfies Readonly<Record<string, Role>>

export type Seated = keyof typeof roleOf
export type Who = 'olga' | Seated

export type Person = {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly session: string
}

export type World = {
  readonly url: string
  readonly dataFolder: string
  readonly people: Readonly<Record<Who, Person>>
  /** The project that a new installation is filled with, and one person of each role in it. */
  readonly sample: { readonly path: string } & Readonly<Record<Role, Person>>
}

/** A running Variorum and its people: what a project needs to be founded and worked in. */
export type Peopled = Pick<World, 'url' | 'people'>

/** The password of everybody whom the journeys make. */
export const password = 'the harrow broke its bank twice'

/** Make everybody's account on a running Variorum, beginning with one who may found projects. */
export async function peopleAt(url: string, owner: Person): Promise<World['people']> {
  const doors = doorsWith(url, owner.session)
  const { projectId } = await doors.tell<{ projectId: string }>('/api/v1/projects', {
    title: 'Where the people of the journeys have their accounts from',
  })
  const make = async (who: Seated): Promise<Person> => {
    const name = `${who.slice(0, 1).toUpperCase()}${who.slice(1)} Journey`
    const email = `${who}@journeys.example`
    const asked = { email, role: roleOf[who] }
    const token = await invited(doors, projectId, asked)
    await tellAsStranger(url, '/api/v1/invitations/account', { token, name, password })
    const { session } = await signInAt(url, email, password)
    return { name, email, password, session }
  }
  return {
    olga: owner,
    eve: await make('eve'),
    mina: await make('mina'),
    otto: await make('otto'),
    rui: await make('rui'),
  }
}

/** Invite somebody; the secret of the link. */
export async function invited(
  doors: Doors,
  projectId: string,
  asked: { readonly email: string; readonly role: Role },
): Promise<string> {
  const path = `/api/v1/projects/${projectId}/invitations`
  const { link } = await doors.tell<{ link: string }>(path, asked)
  return link.slice(link.indexOf('#') + 1)
}

/** The sample's people, by the passwords that lie in the data folder. */
export async function sampleOf(url: string, dataFolder: string): Promise<World['sample']> {
  const kept = readFileSync(join(dataFolder, 'sign-ins.json'), 'utf8')
  const people: readonly (Omit<Person, 'session'> & { role: Role })[] = JSON.parse(kept)
  const one = async (role: Role): Promise<Person> => {
    const found = people.findLast((person) => person.role === role)
    if (found === undefined) throw new Error(`The sample has no ${role}`)
    const { session } = await signInAt(url, found.email, found.password)
    return { ...found, session }
  }
  const owner = await one('owner')
  const { items: projects } = await doorsWith(url, owner.session).ask<{
    items: readonly { id: string }[]
  }>('/api/v1/projects')
  const [project] = projects
  if (project === undefined) throw new Error('The sample has no project')
  return {
    path: `/projects/${project.id}`,
    owner,
    editor: await one('editor'),
    reviewer: await one('reviewer'),
    reader: await one('reader'),
  }
}

/** One's doors. */
export function doorsOf(world: Peopled, who: Who): Doors {
  return doorsWith(world.url, world.people[who].session)
}

/** Write the world where every worker finds it. */
export function keepWorld(world: World): void {
  const file = join(world.dataFolder, 'journeys.json')
  writeFileSync(file, JSON.stringify(world), { mode: 0o600 })
  process.env.VARIORUM_JOURNEYS = file
}

/** The world that was made before the first journey. */
export function worldHere(): World {
  const file = process.env.VARIORUM_JOURNEYS
  if (file === undefined) throw new Error('No Variorum was started for the journeys')
  const world: World = JSON.parse(readFileSync(file, 'utf8'))
  return world
}
