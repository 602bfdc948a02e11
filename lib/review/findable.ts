/**
 * What there is to find in a project, as plain entries: a text and its passages, a person, an
 * edition; claims are in `findable-claim.ts`. The index of words is made of these and of nothing else.
 *
 * Units: places are code points.
 */
import type { CodePointBlock } from '../text/blocks.ts'
import { type CodePointIndex, toUnits } from '../text/units.ts'
import type { Text } from './history.ts'
import { may, type Role } from './permissions.ts'

export const foundKinds = [
  'text',
  'passage',
  'claim',
  'reason',
  'citation',
  'note',
  'work',
  'person',
  'edition',
] as const
export type FoundKind = (typeof foundKinds)[number]

/** The kinds of things that a role may find at all. */
export function kindsFor(role: Role): readonly FoundKind[] {
  const closed: readonly FoundKind[] = ['reason']
  const rounds = may(role, 'read closed rounds')
  const people = may(role, 'see people')
  return foundKinds.filter(
    (kind) => (rounds || !closed.includes(kind)) && (people || kind !== 'person'),
  )
}

/** Who may find something: everybody in the project, those who see the rounds, or editors. */
export type Audience = 'reader' | 'reviewer' | 'editor'

/** One thing that can be found. */
export type Findable = {
  readonly kind: FoundKind
  readonly ref: string
  readonly part: number
  readonly audience: Audience
  readonly claimId: string | null
  readonly textId: string | null
  readonly from: number | null
  /** When it was said, as exact as known. */
  readonly dated: string | null
  readonly words: string
  /** What stands beside the words and is looked into as well. */
  readonly beside: string
  /** BCP 47. */
  readonly language: string
  /** Marks for filters, without their project, audience and kind. */
  readonly marks: readonly string[]
}

/** Passages longer than this, in UTF-16 units, are several: Postgres keeps so many places of a word. */
const LONGEST = 4_000

/** The title of a text, with who wrote and published it. */
export function titleFindable(text: Text): Findable {
  return {
    ...unplaced(text.language),
    kind: 'text',
    ref: text.id,
    textId: text.id,
    dated: text.date,
    words: text.title,
    beside: [text.author, text.publisher].filter((one) => one !== null).join(', '),
    marks: [`t:${text.number}`],
  }
}

/** The passages of a text: its blocks, long ones in parts. */
export function passageFindables(
  text: Text,
  index: CodePointIndex,
  blocks: readonly CodePointBlock[],
): readonly Findable[] {
  const found: Findable[] = []
  for (const block of blocks) {
    const { start, end } = toUnits(index, block)
    let from = block.from
    for (const words of cut(index.text.slice(start, end))) {
      const { length: part } = found
      found.push({
        ...unplaced(text.language),
        kind: 'passage',
        ref: text.id,
        part,
        textId: text.id,
        from,
        dated: text.date,
        words,
        marks: [`t:${text.number}`],
      })
      from += [...words].length
    }
  }
  return found
}

/** A person who sits in the project. */
export function personFindable(person: { readonly personId: string; readonly name: string }) {
  const { personId, name } = person
  return {
    ...unplaced('und'),
    kind: 'person' as const,
    ref: personId,
    audience: 'reviewer' as const,
    words: name,
  }
}

/** An edition; before it is published only editors find it. */
export function editionFindable(
  edition: { readonly id: string; readonly number: number; readonly title: string },
  isPublic: boolean,
): Findable {
  return {
    ...unplaced('und'),
    kind: 'edition',
    ref: edition.id,
    part: edition.number,
    audience: isPublic ? 'reader' : 'editor',
    words: edition.title,
  }
}

/** Project, kind and who may see it in one lexeme: the index then has one list to go through where there were three. */
export function shelfMark(projectId: string, kind: FoundKind, audience: Audience): string {
  return `in:${projectId}:${kind}:${audience}`
}

/** An entry without its words: everybody may find it, and it stands nowhere. */
export function unplaced(language: string) {
  return {
    part: 0,
    audience: 'reader' as const,
    claimId: null,
    textId: null,
    from: null,
    dated: null,
    beside: '',
    language,
    marks: [],
  }
}

/** A long passage in parts, cut at blanks where there are any. */
function cut(words: string): readonly string[] {
  if (words.length <= LONGEST) return [words]
  const parts: string[] = []
  for (let at = 0; at < words.length; ) {
    const blank = words.lastIndexOf(' ', at + LONGEST)
    let end = at + LONGEST >= words.length ? words.length : blank > at ? blank + 1 : at + LONGEST
    if (/[\ud800-\udbff]/.test(words[end - 1] ?? '') && end < words.length) end++
    parts.push(words.slice(at, end))
    at = end
  }
  return parts
}
