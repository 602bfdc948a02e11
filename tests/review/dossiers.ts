/** Dossiers for tests of what the moment allows and what is seen: one claim with rounds drawn as ballots. */
import type { Mark } from '../../lib/review/claim.ts'
import type { Surroundings } from '../../lib/review/claim-seen.ts'
import type { Dossier } from '../../lib/review/moment.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import type { Ruling } from '../../lib/review/ruling.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import type { Answer } from '../../lib/review/verdict.ts'
import { cast } from './ballots.ts'
import { answers, noon, round, worksOf } from './world.ts'

/** A claim that Mina marked, with one round: open, or closed, with the answers of a drawing. */
export function dossier(
  state: 'open' | 'closed',
  drawing = '',
  more: Partial<Dossier<Answer>> = {},
): Dossier<Answer> {
  const wording = {
    version: 1,
    sentence: 'It rained.',
    saidBy: null,
    saidOn: null,
    saidWhere: null,
  }
  return {
    claim: {
      id: 'claim',
      number: 7,
      markedBy: 'mina',
      wordings: [{ ...wording, kinds: ['event'] }],
      withdrawn: false,
      mergedInto: null,
    },
    marks: [mark('mark 1')],
    rounds: [round(state)],
    answers: answers(drawing),
    rulings: [],
    ...more,
  }
}

/** A mark of the claim in text 1. */
export function mark(id: string, withdrawn = false, from = 0, madeBy = 'mina'): Mark {
  const spans = [{ from, to: from + 2, quotation: 'It' }]
  const place = { revisionId: 'revision 1', spans, place: 1, question: null }
  return { id, claimId: 'claim', madeBy, ...place, withdrawn }
}

/** Eve's ruling on round 1, that it is true. */
export const ruling: Ruling = {
  id: 'ruling',
  claimId: 'claim',
  roundId: 'round 1',
  kind: 'approved',
  label: 'true',
  note: 'So.',
  reasons: null,
  sawVerdicts: ['mina 0 in round 1'],
  sawPolicy: 1,
  sawWording: 1,
  sawMarks: ['mark 1'],
  printed: ['citation of mina 0 in round 1'],
  by: 'eve',
  at: noon,
}

/** A closed, ruled claim. */
export const ruled = (drawing = 'TTT') => dossier('closed', drawing, { rulings: [ruling] })

const text = { author: null, publisher: null, date: null, address: null, rights: null }
const hash = 'a'.repeat(64)

/** What a dossier is shown with: text 1 of one revision, the cast as reviewers, Eve as editor. */
export function surroundings(given: readonly Answer[] = []): Surroundings {
  const people = cast.map((personId) => ({ personId, role: 'reviewer' as const }))
  const seats = [...people, { personId: 'eve', role: 'editor' as const }]
  return {
    seats: seats.map((seat) => ({ ...seat, name: seat.personId, removed: false, printed: false })),
    scales: { 1: defaultScale },
    policies: { 1: defaultPolicy },
    texts: [{ id: 'text 1', number: 1, title: 'A text', language: 'en', ...text }],
    revisions: [{ id: 'revision 1', textId: 'text 1', number: 1, sha256: hash }],
    works: new Map(worksOf(given).map((work) => [work.id, work])),
  }
}
