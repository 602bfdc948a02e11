/**
 * Everything about a snapshot that the parts of the page look up again and again: who is called
 * what, what each claim came to, in which paragraph a mark stands. Made once a page.
 */
import type { Citation } from '../review/citation.ts'
import { type Block, blocksToUnits, numbered } from '../text/blocks.ts'
import type { CodePointSpan, Span } from '../text/span.ts'
import { type CodePointIndex, codePointIndex, toUnits } from '../text/units.ts'
import type {
  AnswerFrozen,
  ClaimFrozen,
  MarkFrozen,
  Snapshot,
  TextFrozen,
  WorkFrozen,
} from './edition.ts'
import { type Come, cameTo } from './outcome.ts'
import { filePage, isEarlier } from './text-files.ts'

export type PlacedBlock = Block &
  CodePointSpan & {
    readonly paragraph: number | null
    /** The page of the file that begins with it; null where none does. */
    readonly pageBegins: number | null
  }

export type PlacedMark = {
  readonly claim: ClaimFrozen
  readonly mark: MarkFrozen
  /** `14-1`, the last part of `#mark-14-1`. */
  readonly id: string
  readonly spans: readonly Span[]
}

export type PlacedText = {
  readonly text: TextFrozen
  /** `2`, the last part of `#text-2`; `2-revision-1` where a newer revision is here, too. */
  readonly id: string
  /** Is a newer revision of it here, too? Then it bears no marks. */
  readonly earlier: boolean
  readonly index: CodePointIndex
  readonly blocks: readonly PlacedBlock[]
  readonly marks: readonly PlacedMark[]
}

export type Page = {
  readonly snapshot: Snapshot
  readonly texts: readonly PlacedText[]
  /** The name of a person by key. */
  readonly name: (key: string) => string
  readonly work: (id: string) => WorkFrozen
  readonly come: (claim: ClaimFrozen) => Come
  /** The text with this number, as it is printed. */
  readonly text: (number: number) => TextFrozen
  /** The paragraph in which a mark begins that stands here, null in a heading. */
  readonly paragraph: (mark: MarkFrozen) => number | null
  /** The page of a text's file on which the block begins that has a place (in code points) in it; null where the file has none. */
  readonly filePage: (text: number, from: number) => number | null
}

/** Prepare a snapshot for writing its page. */
export function pageOf(snapshot: Snapshot): Page {
  const names = new Map(snapshot.people.map(({ key, name }) => [key, name]))
  const works = new Map(snapshot.works.map((work) => [work.id, work]))
  const comes = new Map(snapshot.claims.map((claim) => [claim.number, cameTo(snapshot, claim)]))
  const texts = snapshot.texts.map((text) => placed(snapshot, text))
  const placedText = new Map(texts.map((one) => [one.text.number, one]))
  return {
    snapshot,
    texts,
    name: (key) => found(names.get(key), `a person ${key}`),
    work: (id) => found(works.get(id), `a work ${id}`),
    come: (claim) => found(comes.get(claim.number), `a claim ${claim.number}`),
    text: (number) => found(placedText.get(number), `a text ${number}`).text,
    paragraph: (mark) => {
      const { blocks } = found(placedText.get(mark.text), `a text ${mark.text}`)
      const from = mark.spans[0]?.from ?? 0
      return blocks.find((block) => from < block.to)?.paragraph ?? null
    },
    filePage: (number, from) =>
      filePage(found(placedText.get(number), `a text ${number}`).text, from),
  }
}

/** All citations of a claim's live answers, each with the answer that gave it. */
export function citationsOf(
  claim: ClaimFrozen,
): readonly { readonly citation: Citation; readonly answer: AnswerFrozen }[] {
  return claim.rounds.flatMap(({ answers }) =>
    answers.flatMap((answer) => answer.citations.map((citation) => ({ citation, answer }))),
  )
}

/** The citations that a claim's ruling chose to print, in its order. */
export function printedCitations(claim: ClaimFrozen): readonly Citation[] {
  const all = new Map(citationsOf(claim).map(({ citation }) => [citation.id, citation]))
  return claim.ruling.printed.map((id) =>
    found(all.get(id), `a citation ${id} on claim ${claim.number}`),
  )
}

function placed(snapshot: Snapshot, text: TextFrozen): PlacedText {
  const index = codePointIndex(text.characters)
  const inUnits = blocksToUnits(index, text.blocks)
  const numbers = numbered(inUnits)
  let page = 0
  const blocks = text.blocks.flatMap(({ from, to }, i): readonly PlacedBlock[] => {
    const block = inUnits[i]
    if (block === undefined) return []
    const begins = block.kind !== 'footnote' && (block.page ?? 0) > page
    const pageBegins = begins ? (block.page ?? null) : null
    page = pageBegins ?? page
    return [{ ...block, from, to, paragraph: numbers[i] ?? null, pageBegins }]
  })
  const marks = snapshot.claims.flatMap((claim) =>
    claim.marks
      .filter((mark) => mark.text === text.number && mark.revision === text.revision)
      .map((mark): PlacedMark => {
        const spans = mark.spans.map((at) => toUnits(index, at))
        return { claim, mark, id: `${claim.number}-${mark.number}`, spans }
      }),
  )
  const earlier = isEarlier(snapshot, text)
  const id = earlier ? `${text.number}-revision-${text.revision}` : `${text.number}`
  return { text, id, earlier, index, blocks, marks }
}

function found<T>(one: T | undefined, what: string): T {
  if (one === undefined) throw new RangeError(`The snapshot has not ${what}`)
  return one
}
