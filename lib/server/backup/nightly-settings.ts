/**
 * The switch of the nightly backup: VARIORUM_BACKUP names a folder, VARIORUM_BACKUP_KEEP how many
 * are kept (7), VARIORUM_BACKUP_HOUR the hour of the machine's own clock (3). Which file is due, and
 * which may go, is decided here and nowhere else.
 */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { Trouble } from '../start/trouble.ts'

export type Nightly = { readonly folder: string; readonly keep: number; readonly hour: number }

type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or null when the switch is off. */
export function nightlySettings(environment: Environment = process.env): Nightly | null {
  const { VARIORUM_BACKUP, VARIORUM_BACKUP_KEEP, VARIORUM_BACKUP_HOUR } = environment
  if (!VARIORUM_BACKUP) return null
  return {
    folder: resolve(VARIORUM_BACKUP),
    keep: wholeNumber('VARIORUM_BACKUP_KEEP', VARIORUM_BACKUP_KEEP || '7', 1, 1000),
    hour: wholeNumber('VARIORUM_BACKUP_HOUR', VARIORUM_BACKUP_HOUR || '3', 0, 23),
  }
}

function wholeNumber(name: string, said: string, from: number, to: number): number {
  const number = Number(said)
  if (Number.isInteger(number) && number >= from && number <= to && said.trim() !== '')
    return number
  throw new Trouble(`${name} is «${said}»; it must be a whole number from ${from} to ${to}.`)
}

/** The last moment before now at which the clock showed the hour; a backup younger than that is last night's. */
export function lastNight(now: Date, hour: number): Date {
  const night = new Date(now)
  night.setHours(hour, 0, 0, 0)
  if (night > now) night.setDate(night.getDate() - 1)
  return night
}

/** The name of an installation's backup of a moment. Several installations may share a folder. */
export function nameOf(installation: string, at: Date): string {
  return `${ownPrefix(installation)}${at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '')}.backup`
}

function ownPrefix(installation: string): string {
  return `variorum-${createHash('sha256').update(installation).digest('hex').slice(0, 8)}-`
}

/** Of the names in a folder those that may go: this installation's own, but the latest `keep`; and its drafts. */
export function mayGo(
  names: readonly string[],
  installation: string,
  keep: number,
): readonly string[] {
  const own = new RegExp(
    `^${ownPrefix(installation)}\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.backup(\\.partial){0,2}$`,
  )
  const ours = names.filter((name) => own.test(name)).sort()
  const drafts = ours.filter((name) => name.endsWith('.partial'))
  const whole = ours.filter((name) => !name.endsWith('.partial'))
  return [...drafts, ...whole.slice(0, Math.max(0, whole.length - keep))]
}
