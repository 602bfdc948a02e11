import { expect, test } from 'vitest'
import { replay } from '../../lib/review/replay.ts'
import { after, claim, opened, roundClosed, ruled, withdraws } from './after-beginning.ts'
import {
  answered,
  founded,
  given,
  imported,
  mark,
  marked,
  opening,
  seated,
  type Told,
  tell,
  verdict,
  wording,
} from './story.ts'

test.each<[string, Told[], RegExp]>([
  [
    'a claim number left out',
    [
      [
        'mina',
        {
          kind: 'claim marked',
          claim: { id: 'claim 3', number: 3, wording: wording(1) },
          mark: mark('m'),
          round: opening(1),
        },
      ],
    ],
    /claim 2 is due/,
  ],
  [
    'a claim that begins with its second wording',
    [
      [
        'mina',
        {
          kind: 'claim marked',
          claim: { id: 'claim 2', number: 2, wording: wording(2) },
          mark: mark('m'),
          round: opening(1),
        },
      ],
    ],
    /not the first/,
  ],
  [
    'a mark in a revision that is not there',
    [
      [
        'mina',
        {
          kind: 'mark added',
          ...claim,
          mark: { ...mark('m'), revisionId: 'no' },
          closes: null,
          round: null,
        },
      ],
    ],
    /no revision no/,
  ],
  [
    'a mark that covers nothing',
    [
      [
        'mina',
        {
          kind: 'mark added',
          ...claim,
          mark: { ...mark('m'), spans: [] },
          closes: null,
          round: null,
        },
      ],
    ],
    /covers nothing/,
  ],
  [
    'a mark told twice',
    [['mina', { kind: 'mark added', ...claim, mark: mark('mark 1'), closes: null, round: null }]],
    /already a mark/,
  ],
  [
    'a mark restored that was not withdrawn',
    [['mina', { kind: 'mark restored', ...claim, markId: 'mark 1' }]],
    /so already/,
  ],
  [
    'a mark of another claim',
    [['mina', { kind: 'mark withdrawn', claimId: 'claim 9', markId: 'mark 1' }]],
    /of another claim/,
  ],
  [
    'a wording left out',
    [
      [
        'mina',
        { kind: 'claim reworded', ...claim, wording: wording(3), closes: null, round: null },
      ],
    ],
    /wording 2 is due/,
  ],
  [
    'a round closed for a change with none begun',
    [
      [
        'mina',
        { kind: 'claim reworded', ...claim, wording: wording(2), closes: 'round 1', round: null },
      ],
    ],
    /begins none/,
  ],
  [
    'a claim restored that was not withdrawn',
    [['mina', { kind: 'claim restored', ...claim }]],
    /so already/,
  ],
  ['an answer signed by another', [given('otto', verdict('mina', 7))], /signed otherwise/],
  ['an answer dated otherwise', [given('mina', verdict('mina', 8))], /dated or signed otherwise/],
  ['an answer in no round', [answered('mina', 7, false, { roundId: 'no' })], /no round no/],
  [
    'an answer on another claim',
    [answered('mina', 7, false, { claimId: 'no' })],
    /of another claim/,
  ],
  ['an answer in a closed round', [roundClosed, answered('mina', 8)], /is closed/],
  ['an answer of one not assigned', [answered('eve', 7)], /eve is not assigned/],
  [
    'an answer that comes in withdrawn',
    [answered('mina', 7, false, { withdrawn: true })],
    /comes in withdrawn/,
  ],
  [
    'a second first answer',
    [answered('mina', 7), answered('mina', 8)],
    /does not supersede their last/,
  ],
  [
    "an answer that supersedes another person's",
    [answered('mina', 7), answered('otto', 8, true, { supersedes: 'answer 7' })],
    /does not supersede their last/,
  ],
  [
    'a label that the scale does not have',
    [answered('mina', 7, false, { label: 'so-so' })],
    /no label so-so/,
  ],
  [
    'a round that closes while others are awaited',
    [answered('mina', 7, true)],
    /others are awaited/,
  ],
  [
    'a round that stays open when nobody is awaited',
    [answered('mina', 7), answered('otto', 8)],
    /does not close/,
  ],
  [
    'a withdrawal by another',
    [answered('mina', 7), withdraws('otto', 'answer 7')],
    /only who answered/,
  ],
  [
    'a second withdrawal',
    [answered('mina', 7), withdraws('mina', 'answer 7'), withdraws('mina', 'answer 7')],
    /counts no more/,
  ],
  [
    'a withdrawal of what was superseded',
    [
      answered('mina', 7),
      answered('mina', 8, false, { supersedes: 'answer 7' }),
      withdraws('mina', 'answer 7'),
    ],
    /counts no more/,
  ],
  [
    'a withdrawal after the close',
    [answered('mina', 7), roundClosed, withdraws('mina', 'answer 7')],
    /is closed/,
  ],
  ['a round closed twice', [roundClosed, roundClosed], /is closed/],
  ['a second open round', [opened(2, 'mina')], /a round is open/],
  ['a round number left out', [roundClosed, opened(3, 'mina')], /round 2 is due/],
  ['a round with a person twice', [roundClosed, opened(2, 'mina', 'mina')], /assigned twice/],
  ['a round with a stranger', [roundClosed, opened(2, 'rui')], /no seat of rui/],
  [
    'a round of another policy',
    [
      roundClosed,
      ['eve', { kind: 'round opened', ...claim, round: { ...opening(2), policyVersion: 2 } }],
    ],
    /no policy 2/,
  ],
  [
    'a round of another scale',
    [
      roundClosed,
      ['eve', { kind: 'round opened', ...claim, round: { ...opening(2), scaleVersion: 2 } }],
    ],
    /no scale 2/,
  ],
  ['a ruling on an open round', [ruled(7)], /round is open/],
  ['a ruling on an earlier round', [roundClosed, opened(2), ruled(9)], /latest round/],
  [
    'a ruling on an earlier wording',
    [
      roundClosed,
      [
        'mina',
        { kind: 'claim reworded', ...claim, wording: wording(2), closes: null, round: null },
      ],
      ruled(9),
    ],
    /worded anew/,
  ],
  ['a ruling signed otherwise', [roundClosed, ruled(8, { by: 'olga' })], /signed otherwise/],
  [
    'a contested ruling with a label',
    [roundClosed, ruled(8, { kind: 'contested' })],
    /label does not fit/,
  ],
  [
    'an approval without a label',
    [roundClosed, ruled(8, { kind: 'approved', label: null })],
    /label does not fit/,
  ],
  [
    'a ruling that saw what is not there',
    [roundClosed, ruled(8, { sawVerdicts: ['no'] })],
    /no answer no/,
  ],
  [
    'a ruling that saw a mark that is not there',
    [roundClosed, ruled(8, { sawMarks: ['no'] })],
    /no mark no/,
  ],
])('%s is impossible', (_, acts, said) => expect(() => after(...acts)).toThrow(said))

test('a round may not assign one who has left', () => {
  const left: Told = ['olga', { kind: 'seat removed', personId: 'otto', fellAway: [], closes: [] }]
  expect(() =>
    replay(tell(founded, seated('mina'), seated('otto'), imported, left, marked('otto'))),
  ).toThrow(/has left/)
})

test('a ruling sees answers of its own round only', () => {
  const acts = [
    answered('mina', 7),
    roundClosed,
    opened(2),
    ['eve', { kind: 'round closed', ...claim, roundId: 'round 2' }],
  ] as const
  const wrong = ruled(11, { roundId: 'round 2', sawVerdicts: ['answer 7'] })
  expect(() => after(...acts, wrong)).toThrow(/of another round/)
})
