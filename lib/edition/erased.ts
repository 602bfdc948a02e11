/**
 * What an edition says of words that were erased before it was frozen. It is read from the snapshot,
 * where erasing leaves the sign as the whole of what was said and a dot for each character of a text;
 * that a file holds «[erased]» somewhere means nothing, since anybody may have typed it in a sentence.
 */
import { SIGN, veiled } from '../review/erasure.ts'
import type { FileWritten, Snapshot } from './edition.ts'
import { revisionFile } from './text-files.ts'

/** The losses of a file by erasing, as sentences. */
export type ErasedLosses = (file: FileWritten) => readonly string[]

const SIGNS = `Words that were erased from the project for good stand here as «${SIGN}».`
const TEXT =
  'The words of this text were erased from the project for good: a dot stands for each character.'
const QUOTED =
  'What was quoted from texts that were erased from the project for good stands here as dots, one for each character.'

/** Ask of the files of an edition what erasing took of them. */
export function erasedLosses(snapshot: Snapshot): ErasedLosses {
  const { texts, ...rest } = snapshot
  const said = leaves([rest, texts.map(({ characters: _, ...about }) => about)])
  const signs = said.includes(SIGN)
  const gone = texts.filter(({ characters }) => isVeiled(characters))
  const dotted = [...said.filter(isVeiled), ...gone.map(({ characters }) => characters)]
  const dots = dotted.map(beginning)
  const files = new Map(
    texts.map((text) => [revisionFile(snapshot, text), gone.includes(text) ? [TEXT] : []]),
  )
  return ({ name, bytes }) => {
    const known = files.get(name)
    if (known !== undefined) return known
    const words = signs || dots.length > 0 ? new TextDecoder().decode(bytes) : ''
    return [
      ...(signs && words.includes(SIGN) ? [SIGNS] : []),
      ...(dots.some((some) => words.includes(some)) ? [QUOTED] : []),
    ]
  }
}

function isVeiled(words: string): boolean {
  return words.trim() !== '' && words === veiled(words)
}

/** As many dots as no file puts in a row by itself, or all that there are; a file may cut lines and spans. */
function beginning(dots: string): string {
  const lines = dots.split('\n').toSorted((a, b) => b.length - a.length)
  return lines.slice(0, 1).join('').slice(0, 3)
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(leaves)
}
