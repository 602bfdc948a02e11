/** `variorum erase PROJECT EVENT…`: without `--yes` it only says what would go. */
import { figures } from '../../review/number-words.ts'
import {
  EraseWords,
  type Erasing,
  EventsToErase,
  eraseWords,
  readErasing,
} from '../acts/erase-words.ts'
import { asked, seatOf } from './inside.ts'
import type { Told } from './telling.ts'

export type Erase = {
  readonly events: readonly string[]
  readonly why: string
  readonly as: string
  readonly yes?: boolean
}

/** Erase the words of some events, or say what would go. */
export async function erase(
  project: string,
  { events, why, as: by, yes = false }: Erase,
): Promise<Told> {
  const seat = await seatOf(project, by)
  const numbers = [...new Set(events.map(Number))]
  const before = await readErasing(seat, asked(EventsToErase, { numbers }))
  const json = { project: seat.projectId, ...before }
  if (!yes) {
    const says = [
      ...goesSentences(before),
      ...staysSentences(before),
      'Nothing was done. Say it again with --yes to do it; it cannot be undone.',
    ]
    return { says, json: { ...json, erased: false } }
  }
  const done = await eraseWords(seat, null, asked(EraseWords, { numbers, why }))
  const says = [
    `The words of ${done.events.length === 1 ? 'one event' : `${figures(done.events.length)} events`} are erased; event ${done.number} says so.`,
    ...staysSentences(before),
  ]
  return { says, json: { ...json, erased: true, by: done.number } }
}

function goesSentences({ goes, cited }: Erasing): readonly string[] {
  const works = cited.map(
    ({ work, claims }) =>
      `The work ${shortened(work)} is cited by others, too, on ${listed('claim', claims)}: it would lose its words there as well.`,
  )
  return [...eventSentences(goes), ...works]
}

function eventSentences(goes: Erasing['goes']): readonly string[] {
  const sealed = goes.filter(({ sentence }) => sentence === null).map(({ number }) => number)
  const seen = goes.flatMap(({ number, sentence, words }) =>
    sentence === null
      ? []
      : [
          `Event ${number}, «${sentence}», would lose ${words.length === 0 ? 'nothing' : words.map(shortened).join(', ')}.`,
        ],
  )
  if (sealed.length === 0) return seen
  return [
    ...seen,
    `Sealed by open rounds, and not to be read before they close: ${sealed.join(', ')}. They would be written anew unseen, whatever they hold.`,
  ]
}

function staysSentences({ stays, unlooked }: Erasing): readonly string[] {
  const { events, editions, copies } = stays
  const says: string[] = []
  if (unlooked > 0) {
    says.push(
      `There are too many words to look for all of them elsewhere; ${figures(unlooked)} of the shorter ones were not.`,
    )
  }
  for (const { words, numbers } of events) {
    says.push(`${shortened(words)} stands also in ${listed('event', numbers)}.`)
  }
  if (events.length > 0) says.push('Name those events, too, to erase it there.')
  for (const { number, open } of editions) {
    const how = open
      ? 'is published and keeps them: take it down, then erase the event that froze it'
      : 'keeps them: erase the event that froze it'
    says.push(`Edition ${number} ${how}.`)
  }
  if (copies.length > 0) {
    says.push(`They stand in stored copies, attached by ${listed('event', copies)}.`)
  }
  return [
    ...says,
    'Backups, archives and downloads that were made before still hold them, and so does the disk until Postgres has written over it.',
  ]
}

function listed(what: string, numbers: readonly number[]): string {
  return `${what}${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return `«${[...line].length > 120 ? `${[...line].slice(0, 119).join('')}…` : line}»`
}
