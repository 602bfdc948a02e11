/**
 * At the start: projects whose index of words is missing or of older rules get a new one, beside the
 * work. Until it is done their searches and lists are short of what is not yet in it.
 */
import { database } from '../store/database.ts'
import { projectsToRebuild } from '../store/finding-rules.ts'
import { rebuildFinding } from '../store/rebuild-finding.ts'

/** Make the old ones anew, one after the other; answers how many there were. */
export async function findAnew(say: (line: string) => void): Promise<number> {
  const projects = await projectsToRebuild(database())
  for (const [at, id] of projects.entries()) {
    await rebuildFinding(id)
    say(`The index of words of ${at + 1} of ${projects.length} projects is new.`)
  }
  return projects.length
}
