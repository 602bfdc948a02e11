/** Founding a project: its first event, with its owner, the default scale and the default policy. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line } from '../../review/asked.ts'
import type { Through } from '../../review/history.ts'
import { defaultPolicy } from '../../review/policy.ts'
import { Refusal } from '../../review/refusal.ts'
import { defaultScale } from '../../review/scale.ts'
import type { SignedIn } from '../auth/seat.ts'
import { found, type Once } from '../ledger/act.ts'

/** The title of a project. */
export const ProjectTitle = line('The title', 200)

export const FoundProject = z.strictObject({ title: ProjectTitle })

/** Found a project, and own it. */
export async function foundProject(
  person: SignedIn,
  once: Once,
  { title }: z.infer<typeof FoundProject>,
): Promise<{ readonly projectId: string }> {
  if (!person.mayFound) {
    throw new Refusal(
      'not yours',
      'You may not found projects here. Ask whoever set this place up.',
    )
  }
  return foundFor(person, once, title)
}

/** The same for a person without a browser: the sample and tests. */
export async function foundFor(
  owner: {
    readonly personId: string
    readonly name: string
    readonly through?: Through | null
  },
  once: Once,
  title: string,
): Promise<{ readonly projectId: string }> {
  return found(owner, once, async () => {
    const projectId = randomUUID()
    const { personId, name } = owner
    return {
      projectId,
      answer: { projectId },
      act: {
        kind: 'project founded',
        title,
        owner: { personId, name },
        scale: defaultScale,
        policy: defaultPolicy,
      },
    }
  })
}
