/**
 * Reads the data set of an edition back into its snapshot, strictly: a line that does not fit its
 * shape, a record that belongs to nothing before it, or a count that is wrong is a sentence with the
 * number of its line. It is the proof that the data set leaves nothing out.
 */
import type { AnswerFrozen, ClaimFrozen, MarkFrozen, RoundFrozen, Snapshot } from './edition.ts'
import { pageIn } from './jsonl.ts'
import { dialect, Line } from './records.ts'

export type Read =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly line: number; readonly sentence: string }

type Of<K extends Line['record']> = Extract<Line, { record: K }>

/** The snapshot that a data set was written from, or the first line that is wrong. */
export function readJsonl(bytes: Uint8Array): Read {
  const parsed = parseLines(
    new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes),
  )
  if ('sentence' in parsed) return { ok: false, ...parsed }
  try {
    return { ok: true, snapshot: assemble(parsed.lines) }
  } catch (fault) {
    if (!(fault instanceof Misplaced)) throw fault
    return { ok: false, line: fault.line, sentence: fault.message }
  }
}

/** A record that does not belong where it stands. */
class Misplaced extends Error {
  readonly line: number
  constructor(line: number, sentence: string) {
    super(sentence)
    this.line = line
  }
}

type Parsed =
  | { readonly lines: readonly Line[] }
  | { readonly line: number; readonly sentence: string }

function parseLines(all: string): Parsed {
  if (!all.endsWith('\n'))
    return { line: 1, sentence: 'The data set does not end with a line feed.' }
  const lines: Line[] = []
  for (const [i, json] of all.slice(0, -1).split('\n').entries()) {
    const value = parseJson(json)
    if (value === undefined) return { line: i + 1, sentence: `Line ${i + 1} is not JSON.` }
    const line = Line.safeParse(value)
    if (!line.success) {
      const [issue] = line.error.issues
      const where = issue?.path.join('.') ?? ''
      return {
        line: i + 1,
        sentence: `Line ${i + 1} does not fit the schema at «${where}»: ${issue?.message ?? ''}.`,
      }
    }
    lines.push(line.data)
  }
  return { lines }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

type Building = {
  readonly claim: Of<'claim'>
  readonly pageOf: ReturnType<typeof pageIn>
  readonly marks: MarkFrozen[]
  readonly rounds: (Omit<RoundFrozen, 'answers'> & { readonly answers: AnswerFrozen[] })[]
  readonly citations: Map<string, AnswerFrozen['citations'][number][]>
}

function assemble(lines: readonly Line[]): Snapshot {
  const [header, ...rest] = lines
  if (header?.record !== 'header') throw new Misplaced(1, 'The first line is not a header.')
  const claims: ClaimFrozen[] = []
  const texts = rest.flatMap((line) => (line.record === 'text' ? [without(line)] : []))
  const pageOf = pageIn(texts)
  let building: Building | null = null
  for (const [i, line] of rest.entries()) {
    if (line.record === 'header')
      throw new Misplaced(i + 2, 'A second header stands in the data set.')
    if (line.record === 'claim') building = begin(line, pageOf)
    else if ('claim' in line) {
      if (building?.claim.number !== line.claim) {
        throw new Misplaced(
          i + 2,
          `Line ${i + 2} speaks of claim ${line.claim}, which does not stand before it.`,
        )
      }
      const done = take(building, line, i + 2)
      if (done !== null) claims.push(done)
    }
  }
  return finish(header, rest, texts, claims)
}

function begin(claim: Of<'claim'>, pageOf: Building['pageOf']): Building {
  return { claim, pageOf, marks: [], rounds: [], citations: new Map() }
}

/** Takes one record of a claim in; gives the claim back when its ruling, the last record, has come. */
function take(
  building: Building,
  line: Extract<Line, { claim: number }>,
  at: number,
): ClaimFrozen | null {
  if (line.record === 'mark') {
    const { record: _r, claim: _c, mark: number, page, ...rest } = line
    const mark = { ...rest, number }
    const meant = building.pageOf(mark).page
    if (page !== undefined && page !== meant)
      throw new Misplaced(
        at,
        `Line ${at} says that the mark begins on page ${page}; its text says ${meant ?? 'none'}.`,
      )
    building.marks.push(mark)
  } else if (line.record === 'round') {
    const { record: _r, claim: _c, round: number, ...round } = line
    building.rounds.push({ ...round, number, answers: [] })
  } else if (line.record === 'verdict') {
    const { record: _r, claim: _c, round: number, ...verdict } = line
    const round = building.rounds.at(-1)
    if (round?.number !== number)
      throw new Misplaced(at, `Line ${at} belongs to no round before it.`)
    const citations: AnswerFrozen['citations'][number][] = []
    building.citations.set(line.id, citations)
    round.answers.push({ ...verdict, citations })
  } else if (line.record === 'citation') {
    const { record: _r, claim: _c, round: _n, verdict, ...citation } = line
    const citations = building.citations.get(verdict)
    if (citations === undefined)
      throw new Misplaced(at, `Line ${at} belongs to no verdict before it.`)
    citations.push(citation)
  } else {
    const { record: _r, claim: _c, ...ruling } = line
    const { marks, rounds } = building
    return { ...without(building.claim), marks, rounds, ruling }
  }
  return null
}

function finish(
  header: Of<'header'>,
  rest: readonly Line[],
  texts: Snapshot['texts'],
  claims: readonly ClaimFrozen[],
): Snapshot {
  const {
    record: _r,
    counts,
    format: _f,
    version: _v,
    offsets: _o,
    normalisation: _n,
    lineEnds: _l,
    times: _t,
    schema: _s,
    ...head
  } = header
  const people = rest.flatMap((line) => (line.record === 'person' ? [without(line)] : []))
  const works = rest.flatMap((line) => (line.record === 'work' ? [without(line)] : []))
  const found = {
    people: people.length,
    texts: texts.length,
    claims: claims.length,
    works: works.length,
  }
  for (const [what, n] of Object.entries(counts)) {
    const held = new Map(Object.entries(found)).get(what)
    if (held !== n)
      throw new Misplaced(1, `The header counts ${n} ${what}, the data set holds ${held ?? 0}.`)
  }
  return { v: dialect.version, ...head, people, texts, claims, works }
}

function without<L extends { record: string }>(line: L): Omit<L, 'record'> {
  const { record: _r, ...rest } = line
  return rest
}
