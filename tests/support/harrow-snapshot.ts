/**
 * An invented edition: three texts, thirteen ruled claims of every outcome, four reviewers and an
 * editor, marks that overlap, cross, nest, repeat and have gaps. Votes are drawn as a string, one
 * letter a reviewer: T true, M mostly true, L misleading, F false, U unverifiable, O opinion, `-` abstained.
 */
import type {
  AnswerFrozen,
  ClaimFrozen,
  MarkFrozen,
  PersonPrinted,
  RoundFrozen,
  Snapshot,
} from '../../lib/edition/edition.ts'
import type { Citation, Stance, Work } from '../../lib/review/citation.ts'
import type { ClaimKind, MarkSpan } from '../../lib/review/claim.ts'
import { consensus } from '../../lib/review/consensus.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import type { Reason, ReasonNode } from '../../lib/review/reason.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import { harrowTexts } from './harrow-texts.ts'

const letters: Readonly<Record<string, string>> = {
  T: 'true',
  M: 'mostly-true',
  L: 'misleading',
  F: 'false',
  U: 'unverifiable',
  O: 'opinion',
}

const people: readonly PersonPrinted[] = [
  { key: 'm2', name: 'Eve Varga', pseudonym: false },
  { key: 'm3', name: 'Mina Okafor', pseudonym: false },
  { key: 'm4', name: 'Member 4', pseudonym: true },
  { key: 'm5', name: 'Otto Lindqvist', pseudonym: false },
  { key: 'm6', name: 'Member 6', pseudonym: true },
]
const reviewers = ['m3', 'm4', 'm5', 'm6']

const works: readonly Work[] = [
  {
    id: 'w1',
    type: 'dataset',
    title: 'Gauge log, Harrow Bridge, March 2025',
    authors: [{ family: 'Harrow County', given: null }],
    container: null,
    publisher: 'Harrow County',
    issued: '2025-03-14',
    address: 'https://county.example/gauges/harrow-bridge.csv',
    doi: null,
    textId: null,
  },
  {
    id: 'w2',
    type: 'report',
    title: 'Condition of Harrow Bridge: second inspection',
    authors: [{ family: 'County Engineers', given: null }],
    container: null,
    publisher: 'Harrow County',
    issued: '2024-11-18',
    address: null,
    doi: null,
    textId: null,
  },
  {
    id: 'w3',
    type: 'book',
    title: 'The Parish Book of St Anne, 1911–1940',
    authors: [
      { family: 'Thorne', given: 'William' },
      { family: 'Achebe-Lund', given: 'Rosalind' },
    ],
    container: null,
    publisher: 'St Anne’s Vestry',
    issued: '1941',
    address: null,
    doi: null,
    textId: null,
  },
  {
    id: 'w4',
    type: 'webpage',
    title: 'Statement on the events of 14 March',
    authors: [],
    container: null,
    publisher: 'Harrow District Council',
    issued: '2025-03-14',
    address: 'https://council.example/news/14-march',
    doi: null,
    textId: harrowTexts[1]?.id ?? null,
  },
  {
    id: 'w5',
    type: 'article-journal',
    title: 'Scour at masonry piers after repeated floods <with> & without rock armour',
    authors: [
      { family: 'Bao', given: 'Lin' },
      { family: 'Ferreira', given: 'João' },
    ],
    container: 'Journal of Small Bridges',
    publisher: null,
    issued: '2022-06',
    address: null,
    doi: '10.5555/jsb.2022.17',
    textId: null,
  },
]

const p = (...content: readonly ReasonNode[]): ReasonNode => ({ type: 'paragraph', content })
const t = (text: string): ReasonNode => ({ type: 'text', text })
export const reason = (words: string): Reason => ({
  type: 'doc',
  content: words === '' ? [] : words.split('\n').map((line) => p(t(line))),
})

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

/** Where words stand in a text, in code points; `nth` from 0. */
function at(text: number, words: string, nth = 0): MarkSpan {
  const characters = harrowTexts[text - 1]?.characters ?? ''
  let start = characters.indexOf(words)
  for (let i = 0; i < nth; i++) start = characters.indexOf(words, start + 1)
  if (start < 0) throw new RangeError(`«${words}» does not stand in text ${text}`)
  const from = Array.from(characters.slice(0, start)).length
  return { from, to: from + Array.from(words).length, quotation: words }
}

type Told = {
  readonly marks: readonly (readonly [text: number, ...words: readonly string[]])[]
  readonly votes: string
  readonly ruled?: 'decided' | 'contested'
  readonly label?: string
  readonly note: string
  readonly reasons?: string
  readonly cites?: readonly (readonly [
    work: string,
    stance: Stance,
    passage: string,
    locator: string | null,
  ])[]
  readonly kinds?: readonly ClaimKind[]
  readonly saidBy?: string
  readonly saidOn?: string
  readonly why?: Readonly<Record<string, Reason>>
}

/** One ruled claim from what is told of it. */
export function claim(number: number, sentence: string, told: Told): ClaimFrozen {
  const id = `claim-id-${number}`
  const marks = told.marks.map(
    ([text, ...words], i): MarkFrozen => ({
      id: `${id}-m${i + 1}`,
      number: i + 1,
      text,
      revision: 1,
      spans: words.map((w) => at(text, w)),
    }),
  )
  const citations = (told.cites ?? []).map(
    ([workId, stance, passage, locator], i): Citation => ({
      id: `${id}-c${i + 1}`,
      workId,
      passage,
      stance,
      locator,
      readOn: `2026-11-0${i + 2}`,
      place:
        workId === 'w4'
          ? {
              revisionId: harrowTexts[1]?.revisionId ?? '',
              from: at(2, passage).from,
              to: at(2, passage).to,
            }
          : null,
    }),
  )
  const answers = [...told.votes].flatMap((letter, i): readonly AnswerFrozen[] => {
    const by = reviewers[i]
    if (by === undefined || letter === '.') return []
    const label = letters[letter] ?? null
    const shared = {
      id: `${id}-a${i + 1}`,
      by,
      wording: 1,
      at: `2026-11-18T1${i}:00:00.000Z`,
      citations: i === 0 ? citations : [],
    }
    return label === null
      ? [
          {
            ...shared,
            kind: 'abstention',
            label,
            confidence: null,
            reason: told.why?.[by] ?? reason(''),
          },
        ]
      : [
          {
            ...shared,
            kind: 'verdict',
            label,
            confidence: i === 3 ? 1 : 3,
            reason: told.why?.[by] ?? reason(`Read in the sources given, and compared.`),
          },
        ]
  })
  const outcome = consensus(
    answers.map((a) => ({
      id: a.id,
      personId: a.by,
      supersedes: null,
      withdrawn: false,
      ...(a.label === null ? { kind: 'abstention' } : { kind: 'verdict', label: a.label }),
    })),
    defaultPolicy,
  )
  const round: RoundFrozen = {
    number: 1,
    policyVersion: 1,
    scaleVersion: 1,
    openedAt: '2026-11-17T09:00:00.000Z',
    closedAt: '2026-11-18T12:00:00.000Z',
    how: 'all answered',
    assigned: 4,
    answers,
    consensus: outcome,
  }
  const kind = told.ruled ?? 'approved'
  const label =
    kind === 'contested'
      ? null
      : (told.label ?? (outcome.outcome === 'agreed' ? outcome.label : null))
  return {
    id,
    number,
    marks,
    rounds: [round],
    wording: {
      version: 1,
      sentence,
      saidBy: told.saidBy ?? null,
      saidOn: told.saidOn ?? null,
      saidWhere: null,
      kinds: told.kinds ?? ['event'],
    },
    ruling: {
      id: `${id}-r`,
      round: 1,
      kind,
      label,
      note: told.note,
      reasons: told.reasons ?? null,
      printed: citations.map((c) => c.id),
      by: 'm2',
      at: '2026-11-19T10:00:00.000Z',
      ruledByAnswerer: false,
    },
  }
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

export const harrow: Snapshot = {
  v: 1,
  project: { id: '00000000-0000-4000-8000-000000000001', title: 'The Harrow flood' },
  number: 3,
  title: 'The Harrow Bridge flood',
  frozenAt: '2026-11-21T14:02:00.000Z',
  frozenBy: 'm2',
  publicBase: 'https://editions.example',
  address: 'k7q2m4x9p3w6t8r5z1n0b2c4d6',
  program: 'variorum 0.1.0',
  ledger: {
    number: 1204,
    head: '9f2c71ab5e3d08c4a1b27f60d95e8c3b4a6f1029d8e7c6b5a4938271605f03e4',
  },
  scale: defaultScale,
  policy: defaultPolicy,
  scales: [{ version: 1, scale: defaultScale }],
  policies: [{ version: 1, policy: defaultPolicy }],
  people,
  texts: harrowTexts,
  claims: harrowClaims,
  works,
  openClaims: 4,
  since: {
    number: 2,
    added: [17, 19],
    changed: [
      { claim: 5, was: { kind: 'approved', label: 'misleading', word: 'misleading' } },
      { claim: 12, was: null },
    ],
    removed: [7],
  },
}
