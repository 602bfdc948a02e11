/**
 * `npm run bench`: speed, measured against a peer or a physical limit in the same run, as a ratio.
 * Nothing is asserted: a number on a busy machine is no law. `npm run bench -- act` runs one of
 * them, `--quick` a few goes only, `--json` prints what a program can read.
 */
import { parseArgs } from 'node:util'
import { act } from './act.ts'
import { backup } from './backup.ts'
import { desk } from './desk.ts'
import { deskPaint } from './desk-paint.ts'
import { finding } from './find.ts'
import { freeze } from './freeze.ts'
import { list } from './list.ts'
import { marks } from './marks.ts'
import type { Measured, Ratio, Spread } from './measured.ts'
import { paint } from './paint.ts'
import { placing } from './placing.ts'
import { revise } from './revise.ts'
import { start } from './start.ts'
import { streams } from './streams.ts'

export type Bench = (turns: {
  readonly blocks: number
  readonly goes: number
  /** A few goes in a small scene, to see that it runs. */
  readonly quick: boolean
}) => Promise<{
  readonly measured: readonly Measured[]
  readonly ratios: readonly Ratio[]
  /** What is no time, each in a line. */
  readonly notes?: readonly string[]
}>

const benches: Readonly<Record<string, Bench>> = {
  act,
  streams,
  find: finding,
  list,
  start,
  desk,
  'desk-paint': deskPaint,
  paint,
  marks,
  freeze,
  backup,
  placing,
  revise,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' } },
})
const quick = values.quick === true
const turns = quick ? { blocks: 2, goes: 3, quick } : { blocks: 30, goes: 20, quick }
// `start.mjs` says its own word first.
const named = positionals[0] === 'bench' ? positionals.slice(1) : positionals
const wanted = named.length === 0 ? Object.keys(benches) : named
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench «${unknown.join(', ')}»; there are ${Object.keys(benches).join(', ')}.\n`,
  )
  process.exit(2)
}

const told: Record<string, unknown> = {}
for (const name of wanted) {
  const result = await benches[name]?.(turns)
  if (result === undefined) continue
  told[name] = result
  if (values.json !== true) print(name, result)
}
if (values.json === true) process.stdout.write(`${JSON.stringify({ turns, told }, null, 2)}\n`)

function print(name: string, { measured, ratios, notes = [] }: Awaited<ReturnType<Bench>>): void {
  say(`\n${name}  (median, quartiles, and what 95 in 100 stayed under)`)
  for (const { name, milliseconds, p95 } of measured) {
    say(`  ${name.padEnd(46)} ${shown(milliseconds, 1)}  ${p95.toFixed(1)} ms`)
  }
  for (const note of notes) say(`  ${note}`)
  for (const { of, to, ratio } of ratios) say(`  ${of} / ${to}: ${shown(ratio, 2)}`)
}

function shown({ low, median, high }: Spread, digits: number): string {
  return `${median.toFixed(digits)}  (${low.toFixed(digits)}–${high.toFixed(digits)})`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
