/**
 * The sample's work is written as a script, so that a person can read it like a play:
 *
 *   CLAIM the sentence
 *   who marks it; kinds; who said it, when
 *   @1 words in text 1 … words after a gap
 *   mira true 3 the reason of a verdict: label (- for an abstention) and confidence come first
 *     minutes supports a passage: a work of sample-works.ts, or a text by its number
 *   ROUND closes the round and opens the next · CLOSED closes it · WITHDRAWN takes the claim back
 *   RULED approved true the note for readers
 *   BECAUSE the reasons of a decision
 *
 * ⏎ stands for a line end inside a passage. What cannot be read is a RangeError with the line.
 */
import { type Stance, stances } from '../../review/citation.ts'
import { type ClaimKind, claimKinds } from '../../review/claim.ts'
import type { Confidence } from '../../review/verdict.ts'

export type Cited = { readonly source: string; readonly stance: Stance; readonly passage: string }

export type Judgement = {
  readonly who: string
  /** Null for an abstention. */
  readonly label: string | null
  readonly confidence: Confidence
  readonly reason: string
  readonly cites: readonly Cited[]
}

export type Scene = {
  readonly sentence: string
  readonly by: string
  readonly kinds: readonly ClaimKind[]
  readonly saidBy: string
  readonly saidOn: string
  readonly marks: readonly { readonly text: number; readonly words: readonly string[] }[]
  /** The answers of each round. */
  readonly rounds: readonly (readonly Judgement[])[]
  readonly closed: boolean
  readonly withdrawn: boolean
  readonly ruling: {
    readonly kind: 'approved' | 'decided' | 'contested'
    readonly label: string | null
    readonly note: string
    readonly reasons: string | null
  } | null
}

/** The scenes of a script. */
export function scenes(script: string): readonly Scene[] {
  return script
    .trim()
    .split(/\n\n+/)
    .map((scene) => sceneOf(scene.split('\n')))
}

function sceneOf([title = '', cast = '', ...lines]: readonly string[]): Scene {
  const [, sentence = ''] = reads(/^CLAIM (.+)$/, title)
  const [, by = '', kinds = '', saidBy = '', saidOn = ''] = reads(
    /^(\w+); ([\w, ]+); (.+), (\S+)$/,
    cast,
  )
  const rounds = roundsOf(lines.filter((line) => /^([a-z]| {2}\w|ROUND)/.test(line)))
  return {
    sentence,
    by,
    kinds: kinds.split(', ').map((kind) => oneOf(claimKinds, kind)),
    saidBy,
    saidOn,
    marks: lines.filter((line) => line.startsWith('@')).map(markOf),
    rounds,
    closed: lines.includes('CLOSED'),
    withdrawn: lines.includes('WITHDRAWN'),
    ruling: rulingOf(lines),
  }
}

function markOf(line: string): Scene['marks'][number] {
  const [, text = '', words = ''] = reads(/^@(\d) (.+)$/, line)
  return { text: Number(text), words: unfolded(words).split(' … ') }
}

function roundsOf(lines: readonly string[]): readonly (readonly Judgement[])[] {
  const rounds: Judgement[][] = [[]]
  for (const line of lines) {
    const round = rounds.at(-1) ?? []
    const last = round.pop()
    if (line === 'ROUND') rounds.push([])
    if (last !== undefined) round.push(line.startsWith('  ') ? withCitation(last, line) : last)
    if (/^[a-z]/.test(line)) round.push(judgementOf(line))
  }
  return rounds
}

function judgementOf(line: string): Judgement {
  const [, who = '', label = '', sure = '', reason = ''] = reads(/^(\w+) (\S+) ([123]) (.+)$/, line)
  const confidence = oneOf([1, 2, 3] as const, Number(sure))
  return { who, label: label === '-' ? null : label, confidence, reason, cites: [] }
}

function withCitation(judgement: Judgement, line: string): Judgement {
  const [, source = '', stance = '', passage = ''] = reads(/^ {2}(\w+) (\w+) (.+)$/, line)
  const cited = { source, stance: oneOf(stances, stance), passage: unfolded(passage) }
  return { ...judgement, cites: [...judgement.cites, cited] }
}

function rulingOf(lines: readonly string[]): Scene['ruling'] {
  const ruled = lines.find((line) => line.startsWith('RULED '))
  if (ruled === undefined) return null
  const [, kind = '', label = '', note = ''] = reads(/^RULED (\w+) (\S+) (.+)$/, ruled)
  const reasons =
    lines.find((line) => line.startsWith('BECAUSE '))?.slice('BECAUSE '.length) ?? null
  const kinds = ['approved', 'decided', 'contested'] as const
  return { kind: oneOf(kinds, kind), label: label === '-' ? null : label, note, reasons }
}

function reads(pattern: RegExp, line: string): RegExpExecArray {
  const match = pattern.exec(line)
  if (match === null) throw new RangeError(`The script cannot be read at «${line}»`)
  return match
}

function oneOf<T>(all: readonly T[], value: unknown): T {
  const found = all.find((one) => one === value)
  if (found === undefined) throw new RangeError(`The script knows no «${value}»`)
  return found
}

function unfolded(words: string): string {
  return words.replaceAll('⏎', '\n')
}
