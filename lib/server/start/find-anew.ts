/**
 * At the start: projects whose index of words is missing or of older rules get a new one, beside the
 * work. Until it is done their searches and lists are short of what is not yet in it. Where a process ended before
 * what is found of a text had followed to its newer revision, it follows now.
 */
import { database } from '../store/database.ts'
import { catchUp, projectsBehind } from '../store/find-later.ts'
import { projectsToRebuild } from '../store/finding-rules.ts'
import { rebuildFinding } from '../store/rebuild-finding.ts'

/** Make the old ones anew, one after the other; answers how many there were. */
export async function findAnew(say: (line: string) => void): Promise<number> {
  const projects = await projectsToRebuild(database())
  for (const [at, id] of projects.entries()) {
    await rebuildFinding(id)
    say(`The index of words of ${at + 1} of ${projects.length} projects is new.`)
  }
  for (const id of await projectsBehind(database())) await catchUp(id)
  return projects.length
}
