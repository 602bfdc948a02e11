/** The thirteen ruled claims of the invented edition: every outcome, marks that overlap, cross, nest, repeat and have gaps. */
import type { ClaimFrozen } from '../../lib/edition/edition.ts'
import type { Reason, ReasonNode } from '../../lib/review/reason.ts'
import { claim, reason } from './harrow-told.ts'

const p = (...content: readonly ReasonNode[]): ReasonNode => ({ type: 'paragraph', content })
const t = (text: string): ReasonNode => ({ type: 'text', text })

const richReason: Reason = {
  type: 'doc',
  content: [
    p(
      t('The report is of '),
      { type: 'text', text: 'November 2024', marks: [{ type: 'bold' }] },
      t(', a year later; its page 7 speaks of the '),
      { type: 'text', text: 'western', marks: [{ type: 'italic' }] },
      t(' pier. See the '),
      {
        type: 'text',
        text: 'gauge log',
        marks: [
          { type: 'link', attrs: { href: 'https://county.example/gauges/harrow-bridge.csv' } },
        ],
      },
      t('.'),
    ),
    {
      type: 'blockquote',
      content: [p(t('The western pier will not survive another winter like the last.'))],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [p(t('the date is wrong'))] },
        { type: 'listItem', content: [p(t('the pier is wrong'))] },
      ],
    },
  ],
}

const gauge = ['w1', 'supports', '2025-03-14T02:10Z;4.61', null] as const

export const harrowClaims: readonly ClaimFrozen[] = [
  claim(3, 'The Harrow stood at 4.6 m at Harrow Bridge after 2 a.m. on 14 March 2025.', {
    marks: [
      [1, 'The river reached 4.6 metres at Harrow Bridge shortly after two in the morning'],
      [2, 'At 02:10 on 14 March the county gauge at Harrow Bridge recorded 4.61 m'],
    ],
    votes: 'TTTT',
    note: 'The gauge log gives 4.61 m at 02:10.',
    cites: [gauge, ['w4', 'supports', 'recorded 4.61 m', '¶ 2']],
    kinds: ['number'],
    saidBy: 'The Harrow Courier',
    saidOn: '2025-03-15',
  }),
  claim(4, '4.6 m is the highest level at Harrow Bridge since 1931.', {
    marks: [
      [1, 'the highest level since records began in 1931'],
      [3, 'so the “record” is no record'],
    ],
    votes: 'TTFF',
    ruled: 'contested',
    note: 'The county’s series begins in 1931; a parish record gives 4.8 m for 1929, measured at another place. Both readings are given in full.',
    cites: [
      ['w3', 'refutes', 'the water stood at 15 feet 9 inches at the church step', 'p. 31'],
      gauge,
    ],
    kinds: ['number'],
    why: { m5: reason('The parish book has a higher flood; a record that forgets it is none.') },
  }),
  claim(
    5,
    'The council’s engineers reported in November 2023 that the eastern pier would not survive another hard winter.',
    {
      marks: [
        [
          1,
          'had been warned by its engineers in a report of November 2023 that the eastern pier “will not survive another winter like the last”',
        ],
        [3, 'The engineers said in November 2023 that the eastern pier would not last'],
      ],
      votes: 'FFFL',
      note: 'The report is of November 2024 and speaks of the western pier. The quoted words are in it.',
      cites: [
        ['w2', 'refutes', 'the western pier will not survive another winter like the last', 'p. 7'],
        ['w5', 'context', 'Scour progresses fastest in the second winter.', 'pp. 40–44'],
      ],
      kinds: ['quotation', 'event'],
      saidBy: 'The Harrow Courier',
      why: {
        m3: richReason,
        m6: reason('The words are real; only the date and the pier are not.'),
      },
    },
  ),
  claim(6, 'The council’s account is hard to believe.', {
    marks: [[1, 'It is hard to see how anyone could believe that']],
    votes: 'OOO-',
    note: 'A judgement of the writer, not checkable.',
    kinds: ['position'],
  }),
  claim(
    8,
    'The engineers’ words “will not survive another winter like the last” are in their report.',
    {
      marks: [[1, '“will not survive another winter like the last”']],
      votes: 'TTTM',
      note: 'Page 7, word for word.',
      cites: [['w2', 'supports', 'will not survive another winter like the last', 'p. 7']],
      kinds: ['quotation'],
    },
  ),
  claim(
    9,
    'The council says that it acted on every recommendation that its engineers made before the flood.',
    {
      marks: [
        [
          1,
          'that the eastern pier “will not survive another winter like the last”, has said that it acted on every recommendation',
        ],
        [
          2,
          'All recommendations of the Engineers’ report have been carried out or are under contract',
        ],
      ],
      votes: 'MMTM',
      note: 'It says “carried out or under contract”, which is less than acted on.',
      cites: [
        [
          'w4',
          'context',
          'All recommendations of the Engineers’ report have been carried out or are under contract',
          '¶ 3',
        ],
      ],
      kinds: ['position'],
      saidBy: 'Harrow District Council',
    },
  ),
  claim(
    10,
    'Of £2.4 million set aside for the bridge, £310,000 had been spent by the end of February 2025.',
    {
      marks: [[1, 'Of the £2.4 million set aside for the bridge', '£310,000 had been spent']],
      votes: 'UUU.',
      note: 'The council’s accounts for the year are not yet public.',
      kinds: ['number'],
    },
  ),
  claim(12, 'Flood warnings reached every registered household by 23:00 on 13 March.', {
    marks: [
      [2, 'Flood warnings were sent to every registered household by 23:00 on 13 March'],
      [3, 'No warning reached Mill Lane'],
    ],
    votes: 'LLFM',
    ruled: 'decided',
    label: 'misleading',
    reasons:
      'Two of four said misleading and nobody defended the statement as it stands; the list of registered households leaves out Mill Lane altogether.',
    note: 'They were sent; the register leaves out Mill Lane, where eleven houses stand.',
    cites: [['w4', 'supports', 'Flood warnings were sent to every registered household', '¶ 4']],
    kinds: ['event', 'number'],
    saidBy: 'Harrow District Council',
  }),
  claim(13, 'Forty-one households were moved to the school hall.', {
    marks: [
      [1, 'Forty-one households were moved to the school hall before dawn'],
      [3, 'Forty-one families? I counted twenty-six front doors'],
    ],
    votes: 'TTTL',
    note: 'The hall’s register has forty-one entries, from twenty-six houses.',
    kinds: ['number'],
  }),
  claim(14, 'The sluice at Pike Mill stayed shut until 03:40.', {
    marks: [
      [1, 'the sluice at Pike Mill stayed shut until 03:40'],
      [3, 'The sluice was shut till twenty to four'],
    ],
    votes: 'TTT.',
    note: 'The keeper’s book has “opened 3.40”.',
    kinds: ['event'],
  }),
  claim(15, 'The night keeper was let go to save £18,000, and therefore the sluice was shut.', {
    marks: [
      [
        3,
        'The sluice was shut till twenty to four, because the night keeper had been let go in autumn to save £18,000',
      ],
    ],
    votes: 'LLLF',
    note: 'The post was cut in autumn; the sluice is worked from the county office since 2021.',
    kinds: ['cause'],
  }),
  claim(17, 'The water reached a window at three in the morning.', {
    marks: [[3, 'الماء وصل إلى النافذة عند الساعة الثالثة صباحا']],
    votes: 'UUUT',
    note: 'Told by one neighbour; no picture or second voice was found.',
    kinds: ['event'],
  }),
  claim(19, 'The next winter’s flood will be worse.', {
    marks: [[3, 'Next winter it will be worse']],
    votes: 'OOO.',
    note: 'Nobody can know.',
    kinds: ['prediction'],
  }),
]
