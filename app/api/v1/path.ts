/**
 * What stands in an address: numbers and ids. What is not one is not there: the same answer as for a
 * number that nothing has.
 */
import { Refusal } from '../../../lib/review/refusal.ts'

/** The parts of an address by the names of their folders. */
export type Path = Readonly<Record<string, string>>

/**
 * The path that Next hands over; the parts of a folder that takes many are joined again. A route
 * without parts in its path is handed nothing at all.
 */
export function pathOf(
  params: Readonly<Record<string, string | readonly string[]>> | undefined,
): Path {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, part]) => [name, [part].flat().join('/')]),
  )
}

/** A positive whole number in the path, written the one usual way. */
export function numberIn(path: Path, name: string): number {
  const part = path[name] ?? ''
  if (!/^[1-9][0-9]{0,8}$/.test(part)) throw notThere()
  return Number(part)
}

/** An id in the path, in lower case. */
export function idIn(path: Path, name: string): string {
  const part = path[name] ?? ''
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(part)) throw notThere()
  return part
}

/** A name in the path, decoded once by Next. */
export function nameIn(path: Path, name: string): string {
  const part = path[name] ?? ''
  if (part === '' || part.length > 200 || !part.isWellFormed() || /\p{Cc}/u.test(part)) {
    throw notThere()
  }
  return part
}

/** A positive whole number in the query, or null when it is not given. */
export function numberAsked(query: URLSearchParams, name: string): number | null {
  const given = query.getAll(name)
  if (given.length === 0) return null
  if (given.length === 1 && /^[1-9][0-9]{0,8}$/.test(given[0] ?? '')) return Number(given[0])
  throw new Refusal('not understood', `«${name}» must be one whole number.`, { field: name })
}

function notThere(): Refusal {
  return new Refusal('not there', 'There is nothing at this address.')
}

const numbers = ['claim', 'text', 'edition', 'version', 'event']
const names = ['place', 'name']

/** What a part of an address looks like, as JSON Schema: a number, a name, else an id. */
export function partShape(name: string): Readonly<Record<string, unknown>> {
  if (numbers.includes(name)) return { type: 'integer', minimum: 1, maximum: 999_999_999 }
  return names.includes(name) ? { type: 'string' } : { type: 'string', format: 'uuid' }
}

/** A part of an address that reads as one. */
export function exampleOf(name: string): string {
  if (numbers.includes(name)) return '1'
  return names.includes(name) ? 'a' : '00000000-0000-4000-8000-000000000000'
}
