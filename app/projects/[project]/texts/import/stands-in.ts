/**
 * Whether passages of a text that comes stand in texts of the project already: then it may be a newer version
 * of one. A few runs of words, taken from all over it, are looked for as anybody looks for words.
 */
import type { Found } from '../../../../../lib/review/found.ts'
import type { Reading } from '../../../../../lib/text/read/reading.ts'
import { ask } from '../../../../_parts/ask.ts'

/** So many passages are asked, and so many words of each, beside the first. */
const PASSAGES = 3
const WORDS = 8

/** Runs of words of the longest paragraph in each part of a text; none of one that has too few words. */
export function passagesAsked({ characters, blocks }: Pick<Reading, 'characters' | 'blocks'>) {
  const long = blocks.flatMap(({ kind, start, end }) => {
    const words =
      kind === 'paragraph' ? wordsOf(characters.slice(start, Math.min(end, start + 2_000))) : []
    return words.length > WORDS ? [{ words, at: start }] : []
  })
  return Array.from({ length: PASSAGES }, (_, nth) => {
    const from = (nth * characters.length) / PASSAGES
    const to = ((nth + 1) * characters.length) / PASSAGES
    const here = long.filter(({ at }) => at >= from && at < to)
    return here.sort((a, b) => b.words.length - a.words.length)[0]?.words ?? []
  }).flatMap((words) => (words.length === 0 ? [] : [words.slice(1, 1 + WORDS).join(' ')]))
}

/** The texts in which more than half of the passages stand, by number, that with the most first. */
export async function standsIn(
  projectId: string,
  reading: Reading,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const passages = passagesAsked(reading)
  const times = new Map<number, number>()
  for (const passage of passages) {
    for (const text of await textsWith(projectId, passage, signal)) {
      times.set(text, (times.get(text) ?? 0) + 1)
    }
  }
  const many = [...times].filter(([, found]) => found > passages.length / 2)
  return many.sort(([, a], [, b]) => b - a).map(([text]) => text)
}

/** The texts that hold these words together; none where it cannot be asked. */
async function textsWith(projectId: string, words: string, signal: AbortSignal) {
  const asked = new URLSearchParams({ kind: 'passage', q: `"${words}"` })
  const path = `/api/v1/projects/${projectId}/find?${asked}`
  const found = await ask<Found>(path, undefined, { method: 'GET', signal }).catch(() => null)
  const hits = found?.kinds.flatMap(({ hits: all }) => all) ?? []
  return new Set(hits.flatMap(({ place: { textNumber } }) => textNumber ?? []))
}

/** Words that can be asked for: without the signs that mean something there. */
function wordsOf(text: string): readonly string[] {
  const words = text.replace(/["“”„«»\p{Cc}]/gu, ' ').split(/\s+/u)
  return words.filter((word) => word !== '' && word.length <= 20)
}
