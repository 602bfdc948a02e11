/**
 * `npm run bench`: speed, measured against a peer or a physical limit in the same run, as a ratio.
 * Nothing is asserted: a number on a busy machine is no law. `npm run bench -- act` runs one of
 * them, `--quick` a few goes only, `--json` prints what a program can read.
 */
import { parseArgs } from 'node:util'
import { generateClient } from '../../lib/server/start/client.ts'
import type { Measured, Ratio, Spread } from './measured.ts'

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

/** Each is loaded when it runs: most need the database's client, which a fresh clone makes first. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  act: async () => (await import('./act.ts')).act,
  streams: async () => (await import('./streams.ts')).streams,
  find: async () => (await import('./find.ts')).finding,
  list: async () => (await import('./list.ts')).list,
  start: async () => (await import('./start.ts')).start,
  desk: async () => (await import('./desk.ts')).desk,
  'desk-paint': async () => (await import('./desk-paint.ts')).deskPaint,
  paint: async () => (await import('./paint.ts')).paint,
  marks: async () => (await import('./marks.ts')).marks,
  freeze: async () => (await import('./freeze.ts')).freeze,
  backup: async () => (await import('./backup.ts')).backup,
  placing: async () => (await import('./placing.ts')).placing,
  revise: async () => (await import('./revise.ts')).revise,
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

generateClient((line) => void process.stderr.write(`${line}\n`))
const told: Record<string, unknown> = {}
for (const name of wanted) {
  const bench = await benches[name]?.()
  const result = await bench?.(turns)
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
