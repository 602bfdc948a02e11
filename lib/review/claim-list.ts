/**
 * A list of claims as an address says it: which claims, in which order, from where on. The whole state
 * of the list is in the query, so that it can be kept under a name and sent to somebody. What an address
 * says wrongly is left out; only what differs from the usual is said.
 */
import { type ClaimKind, claimKinds } from './claim.ts'
import { standings } from './found.ts'
import type { Standing } from './seen.ts'

export const listOrders = ['number', 'touched', 'text', 'said-by', 'standing'] as const
export type ListOrder = (typeof listOrders)[number]

/** What is my part in the latest round: an answer is awaited, it was given, or I have no place. */
export const myParts = ['awaits', 'answered', 'none'] as const
export type MyPart = (typeof myParts)[number]

export type ListFilter = {
  readonly standing: Standing | null
  readonly label: string | null
  readonly kind: ClaimKind | null
  readonly text: number | null
  /** Who marked it. */
  readonly by: string | null
  readonly mine: MyPart | null
  /** Is anything cited in a closed round? */
  readonly cited: boolean | null
  /** Touched on or after this day. */
  readonly since: string | null
  readonly find: string
}

export type ListAsked = ListFilter & {
  readonly order: ListOrder
  readonly down: boolean
  readonly grouped: boolean
  /** A cursor: the page after it, or before it. */
  readonly after: string | null
  readonly before: string | null
}

export type ListSearch = Readonly<Record<string, string | readonly string[] | undefined>>

/** The list that an address asks for. */
export function listIn(search: ListSearch): ListAsked {
  const one = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const fits = (name: string, shape: RegExp) => (shape.test(one(name)) ? one(name) : null)
  const text = fits('text', /^[1-9]\d{0,8}$/u)
  const cited = one('cited')
  const grouped = one('group') === 'text'
  return {
    standing: standings.find((standing) => standing === one('standing')) ?? null,
    label: fits('label', /^[a-z0-9-]{1,40}$/u),
    kind: claimKinds.find((kind) => kind === one('kind')) ?? null,
    text: text === null ? null : Number(text),
    by: fits('by', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u),
    mine: one('mine') === '1' ? 'awaits' : (myParts.find((part) => part === one('mine')) ?? null),
    cited: cited === '1' ? true : cited === '0' ? false : null,
    since: fits('since', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u),
    find: one('find').slice(0, 200),
    order: grouped ? 'text' : (listOrders.find((order) => order === one('order')) ?? 'number'),
    down: one('down') === '1',
    grouped,
    after: fits('after', /^[\w.~-]{1,400}$/u),
    before: fits('before', /^[\w.~-]{1,400}$/u),
  }
}

/** The query of a list, some of it changed. Another filter or order begins at the beginning. */
export function listQuery(asked: ListAsked, change: Partial<ListAsked> = {}): string {
  const { after = null, before = null, ...rest } = change
  const list = { ...asked, ...rest, after, before }
  const said = new URLSearchParams()
  const say = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') said.set(name, String(value))
  }
  for (const name of ['standing', 'label', 'kind', 'text', 'by', 'mine'] as const)
    say(name, list[name])
  say('cited', list.cited === null ? null : list.cited ? 1 : 0)
  say('since', list.since)
  say('find', list.find)
  say('order', list.grouped || list.order === 'number' ? null : list.order)
  say('down', list.down ? 1 : null)
  say('group', list.grouped ? 'text' : null)
  say('after', list.after)
  say('before', list.before)
  return said.toString()
}

/** Does a list leave anything out that the whole list has? */
export function listFilters(asked: ListAsked): boolean {
  return listQuery({ ...asked, order: 'number', down: false, grouped: false }) !== ''
}
