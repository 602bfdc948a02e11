/**
 * Who is here, as this process was told: in memory alone, by notes that every process hears. Times
 * are arguments, in milliseconds. A person is here for 45 s after their browser last spoke; a place
 * of a caret is told for 15 s after it moved, whatever the caret does that may not be told.
 */
import { z } from 'zod'
import type { CompanyTold, Fellow } from '../../review/company.ts'

const HERE = 45_000
const RESTED = 15_000

/** What processes tell each other. A place of null leaves the last one to fade. */
const Note = z.object({
  project: z.string(),
  personId: z.string(),
  name: z.string(),
  text: z.object({ number: z.number(), title: z.string() }).nullable(),
  place: z.object({ revisionId: z.string(), at: z.number() }).nullable(),
  gone: z.boolean(),
})

export type CompanyNote = z.output<typeof Note>

type Kept = {
  /** As it is told to others. */
  readonly fellow: Fellow
  /** The last place that could be told, also after it has faded. */
  readonly last: Fellow['place']
  readonly heard: number
  readonly moved: number
}

/** The company of every project. */
export class Companies {
  readonly #here = new Map<string, Map<string, Kept>>()
  readonly #stirred = new Map<string, Set<string>>()

  /** A note was heard; what cannot be read is nothing. */
  hear(words: string, now: number): void {
    const note = read(words)
    if (note === null) return
    if (note.gone) {
      this.#leave(note.project, note.personId)
      return
    }
    const people = this.#here.get(note.project) ?? new Map<string, Kept>()
    this.#here.set(note.project, people)
    const before = people.get(note.personId)
    const kept = after(before, note, now)
    people.set(note.personId, kept)
    if (kept.fellow !== before?.fellow) this.#stir(note.project, note.personId)
  }

  /** Everybody in a project. */
  whole(project: string, now: number): CompanyTold {
    this.#age(project, now)
    const people = [...(this.#here.get(project)?.values() ?? [])]
    return { whole: true, here: people.map(({ fellow }) => fellow), gone: [] }
  }

  /** Who moved and who went in each project since this was last asked. */
  news(now: number): ReadonlyMap<string, CompanyTold> {
    for (const project of [...this.#here.keys()]) this.#age(project, now)
    const news = new Map<string, CompanyTold>()
    for (const [project, stirred] of this.#stirred) {
      const people = this.#here.get(project)
      const found = [...stirred].map((personId) => ({ personId, kept: people?.get(personId) }))
      news.set(project, {
        whole: false,
        here: found.flatMap(({ kept }) => (kept === undefined ? [] : [kept.fellow])),
        gone: found.flatMap(({ personId, kept }) => (kept === undefined ? [personId] : [])),
      })
    }
    this.#stirred.clear()
    return news
  }

  #age(project: string, now: number): void {
    for (const [personId, kept] of this.#here.get(project) ?? []) {
      if (now - kept.heard >= HERE) this.#leave(project, personId)
      else if (kept.fellow.place !== null && now - kept.moved >= RESTED) {
        const fellow = { ...kept.fellow, place: null }
        this.#here.get(project)?.set(personId, { ...kept, fellow })
        this.#stir(project, personId)
      }
    }
  }

  #leave(project: string, personId: string): void {
    const people = this.#here.get(project)
    if (people?.delete(personId)) this.#stir(project, personId)
    if (people?.size === 0) this.#here.delete(project)
  }

  #stir(project: string, personId: string): void {
    const stirred = this.#stirred.get(project) ?? new Set()
    this.#stirred.set(project, stirred.add(personId))
  }
}

/**
 * A person after a note: the same fellow where nothing is new that could be told. A place that is
 * said again did not move, also when it has faded meanwhile.
 */
function after(before: Kept | undefined, note: CompanyNote, now: number): Kept {
  const { personId, name, text, place } = note
  const was = before?.fellow
  const stays = was !== undefined && was.text?.number === text?.number
  const last = stays ? (before?.last ?? null) : null
  const moved = place !== null && !same(place, last)
  const shown = moved ? place : stays ? was.place : null
  const alike = stays && !moved && was.name === name && was.text?.title === text?.title
  return {
    fellow: alike ? was : { personId, name, text, place: shown },
    last: place ?? last,
    heard: now,
    moved: moved ? now : (before?.moved ?? now),
  }
}

function same(a: Fellow['place'], b: Fellow['place']): boolean {
  return a !== null && b !== null && a.revisionId === b.revisionId && a.at === b.at
}

function read(words: string): CompanyNote | null {
  try {
    return Note.parse(JSON.parse(words))
  } catch {
    return null
  }
}
