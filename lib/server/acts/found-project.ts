/**
 * Founding a project: its first event, with its owner, its scale and its policy. Both begin as the
 * usual ones unless others are given, such as those of another project.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line, PolicyShape, ScaleShape } from '../../review/asked.ts'
import type { Through } from '../../review/history.ts'
import { defaultPolicy, type Policy } from '../../review/policy.ts'
import { Refusal } from '../../review/refusal.ts'
import { defaultScale, type Scale } from '../../review/scale.ts'
import type { SignedIn } from '../auth/seat.ts'
import { found, type Once } from '../ledger/act.ts'

/** The title of a project. */
export const ProjectTitle = line('The title', 200)

export const FoundProject = z.strictObject({
  title: ProjectTitle,
  scale: ScaleShape.optional(),
  policy: PolicyShape.optional(),
})

/** What a project begins with; what is left out begins as usual. */
type Beginning = { readonly scale?: Scale | undefined; readonly policy?: Policy | undefined }

/** Who founds: somebody signed in, or named by the shell. */
type Founder = Pick<SignedIn, 'personId' | 'name' | 'mayFound'> & {
  readonly through?: Through | null
}

/** Found a project, and own it. */
export async function foundProject(
  person: Founder,
  once: Once,
  { title, scale, policy }: z.infer<typeof FoundProject>,
): Promise<{ readonly projectId: string }> {
  if (!person.mayFound) {
    throw new Refusal(
      'not yours',
      'You may not found projects here. Ask whoever set this place up.',
    )
  }
  return foundFor(person, once, title, { scale, policy })
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
  { scale = defaultScale, policy = defaultPolicy }: Beginning = {},
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
        scale,
        policy,
      },
    }
  })
}
