/** A project in whose every word a canary sits, and the events that hold it, by kind. */
import { correctWork } from '../../lib/server/acts/correct-work.ts'
import { describeText } from '../../lib/server/acts/describe-text.ts'
import { renameProject } from '../../lib/server/acts/rename-project.ts'
import { rewordClaim } from '../../lib/server/acts/reword-claim.ts'
import { saveDraft } from '../../lib/server/acts/save-draft.ts'
import { saveView } from '../../lib/server/acts/save-view.ts'
import { setGuideline } from '../../lib/server/acts/set-guideline.ts'
import { database } from '../../lib/server/store/database.ts'
import { eventsAfter } from '../../lib/server/store/event-log.ts'
import { type Cast, cast } from './cast.ts'
import { attaches, page, workOf } from './copies.ts'
import { because, bringIn, cites, judges, marks, rules } from './deeds.ts'
import { guidelineOf } from './guidelines.ts'

/** The canaries: each a word that nothing else holds. */
export const canaries = [
  'quaggatitle',
  'quaggatext',
  'quaggaabout',
  'quaggasentence',
  'quaggareworded',
  'quaggareason',
  'quaggapassage',
  'quaggawork',
  'quaggacorrected',
  'quaggacopy',
  'quagganote',
  'quaggaguideline',
] as const

const about = { author: null, publisher: null, date: null, address: null, rights: null }

/** Build it. */
export async function quaggas(): Promise<Cast> {
  const people = await cast({ policy: { quorum: 1 }, text: null })
  const { mina, otto, ada, noor, eve, olga } = people
  await bringIn(olga, 'The quaggatext ran.\n\nIt ran 😀 far.', 'On quaggatitle things')
  await describeText(eve, null, {
    textNumber: 1,
    description: { ...about, title: 'On quaggaabout things', language: 'en' },
  })
  await setGuideline(eve, null, { guideline: guidelineOf('Ask the quaggaguideline.'), basedOn: 0 })
  const { number } = await marks(mina, 'The quaggatext ran', {
    sentence: 'The quaggasentence ran far.',
  })
  await rewordClaim(mina, null, {
    claimNumber: number,
    basedOn: 1,
    wording: {
      sentence: 'The quaggareworded ran far.',
      saidBy: 'A quaggareworded speaker',
      saidOn: '2025-03',
      saidWhere: 'At quaggareworded hall',
      kinds: ['event'],
    },
  })
  await judges(mina, number, 'true', {
    reason: because('So says the quaggareason of the land.'),
    citations: [cites('The quaggawork of the land', 'The quaggapassage stands there.')],
  })
  await attaches(mina, await workOf(mina, number), page('A quaggacopy stands there.'))
  for (const one of [otto, ada, noor]) await judges(one, number, 'true')
  const workId = await workOf(mina, number)
  await correctWork(eve, null, {
    workId,
    basedOn: 1,
    fields: {
      type: 'report',
      title: 'The quaggacorrected work',
      authors: [{ family: 'Quaggacorrected', given: null }],
      container: null,
      publisher: null,
      issued: '2024',
      address: null,
      doi: null,
      textId: null,
    },
  })
  await rules(eve, number, { kind: 'approved', label: 'true', note: 'As the quagganote says.' })
  await saveDraft(otto, null, {
    place: `answer-${number}`,
    body: { words: 'I copy: So says the quaggareason of the land. Mine goes on.' },
    basedOn: 0,
  })
  await saveView(otto, null, {
    name: 'All',
    list: '?find=The+quaggasentence+ran+far.',
    shared: false,
  })
  await renameProject(olga, null, { title: 'The bridge' })
  return people
}

/** The numbers of the events whose bodies hold some words. */
export async function numbersHolding(projectId: string, words: string): Promise<number[]> {
  const events = await eventsAfter(database(), projectId, 0, 10_000)
  return events.flatMap(({ number, body }) =>
    body?.toLowerCase().includes(words) === true ? [number] : [],
  )
}
