/**
 * A ZIP that somebody made (DOCX, EPUB), opened within bounds. Its list of entries is looked at first,
 * and only if nothing is wrong with it are the wanted entries unpacked, by fflate, into as many bytes as
 * the list says and no more: a bomb is refused before it is unpacked, one that lies about its size when
 * it runs over. Entries that come twice, that leave their folder or that are nested further are refused
 * or left packed; nothing is written to a disk.
 *
 * `unzipSync` with a filter is used for both looks, so that both see the same list.
 */
import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate'
import type { Refused } from './reading.ts'

/** The bounds: entries, bytes of one that is unpacked, and of all together. */
const MOST_ENTRIES = 10_000
const MOST_OF_ONE = 40_000_000
const MOST_OF_ALL = 100_000_000
/** Elements within each other in an XML part. */
const DEEPEST = 400

const ADVICE = 'Save the document anew, or bring it in as plain text.'

/** The wanted entries of an archive, by path. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** What lies in an archive, or why it is not opened. */
function listed(bytes: Uint8Array): { readonly entries: readonly UnzipFileInfo[] } | Refused {
  const entries: UnzipFileInfo[] = []
  const end = endOfList(bytes)
  if (end !== null && end > MOST_ENTRIES) return tooMany(end)
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        entries.push(entry)
        if (entries.length > MOST_ENTRIES) throw new RangeError('too many entries')
        return false
      },
    })
  } catch {
    if (entries.length > MOST_ENTRIES) return tooMany(entries.length)
    return { refused: `This file is damaged or cut short: its parts cannot be listed. ${ADVICE}` }
  }
  const refused = wrongEntry(entries)
  return refused === null ? { entries } : { refused }
}

/** Unpack the entries that are wanted, or say why not. */
export function unpacked(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): { readonly parts: Parts } | Refused {
  const list = listed(bytes)
  if ('refused' in list) return list
  const some = list.entries.filter(({ name }) => wanted(name))
  const large = some.find(({ originalSize }) => originalSize > MOST_OF_ONE)
  if (large !== undefined) return { refused: tooLarge(`its part «${large.name}»`, MOST_OF_ONE) }
  const all = some.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (all > MOST_OF_ALL) return { refused: tooLarge('it', MOST_OF_ALL) }
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => wanted(name) })
    return { parts: new Map(Object.entries(parts)) }
  } catch {
    return {
      refused: `This file is damaged, locked, or not as large inside as it says: its parts cannot be unpacked. ${ADVICE}`,
    }
  }
}

/** The characters of an XML part: UTF-8, without a DOCTYPE, not too deep. */
export function xmlPart(parts: Parts, path: string): { readonly text: string } | Refused {
  const bytes = parts.get(path)
  if (bytes === undefined) return { refused: `This file has no part «${path}». ${ADVICE}` }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { refused: `The part «${path}» of this file is not UTF-8. ${ADVICE}` }
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return {
      refused: `The part «${path}» of this file has a DOCTYPE, in which entities can be declared; no document of this kind needs one. ${ADVICE}`,
    }
  }
  if (isTooDeep(text)) {
    return {
      refused: `The part «${path}» of this file has more than ${DEEPEST} elements in each other. ${ADVICE}`,
    }
  }
  return { text }
}

/** Does an XML text nest its elements too deeply? */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [tag] of text.matchAll(/<[/\w][^<>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) depth++
    if (depth > DEEPEST) return true
  }
  return false
}

function wrongEntry(entries: readonly UnzipFileInfo[]): string | null {
  const seen = new Set<string>()
  for (const { name } of entries) {
    if (seen.has(name)) return `This file has its part «${short(name)}» twice. ${ADVICE}`
    seen.add(name)
    if (name.includes('\0') || /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(name)) {
      return `A part of this file is named «${short(name)}», which would lie outside of it. ${ADVICE}`
    }
  }
  return null
}

/** How many entries the end of the list says that there are; null where no end is found. */
function endOfList(bytes: Uint8Array): number | null {
  const last = Math.max(0, bytes.length - 65_558)
  for (let at = bytes.length - 22; at >= last; at--) {
    if (strFromU8(bytes.subarray(at, at + 4), true) === 'PK\x05\x06') {
      return (bytes[at + 10] ?? 0) + 256 * (bytes[at + 11] ?? 0)
    }
  }
  return null
}

function tooMany(entries: number): Refused {
  return {
    refused: `This file has ${entries} or more parts inside; it may have ${MOST_ENTRIES}. ${ADVICE}`,
  }
}

function tooLarge(what: string, most: number): string {
  return `Unpacked, ${what} would have more than ${most / 1_000_000} MB; no text needs that. ${ADVICE}`
}

function short(name: string): string {
  return name.slice(0, 80).replace(/[^\x20-\x7e\u00a0-\ud7ff]/g, '?')
}
