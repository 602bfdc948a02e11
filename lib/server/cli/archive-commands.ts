/** `variorum archive PROJECT FILE` and `variorum project import FILE`. */
import { figures } from '../../review/number-words.ts'
import { archiveProjectInto, takeProject } from '../backup/project-archive.ts'
import { verify } from '../ledger/verify.ts'
import type { Reached } from '../start/reach.ts'
import { snapshot } from '../store/database.ts'
import { rebuildFinding } from '../store/rebuild-finding.ts'
import { projectMeant } from './inside.ts'
import type { Told } from './telling.ts'
import { typedPath } from './typed-path.ts'

/** Everything of a project into a file. */
export async function archive({ ownerUrl }: Reached, said: string, file: string): Promise<Told> {
  const { id, title } = await projectMeant(said)
  const path = typedPath(file)
  const made = await archiveProjectInto(ownerUrl, id, path)
  return {
    says: [
      `${path} holds all of «${title}»: ${figures(made.rows)} rows. It is private: open rounds, names and e-mails are in it.`,
      `Its fingerprint, to be kept elsewhere: ${made.fingerprint}`,
    ],
    json: { file: path, project: id, ...made },
  }
}

/** A project out of such a file, under the ids that it had. */
export async function takeIn({ ownerUrl }: Reached, file: string): Promise<Told> {
  const { projects } = await takeProject(ownerUrl, typedPath(file))
  const [project] = projects
  if (project === undefined)
    return { says: 'There is no project in this file.', json: null, refused: true }
  const { id, title, number, head } = project
  await rebuildFinding(id)
  const { differs } = await snapshot((db) => verify(db, id, { number, hash: head }))
  const json = { id, title, events: number, differs }
  if (differs === null) {
    return {
      says: `«${title}» is here (${id}); all ${figures(number)} events of its ledger hold.`,
      json,
    }
  }
  return {
    says: `«${title}» is here, but its tables differ from its ledger: ${differs.what}`,
    json,
    refused: true,
  }
}
