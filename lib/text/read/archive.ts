/**
 * A ZIP that somebody made (DOCX, EPUB), opened within bounds. Its list of entries is looked at first,
 * and only if nothing is wrong with it are the wanted entries unpacked, by fflate, each into as many bytes
 * as the list says: a bomb is refused before it is unpacked, and one that lies about its size when it runs
 * over. Entries that come twice or would leave their folder are refused, locked ones too; archives inside
 * stay packed. Nothing is written to a disk.
 *
 * Source: PKWARE's APPNOTE 6.3, 4.3.12 and 4.3.16. ZIP64 is not read: 20 MB need none.
 */
import { inflateSync, strFromU8 } from 'fflate'
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

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly locked: boolean
  /** Where its local header lies. */
  readonly at: number
}

const damaged = {
  refused: `This file is damaged or cut short: its parts cannot be unpacked. ${ADVICE}`,
}

/** What lies in an archive, or why it is not opened. */
function listed(bytes: Uint8Array): { readonly entries: readonly Entry[] } | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfList(view)
  if (end === null) return damaged
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return tooMany(count)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged
    const [name, extra, comment] = [28, 30, 32].map((step) => view.getUint16(at + step, true))
    const next = at + 46 + (name ?? 0)
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, next), false),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
    })
    at = next + (extra ?? 0) + (comment ?? 0)
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
  const large = some.find(({ size }) => size > MOST_OF_ONE)
  if (large !== undefined)
    return { refused: tooLarge(`its part «${short(large.name)}»`, MOST_OF_ONE) }
  const all = some.reduce((sum, { size }) => sum + size, 0)
  if (all > MOST_OF_ALL) return { refused: tooLarge('it', MOST_OF_ALL) }
  const parts = new Map<string, Uint8Array>()
  for (const entry of some) {
    const part = partOf(bytes, entry)
    if ('refused' in part) return part
    parts.set(entry.name, part.bytes)
  }
  return { parts }
}

/** One entry, unpacked into the bytes that the list gives it and one more, which must stay free. */
function partOf(
  bytes: Uint8Array,
  { name, method, packed, size, locked, at }: Entry,
): { readonly bytes: Uint8Array } | Refused {
  if (locked) {
    return { refused: `This file is locked by a password. Save it without one and bring that in.` }
  }
  if (at + 30 > bytes.length || (method !== 0 && method !== 8)) return damaged
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 30)
  const from = at + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  const data = bytes.subarray(from, from + packed)
  if (data.length < packed || view.getUint32(0, true) !== 0x04034b50) return damaged
  try {
    const part = method === 0 ? data : inflateSync(data, { out: new Uint8Array(size + 1) })
    if (part.length === size) return { bytes: part }
  } catch {
    return damaged
  }
  return {
    refused: `The part «${short(name)}» of this file is not as large as the file says. ${ADVICE}`,
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

function wrongEntry(entries: readonly Entry[]): string | null {
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

/** Where the end of the list stands; null where there is none. */
function endOfList(view: DataView): number | null {
  const last = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= last; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
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
