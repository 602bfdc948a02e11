/**
 * Which characters a tidied text has otherwise than the reading of its file. Lines are compared first,
 * then the words of the lines that differ, so that each change is one that a person can read: a word
 * repaired, a line cut.
 *
 * Units: `at` counts code points of the reading, for changes are kept in events and told to people.
 */
import { type Replaced, replacedLines, replacedRuns } from './difference.ts'

/** At `at` in the reading stood `gone`; in the tidied text `came` stands there. One of them may be empty, not both. */
export type Change = { readonly at: number; readonly gone: string; readonly came: string }

/** What a tidying changed: nothing, if it set the structure alone. */
export type Tidying = { readonly changes: readonly Change[] }

/** So much may be changed of a text, counted in UTF-16 units gone and come; more is another text. */
export const MOST_CHANGED = 300_000

/** So many words of one run of lines may differ before the run is said to be replaced as a whole. */
const MOST_WORDS = 400

/** The changes from a reading to what was made of it, in order; none where they are the same. */
export function changesOf(reading: string, tidied: string): Change[] {
  const before = linesOf(reading)
  const after = linesOf(tidied)
  const runs = replacedLines(before, after)
  const changes: Change[] = []
  let at = 0
  let line = 0
  for (const { from, to, start, end } of runs) {
    for (; line < from; line++) at += pointsIn(before[line] ?? '')
    const old = wordsOf(before.slice(from, to).join(''))
    const now = wordsOf(after.slice(start, end).join(''))
    for (const change of inWords(old, now, at)) changes.push(change)
  }
  return changes
}

/** A reading with the changes made. */
export function withChanges(reading: string, changes: readonly Change[]): string {
  if (changes.length === 0) return reading
  const parts: string[] = []
  let unit = 0
  let point = 0
  for (const { at, gone, came } of changes) {
    const begun = unit
    for (; point < at; point++) unit += (reading.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    if (!reading.startsWith(gone, unit)) {
      throw new RangeError(`What goes at ${at} does not stand there.`)
    }
    parts.push(reading.slice(begun, unit), came)
    unit += gone.length
    point += pointsIn(gone)
  }
  return [...parts, reading.slice(unit)].join('')
}

/** Why so much may not be changed, as a sentence; null if it may. */
export function tooChanged(changes: readonly Change[]): string | null {
  const units = changes.reduce((sum, { gone, came }) => sum + gone.length + came.length, 0)
  if (units <= MOST_CHANGED) return null
  return `Tidying changed ${units} characters of what the file says; it may change ${MOST_CHANGED}. Change the file itself and bring that in.`
}

function inWords(old: readonly string[], now: readonly string[], begins: number): Change[] {
  const changes: Change[] = []
  let at = begins
  let word = 0
  let ended = 0
  const runs = replacedRuns(old, now, MOST_WORDS)
  for (const [nth, found] of runs.entries()) {
    const run =
      asLines(found, old, ended) ?? toLineEnd(found, old, runs[nth + 1]?.from ?? old.length)
    for (; word < run.from; word++) at += pointsIn(old[word] ?? '')
    ended = run.to
    changes.push(changeOf(run, old, now, at))
  }
  return changes
}

/** The same cut some words before, where it then is whole lines: «The end.↵» and not «end.↵The ». Not before `last`. */
function asLines(run: Replaced, old: readonly string[], last: number): Replaced | null {
  if (run.start !== run.end) return null
  let by = 0
  while (run.from - by > last && old[run.from - by - 1] !== '\n') {
    if (old[run.from - by - 1] !== old[run.to - by - 1]) return null
    by++
  }
  const [from, to] = [run.from - by, run.to - by]
  const begins = from === 0 || old[from - 1] === '\n'
  if (!begins || old[to - 1] !== '\n') return null
  return { from, to, start: run.start - by, end: run.end - by }
}

/** The same cut one or more words further on, where it then ends with a line: «Share.» and not «. Share». */
function toLineEnd(run: Replaced, old: readonly string[], next: number): Replaced {
  if (run.start !== run.end) return run
  let by = 0
  while (run.to + by < next && old[run.to + by] !== '\n') {
    if (old[run.from + by] !== old[run.to + by]) return run
    by++
  }
  const [from, to] = [run.from + by, run.to + by]
  return { ...run, from, to, start: run.start + by, end: run.end + by }
}

function changeOf(
  { from, to, start, end }: Replaced,
  old: readonly string[],
  now: readonly string[],
  at: number,
): Change {
  return { at, gone: old.slice(from, to).join(''), came: now.slice(start, end).join('') }
}

/** The lines of a text, each with its end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Words, and whatever stands between them one by one. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? []
}

function pointsIn(text: string): number {
  let points = 0
  for (const _ of text) points++
  return points
}
