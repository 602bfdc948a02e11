/** `variorum project …`, `freeze`, `export` and `verify PROJECT`. */
import { constants } from 'node:fs'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { figures } from '../../review/number-words.ts'
import { Refusal } from '../../review/refusal.ts'
import { archiveProject } from '../acts/archive-project.ts'
import { FoundProject, foundProject } from '../acts/found-project.ts'
import { FreezeEdition, freezeEdition } from '../acts/freeze-edition.ts'
import { readEditionFile } from '../acts/read-edition-file.ts'
import { readEditions } from '../acts/read-editions.ts'
import { RenameProject, renameProject } from '../acts/rename-project.ts'
import { reopenProject } from '../acts/reopen-project.ts'
import { verify } from '../ledger/verify.ts'
import { makeFolder } from '../start/make-folder.ts'
import { codeOf, Trouble } from '../start/trouble.ts'
import { database, snapshot } from '../store/database.ts'
import { projectsKept } from '../store/installation.ts'
import { mayFoundProjects } from '../store/people.ts'
import { actor, asked, columns, needAddress, projectMeant, seatOf } from './inside.ts'
import type { Telling, Told } from './telling.ts'
import { typedPath } from './typed-path.ts'

/** Every project of the installation. */
export async function listProjects(): Promise<Told> {
  const projects = await projectsKept(database())
  const rows = projects.map(({ id, title, texts, claims, events }) => [
    id,
    `${figures(texts)} texts`,
    `${figures(claims)} claims`,
    `${figures(events)} events`,
    title,
  ])
  return {
    says: projects.length === 0 ? 'There is no project yet.' : columns(rows),
    json: projects,
  }
}

/** A new project, owned by who makes it. */
export async function makeProject(title: string, by: string): Promise<Told> {
  const person = await actor(by)
  const mayFound = await mayFoundProjects(database(), person.id)
  const owner = {
    personId: person.id,
    name: person.name,
    mayFound,
    through: { kind: 'shell' } as const,
  }
  const { projectId } = await foundProject(owner, null, asked(FoundProject, { title }))
  return {
    says: `Made «${title}» (${projectId}); ${person.email} owns it.`,
    json: { id: projectId, title },
  }
}

/** Another title. */
export async function giveTitle(project: string, title: string, by: string): Promise<Told> {
  const seat = await seatOf(project, by)
  const renamed = await renameProject(seat, null, asked(RenameProject, { title }))
  return {
    says: `The project is called «${renamed.title}» now.`,
    json: { id: seat.projectId, ...renamed },
  }
}

/** Close a project for work, or open it again. */
export async function setArchived(project: string, archived: boolean, by: string): Promise<Told> {
  const seat = await seatOf(project, by)
  const done = archived ? await archiveProject(seat, null, {}) : await reopenProject(seat, null, {})
  const says = archived
    ? 'The project is archived: it is read and exported, and nothing in it changes.'
    : 'The project is open for work again.'
  return { says, json: { id: seat.projectId, ...done } }
}

/** The next edition. */
export async function freeze(
  project: string,
  title: string,
  by: string,
  { count }: Telling,
): Promise<Told> {
  needAddress()
  const seat = await seatOf(project, by)
  const began = Date.now()
  const clock = setInterval(
    () => count(`writing, ${Math.round((Date.now() - began) / 1000)} s`),
    1000,
  )
  try {
    const edition = await freezeEdition(seat, null, asked(FreezeEdition, { title }))
    const says = `Edition ${edition.number}, «${edition.title}», is frozen. It is not public yet.`
    return { says, json: edition }
  } finally {
    clearInterval(clock)
  }
}

/** The files of an edition, or one of them, into a folder. */
export async function exportEdition(
  project: string,
  {
    edition,
    only,
    folder,
    by,
  }: { edition: string; only: string | undefined; folder: string; by: string },
): Promise<Told> {
  const seat = await seatOf(project, by)
  const editions = await readEditions(seat)
  const meant =
    edition === 'latest' ? editions[0] : editions.find(({ number }) => String(number) === edition)
  if (meant === undefined) throw new Refusal('not there', 'There is no such edition.')
  const names = meant.files
    .map(({ name }) => name)
    .filter((name) => only === undefined || name === only)
  if (names.length === 0) {
    const there = meant.files.map(({ name }) => name).join(', ')
    throw new Refusal('not there', `Edition ${meant.number} has no «${only}»; it has ${there}.`)
  }
  const into = typedPath(folder)
  openFolder(into)
  for (const name of names) await refuseTaken(join(into, name))
  for (const name of names) {
    const { bytes } = await readEditionFile(seat, meant.number, name)
    await writeFile(join(into, name), bytes, { flag: 'wx' })
  }
  const files = names.map((name) => join(into, name))
  return { says: files, json: { edition: meant.number, files } }
}

function openFolder(folder: string): void {
  try {
    makeFolder(folder, 0o777)
  } catch (error) {
    throw new Trouble(
      `The folder ${folder} cannot be made (${codeOf(error) ?? error}); name another.`,
    )
  }
}

async function refuseTaken(file: string): Promise<void> {
  const there = await access(file, constants.F_OK).then(
    () => true,
    () => false,
  )
  if (there)
    throw new Trouble(`${file} is there already; name another folder, or move that file away.`)
}

/** A project's ledger against its tables. */
export async function verifyProject(said: string): Promise<Told> {
  const { id, title } = await projectMeant(said)
  const { events, head, differs } = await snapshot((db) => verify(db, id))
  const json = { id, title, events, head, differs }
  if (differs === null) {
    return {
      says: [
        `The ledger of «${title}» holds: ${figures(events)} events, and the tables say what they say.`,
        `Its head: ${head}`,
      ],
      json,
    }
  }
  const where = differs.number === null ? '' : `Event ${differs.number}: `
  return {
    says: `The ledger of «${title}» does not hold. ${where}${differs.what}`,
    json,
    refused: true,
  }
}
