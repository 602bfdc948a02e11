import { expect, test } from 'vitest'
import { sentenceOf } from '../../lib/review/event-sentence.ts'
import { emptyGuideline } from '../../lib/review/guideline.ts'
import type { Act } from '../../lib/review/history.ts'
import { dossier, ruling } from './dossiers.ts'
import { acts } from './wordy-acts.ts'
import { answers } from './world.ts'

const names = { claim: () => 7, text: () => 2, person: () => 'Mina', edition: () => 1 }
const [wording] = dossier('open').claim.wordings
const mark = { id: 'm', revisionId: 'r', spans: [] }
const round = { id: 'r', number: 2, policyVersion: 1, scaleVersion: 1, assigned: [] }
const [verdict, changed, abstained] = answers('T-|F.')

/** The events from 1 to a number, as an erasing names them. */
function nth(last: number) {
  return Array.from({ length: last }, (_, at) => ({ number: at + 1, commitment: '' }))
}

/** A text that was brought in, with so many changes of its characters. */
function tidied(many: number): Act {
  const change = { at: 0, gone: 'a', came: 'b' }
  return { ...acts['text imported'], tidied: { changes: new Array(many).fill(change) } }
}

const told: readonly (readonly [Act | undefined, string])[] = [
  [
    { kind: 'seat given', personId: 'm', name: 'Mina', role: 'reviewer' },
    'seated Mina as reviewer',
  ],
  [
    { kind: 'seat given', personId: 'm', name: 'Mina', role: 'reviewer', invitedBy: 'o' },
    'took a seat as reviewer, invited by Mina',
  ],
  [
    {
      kind: 'erased',
      why: 'court order 12/26',
      events: [3, 7, 12].map((number) => ({ number, commitment: '' })),
    },
    'erased the words of events 3, 7 and 12: «court order 12/26»',
  ],
  [
    { kind: 'erased', why: 'so', events: [{ number: 3, commitment: '' }] },
    'erased the words of event 3: «so»',
  ],
  [
    { kind: 'erased', why: 'so', events: nth(11) },
    'erased the words of events 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 11: «so»',
  ],
  [
    { kind: 'erased', why: 'so', events: nth(422) },
    'erased the words of events 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 412 others: «so»',
  ],
  [tidied(3), 'brought in text 1, «quagga title», tidied with 3 changes of characters'],
  [tidied(1), 'brought in text 1, «quagga title», tidied with 1 change of characters'],
  [tidied(0), 'brought in text 1, «quagga title», tidied without a change of characters'],
  [{ kind: 'project archived' }, 'archived the project'],
  [{ kind: 'project reopened' }, 'reopened the project'],
  [
    { kind: 'project deleted', goesAt: '2026-12-22T12:00:00.000Z' },
    'deleted the project; it goes for good on 2026-12-22',
  ],
  [{ kind: 'project called back' }, 'called the project back'],
  [
    { kind: 'guideline set', version: 2, guideline: emptyGuideline },
    'wrote the guideline, version 2',
  ],
  [{ kind: 'seat changed', personId: 'm', role: 'editor' }, 'made Mina an editor'],
  [{ kind: 'seat changed', personId: 'm', role: 'reader' }, 'made Mina a reader'],
  [
    { kind: 'seat removed', personId: 'm', fellAway: ['r'], closes: [] },
    'removed Mina from the project',
  ],
  [
    { kind: 'seat removed', personId: 'm', fellAway: ['r', 's'], closes: ['r', 's'] },
    'removed Mina from the project, which closed 2 rounds that waited for nobody else',
  ],
  [
    { kind: 'seat changed', personId: 'm', role: 'reader', fellAway: ['r'], closes: ['r'] },
    'made Mina a reader, which closed a round that waited for nobody else',
  ],
  [
    { kind: 'mark added', claimId: 'c', mark, closes: null, round: null },
    'marked claim 7 in another place',
  ],
  [
    { kind: 'mark added', claimId: 'c', mark, closes: 'r', round },
    'marked claim 7 in another place, which began round 2',
  ],
  [
    wording && { kind: 'claim reworded', claimId: 'c', wording, closes: null, round },
    'worded claim 7 anew, which began round 2',
  ],
  [
    verdict && { kind: 'answered', answer: verdict, works: [], closes: false },
    'gave a verdict on claim 7',
  ],
  [
    changed && { kind: 'answered', answer: changed, works: [], closes: true },
    'abstained on claim 7, the last that was awaited',
  ],
  [
    abstained && { kind: 'answered', answer: abstained, works: [], closes: false },
    'changed their answer on claim 7',
  ],
  [{ kind: 'ruled', ruling }, 'approved claim 7'],
  [
    { kind: 'second factor demanded', demanded: true },
    'asked owners and editors for a second factor',
  ],
  [
    { kind: 'second factor demanded', demanded: false },
    'no longer asked owners and editors for a second factor',
  ],
  [
    { kind: 'ruled', ruling: { ...ruling, kind: 'contested', label: null } },
    'let claim 7 stand as contested',
  ],
  [{ kind: 'edition published', editionId: 'e' }, 'published edition 1'],
]

test.each(told)('%o reads «%s»', (act, sentence) => {
  if (act === undefined) throw new Error('The act is missing')
  expect(sentenceOf({ act }, names)).toBe(sentence)
})

test('no sentence says a label', () => {
  for (const [act] of told) {
    if (act !== undefined) expect(sentenceOf({ act }, names)).not.toMatch(/true|false/)
  }
})

test('what was done through a token or from the shell says so, and what was done in a browser does not', () => {
  const act: Act = { kind: 'project renamed', title: 'Tides' }
  expect(sentenceOf({ act }, names)).toBe('renamed the project to «Tides»')
  expect(sentenceOf({ act, through: { kind: 'token', id: 't' } }, names)).toBe(
    'renamed the project to «Tides», through a token',
  )
  expect(sentenceOf({ act, through: { kind: 'shell' } }, names)).toBe(
    'renamed the project to «Tides», from the shell',
  )
})
