/**
 * What a project takes while it is at work, archived, or deleted and waiting to go: the third
 * question beside the role's (permissions.ts) and the moment's (moment.ts).
 *
 * An archived project takes no work. What is decided here: who may read it, whose name is printed
 * and what is public can still be changed, for those are not the work but its safety. A deleted one
 * takes back its deletion, and lets editions be taken down, for what is public then stays public.
 */
import type { ActKind } from './history.ts'
import { type Deed, may, type Role } from './permissions.ts'
import { Refusal } from './refusal.ts'

export type Life = 'working' | 'archived' | 'deleted'

/** Days between a deletion and the end; the database holds to the same number. */
export const graceDays = 30

/** As much of a project as says how it lives. Times are of the database or written out in UTC. */
type Dated = { readonly archivedAt: unknown; readonly goesAt: unknown }

/** How a project lives. */
export function lifeOf({ archivedAt, goesAt }: Dated): Life {
  if (goesAt !== null) return 'deleted'
  return archivedAt === null ? 'working' : 'archived'
}

/** When a project that is deleted at a moment goes. */
export function goesAfter(now: Date): Date {
  return new Date(now.getTime() + graceDays * 86_400_000)
}

/** What is done to a project that takes no work. Reading is always done. */
const stillDone: { readonly [L in Life]: readonly Deed[] } = {
  working: [],
  archived: [
    'seat people',
    'publish editions',
    'archive the project',
    'delete the project',
    'erase words',
  ],
  deleted: ['publish editions', 'delete the project'],
}

const stillHappens: { readonly [L in Life]: readonly ActKind[] } = {
  working: [],
  archived: [
    'seat given',
    'seat changed',
    'seat removed',
    'name printed',
    'edition taken down',
    'erased',
    'project reopened',
    'project deleted',
  ],
  deleted: ['edition taken down', 'project called back'],
}

/** Does the project's life allow the deed? */
export function lifeAllows(life: Life, deed: Deed): boolean {
  if (life === 'working' || /^(read|see|verify) /.test(deed)) return true
  return stillDone[life].includes(deed)
}

/** May this seat do the deed now: by its role, and by the project's life? */
export function mayNow(viewer: { readonly role: Role; readonly life?: Life }, deed: Deed): boolean {
  return may(viewer.role, deed) && lifeAllows(viewer.life ?? 'working', deed)
}

/** The refusal of an act that a project takes no more; null for «go on». */
export function lifeRefuses(life: Life, kind: ActKind): Refusal | null {
  return life === 'working' || stillHappens[life].includes(kind) ? null : atRest(life)
}

/** The sentence for whoever wants to work in a project that takes no work. */
export function atRest(life: Exclude<Life, 'working'>): Refusal {
  const sentence =
    life === 'archived'
      ? 'This project is archived: it can be read and exported, but nothing in it changes. An owner can reopen it in the settings.'
      : 'This project is deleted and waits to go. An owner can call it back in the settings.'
  return new Refusal('not now', sentence, { life })
}
