/**
 * The process's log: JSON lines on the standard error, times in UTC; on a terminal lines for people.
 * How much is written is LOG_LEVEL's to say (`info`; on a terminal `warn`, for people look at the
 * pages there). What each line may hold is listed in the README.
 *
 * Nothing that a client sent goes into a line: routes are patterns, people and projects are ids.
 * Control characters are taken out of every value all the same, so that no line can be forged and no
 * terminal be spoken to.
 */
import { pino } from 'pino'

export const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

type Wanted = (typeof levels)[number]

/** The level that an environment asks for, or a sentence about what is wrong with it. */
export function levelOf(
  said: string | undefined,
  terminal: boolean,
): Wanted | { readonly wrong: string } {
  if (said === undefined || said === '') return terminal ? 'warn' : 'info'
  const level = levels.find((one) => one === said)
  return level ?? { wrong: `LOG_LEVEL is «${said}»; it must be one of ${levels.join(', ')}.` }
}

const terminal = process.stderr.isTTY === true
const asked = levelOf(process.env.LOG_LEVEL, terminal)

/** The log. A fault is `error`, trouble that passes by itself `warn`, what happened `info`. */
export const log = pino(
  {
    base: null,
    level: typeof asked === 'string' ? asked : 'info',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  },
  { write: (line: string) => void process.stderr.write(terminal ? forPeople(line) : plain(line)) },
)

/** An error without the values that it was about: its name, code and places in the code. */
export function described(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { name: typeof fault }
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code: unknown = Reflect.get(fault, 'code')
  return { name: fault.name, code, places: places.slice(0, 12).map((line) => line.trim()) }
}

/** Whether an error says only that a client went away while it was still sending. */
export function isHangUp(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    Reflect.get(fault, 'code') === 'ECONNRESET' &&
    fault.message === 'aborted'
  )
}

/** A line of JSON as a person reads it: the time of day, the level, the message, and the rest. */
export function forPeople(line: string): string {
  const { time, level, msg, fault, ...rest }: Record<string, unknown> = JSON.parse(line)
  const { places, ...what } = typeof fault === 'object' && fault !== null ? asRecord(fault) : {}
  const facts = Object.entries({ ...rest, ...what })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const head = [String(time).slice(11, 23), String(level).padEnd(5), String(msg)]
  const where = Array.isArray(places) ? places.map((place) => `\n    ${plain(String(place))}`) : []
  return `${plain([...head, ...facts].join(' '))}${where.join('')}\n`
}

function asRecord(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value))
}

/** Control, format and line-separating characters as a dot; the end of the line stays. */
function plain(line: string): string {
  const end = line.endsWith('\n') ? '\n' : ''
  return `${line.slice(0, line.length - end.length).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·')}${end}`
}
