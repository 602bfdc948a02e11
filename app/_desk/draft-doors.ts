/**
 * The two places where drafts are kept: the server's doors, and the browser's store for what the
 * server has not yet got. The browser's entries carry the person's and the project's id, so that
 * two people at one machine never meet each other's; they are gone once the server has them.
 */
import { ask, Refused } from '../_parts/ask.ts'
import {
  type Clock,
  Conflicting,
  DraftKeeper,
  type DraftServer,
  type KeptDraft,
  type LocalStore,
} from './draft-keeper.ts'

/** The server's drafts of a project. */
function draftServer(project: string): DraftServer {
  const door = (place: string) => `/api/v1/projects/${project}/drafts/${encodeURIComponent(place)}`
  return {
    async save(place, body, basedOn) {
      try {
        const saved = await ask<{ version: number }>(
          door(place),
          { body, basedOn },
          { method: 'PUT' },
        )
        return saved.version
      } catch (failure) {
        if (failure instanceof Refused && failure.kind === 'changed meanwhile') {
          throw new Conflicting(keptOf(failure))
        }
        throw failure
      }
    },
    async drop(place) {
      await ask(door(place), undefined, { method: 'DELETE' })
    },
  }
}

/** What the server has, as its refusal tells. */
function keptOf({ facts }: Refused): KeptDraft {
  const version = typeof facts.version === 'number' ? facts.version : 0
  const body: unknown = typeof facts.kept === 'string' ? JSON.parse(facts.kept) : null
  return { body, version }
}

/** The browser's store for one person in one project. */
export function draftsInBrowser(
  project: string,
  person: string,
): LocalStore & { places(): string[] } {
  const prefix = `variorum-unsent:${person}:${project}:`
  return {
    put: (place, text) => attempt(() => localStorage.setItem(prefix + place, text)),
    take: (place) => localStorage.getItem(prefix + place),
    drop: (place) => attempt(() => localStorage.removeItem(prefix + place)),
    places: () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
  }
}

/** The page's clock. */
const pageClock: Clock = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

/** A full or forbidden store is no reason to stop: the page and the server still have it. */
function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // Nothing is lost by it: the draft is in the page, and on its way to the server.
  }
}

const keepers = new Map<string, DraftKeeper>()

/**
 * The keeper of a person's drafts in a project: one for a tab, so that going from text to text
 * takes along what is still on its way. On the server each page has its own.
 */
export function keeperFor(project: string, person: string): DraftKeeper {
  const name = `${person} ${project}`
  const made =
    keepers.get(name) ??
    new DraftKeeper(draftServer(project), draftsInBrowser(project, person), pageClock)
  if (typeof window !== 'undefined') keepers.set(name, made)
  return made
}
