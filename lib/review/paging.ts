/**
 * Lists that are given in pages. Every list has a total order that never changes for what is in it
 * already (a number in the project, an id, a place in the order of seating), and a cursor is the place of the last
 * thing that was given. So pages neither repeat nor skip what was there when the first was asked
 * for, whatever comes in between.
 */
import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** How many things a page has at most, and where nothing is said. */
export const mostOnPage = 200
export const usualPage = 50

/** What is asked of a list: how many, and after which cursor. */
export type PageAsked = { readonly limit: number; readonly after: string | null }

/** A page: its things, and the cursor of the next one, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

/** A whole number in a query, written the one usual way. */
export function wholeAsked(called: string, most: number) {
  const says = `«${called}» is a whole number from 1 to ${most}.`
  return z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, says)
    .transform(Number)
    .refine((value) => value <= most, says)
    .meta({ whole: most })
}

/** So many things are asked for by number at once, at most. */
export const mostNumbers = 100

/** Some numbers in a query, with commas between them. */
export const numbersAsked = z
  .string()
  .regex(
    /^[1-9][0-9]{0,8}(,[1-9][0-9]{0,8}){0,99}$/,
    `«numbers» are ${mostNumbers} whole numbers at most, with commas between them.`,
  )
  .transform((words) => words.split(',').map(Number))
  .meta({ description: `The numbers of claims, with commas between them; ${mostNumbers} at most.` })

/** The part of a query that asks for a page. */
export const pageQuery = {
  limit: wholeAsked('limit', mostOnPage)
    .optional()
    .meta({ description: 'How many at most; 50 where it is left out.', whole: mostOnPage }),
  after: z
    .string()
    .regex(/^[\w.:-]{1,200}$/, '«after» is the cursor that a page gave as «next».')
    .optional()
    .meta({ description: 'The cursor that the page before gave as «next».' }),
}

/** The page of an ordered list that follows a cursor; `place` says where a thing stands in the order. */
export function pageOf<T>(
  all: readonly T[],
  { limit, after }: PageAsked,
  place: (thing: T) => number | string,
  latestFirst = false,
): Page<T> {
  const [first] = all
  const from = after === null || first === undefined ? null : cursorAs(typeof place(first), after)
  const beyond = (thing: T) => {
    const at = place(thing)
    if (from === null) return true
    return latestFirst ? at < from : at > from
  }
  return pageFrom(all.filter(beyond).slice(0, limit + 1), limit, place)
}

/** A page from a list that has one thing more than the page, where there is more. */
export function pageFrom<T>(
  found: readonly T[],
  limit: number,
  place: (thing: T) => number | string,
): Page<T> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? String(place(last)) : null }
}

/** A cursor that is a number. */
export function numberAfter(after: string | null): number | null {
  if (after === null) return null
  if (/^[0-9]{1,9}$/.test(after)) return Number(after)
  throw new Refusal('not understood', '«after» is the cursor that a page gave as «next».', {
    field: 'after',
  })
}

function cursorAs(kind: string, after: string): number | string {
  return kind === 'number' ? (numberAfter(after) ?? 0) : after
}
