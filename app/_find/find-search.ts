/** The question in the address of the page of hits; what it says wrongly stays, to be refused with a sentence. */
import { type FindAsked, kindNamed, standings } from '../../lib/review/found.ts'

export type FindSearch = Readonly<Record<string, string | string[] | undefined>>

/** What an address asks. */
export function findIn(search: FindSearch): FindAsked {
  const one = (name: string): string | null => {
    const value = search[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const text = one('text')
  return {
    words: typeof search.q === 'string' ? search.q : '',
    kind: kindNamed(one('kind') ?? ''),
    text: text !== null && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null,
    standing: standings.find((standing) => standing === one('standing')) ?? null,
    label: one('label'),
    saidBy: one('saidBy'),
    since: one('since'),
    until: one('until'),
  }
}
