/**
 * Whether two descriptions are of the same work. Three signs, from sure to likely: the same DOI, the
 * same address, the same title in the same year. It only ever suggests: a person confirms.
 *
 * What is folded away, and why:
 *  - DOIs are equal without regard to case, whatever stands before them (DOI Handbook, 2.4).
 *  - Addresses (RFC 3986, 6.2): scheme and host without regard to case, the default port, a slash at
 *    the end; http for https and a leading `www.`, because both lead to the same page almost always;
 *    a fragment, unless a page of one address shows many things by it (`#!`, `#/`); what only says
 *    where a reader came from (`utm_…`, `fbclid`, `gclid` …); the order of the other parameters.
 *    An archived copy (web.archive.org) is of the address that it keeps.
 *  - A front page (no path, no parameters) is a sign of nothing: many works are given it.
 *  - Titles without regard to case, accents, punctuation and blanks (Unicode NFKD); only with a year,
 *    and only where first authors and publishers, if both are known, do not speak against it.
 *  - Two different DOIs are two works, whatever else agrees (a preprint and its article).
 */
import type { Work } from './citation.ts'
import { dateParts } from './loose-date.ts'

/** As much of a work as says which it is. */
export type Described = Pick<Work, 'title' | 'authors' | 'publisher' | 'issued' | 'address' | 'doi'>

/** By what two works seem the same. */
export type Sign = 'DOI' | 'address' | 'title and year'

const DOI = /^10\.\d{4,9}\/[\x21-\x7e]+$/

/** A DOI without what is written before it and after it, as it was typed else; null for what is none. */
export function bareDoi(written: string): string | null {
  const bare = written
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//iu, '')
    .replace(/^(?:doi|info:doi\/)\s*:?\s*/iu, '')
    .replace(/[.,;]+$/u, '')
  const plain = /%[0-9a-f]{2}/iu.test(bare) ? decoded(bare) : bare
  return plain.length <= 300 && DOI.test(plain) ? plain : null
}

/** The first sign by which two works seem the same, or null. */
export function sameBy(one: Described, other: Described): Sign | null {
  const [mine, theirs] = [doiOf(one), doiOf(other)]
  if (mine !== null && theirs !== null) return mine === theirs ? 'DOI' : null
  const address = addressKey(one.address)
  if (address !== null && address === addressKey(other.address)) return 'address'
  return sameTitle(one, other) ? 'title and year' : null
}

/** A DOI as it is compared: the one given, or the one that the address leads to. */
function doiOf({ doi, address }: Described): string | null {
  const resolved = address !== null && /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(address)
  const bare = bareDoi(doi ?? (resolved ? address : ''))
  return bare?.toLowerCase() ?? null
}

const origin =
  /^(?:utm_.*|mc_[ce]id|_ga|_gl|_hs(?:enc|mi)|(?:fb|g|dc|tw|ttc|ms|y|li_fat_)cl?id|gclsrc|[gw]braid|igshid|igsh|ref_src|mkt_tok|vero_id|oly_(?:anon|enc)_id|s_cid|si)$/u

/** An address as it is compared; null for none, for a front page, and for what cannot be read. */
export function addressKey(address: string | null): string | null {
  const url = address === null ? null : URL.parse(archivedIn(address))
  if (url === null || !/^https?:$/u.test(url.protocol)) return null
  const parameters = [...url.searchParams]
    .filter(([name]) => !origin.test(name.toLowerCase()))
    .toSorted(([a, x], [b, y]) => (a === b ? compared(x, y) : compared(a, b)))
  const path = url.pathname.replace(/\/+$/u, '')
  const shown = /^#[!/]./u.test(url.hash) ? url.hash : ''
  if (path === '' && parameters.length === 0 && shown === '') return null
  const query = new URLSearchParams(parameters).toString()
  return `${url.host.replace(/^www\./u, '')}${decoded(path)}${query === '' ? '' : `?${query}`}${shown}`
}

/** The address of which a copy in the Internet Archive is one. */
function archivedIn(address: string): string {
  const copy = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/iu.exec(address)
  const kept = copy?.[1]
  if (kept === undefined) return address
  return /^https?:\/\//iu.test(kept) ? kept : `https://${kept}`
}

function sameTitle(one: Described, other: Described): boolean {
  const year = dateParts(one.issued ?? '')?.year
  if (year === undefined || year !== dateParts(other.issued ?? '')?.year) return false
  const title = folded(one.title)
  if (title === '' || title !== folded(other.title)) return false
  return (
    agree(one.authors[0]?.family ?? '', other.authors[0]?.family ?? '') &&
    agree(one.publisher ?? '', other.publisher ?? '')
  )
}

/** Do two names not speak against each other? What is not known does not. */
function agree(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)]
  return a === '' || b === '' || a === b
}

/** Words without regard to case, accents, punctuation and blanks. */
export function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
