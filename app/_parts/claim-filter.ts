/**
 * Which claims of a list are wanted, as the address says it (`?standing=open&text=2&kind=number&mine=1&find=bridge`),
 * so that a filtered list can be kept and sent. What the address says wrongly is left out.
 */
import { type ClaimKind, claimKinds } from '../../lib/review/claim.ts'
import type { ClaimSeen, Standing } from '../../lib/review/seen.ts'

export const standingsShown = [
  'open',
  'too few',
  'agreed',
  'contested',
  'ruled',
  'withdrawn',
] as const

export type ClaimFilter = {
  readonly standing: Standing | null
  readonly text: number | null
  readonly kind: ClaimKind | null
  /** Only those that await my answer. */
  readonly mine: boolean
  readonly find: string
}

export type Search = Readonly<Record<string, string | string[] | undefined>>

/** The filter in an address. */
export function filterOf(search: Search): ClaimFilter {
  const one = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    standing: standingsShown.find((word) => word === one('standing')) ?? null,
    text: /^[1-9]\d{0,8}$/u.test(one('text')) ? Number(one('text')) : null,
    kind: claimKinds.find((word) => word === one('kind')) ?? null,
    mine: one('mine') === '1',
    find: one('find').slice(0, 200),
  }
}

/** The address of a filter, with some of it changed; nothing is said of what is not filtered. */
export function searchOf(filter: ClaimFilter, change: Partial<ClaimFilter> = {}): string {
  const { standing, text, kind, mine, find } = { ...filter, ...change }
  const said = new URLSearchParams()
  if (standing !== null) said.set('standing', standing)
  if (text !== null) said.set('text', String(text))
  if (kind !== null) said.set('kind', kind)
  if (mine) said.set('mine', '1')
  if (find !== '') said.set('find', find)
  const words = said.toString()
  return words === '' ? '' : `?${words}`
}

/** Is anything filtered at all? */
export function filters(filter: ClaimFilter): boolean {
  return searchOf(filter) !== ''
}

/** The claims that a filter wants, in the order given. Withdrawn ones only when asked for by name. */
export function wanted(claims: readonly ClaimSeen[], filter: ClaimFilter): readonly ClaimSeen[] {
  const find = folded(filter.find)
  return claims.filter((claim) => {
    if (
      filter.standing === null ? claim.standing === 'withdrawn' : claim.standing !== filter.standing
    )
      return false
    if (filter.text !== null && !claim.marks.some((mark) => mark.textNumber === filter.text))
      return false
    if (filter.kind !== null && !claim.wording.kinds.includes(filter.kind)) return false
    if (filter.mine && !claim.rounds.some((round) => round.awaitsMe)) return false
    return find === '' || folded(wordsOf(claim)).includes(find)
  })
}

function wordsOf({ number, wording }: ClaimSeen): string {
  return `${number} ${wording.sentence} ${wording.saidBy ?? ''}`
}

function folded(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')
}
