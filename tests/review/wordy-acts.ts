/** One act of each kind that says «quagga» wherever it can say anything, to see what erasing leaves of it. */
import type { Act, ActKind, EditionRow } from '../../lib/review/history.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import type { Reason } from '../../lib/review/reason.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import { opening } from './story.ts'

const hash = 'a'.repeat(64)

/** Words that nothing else says: what erasing leaves of them is found by looking for «quagga». */
export const says = (what: string) => `quagga ${what}`
const document = (what: string): Reason => ({
  type: 'doc',
  content: [
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: says(what) }] }],
    },
  ],
})
const file = { name: says('file'), mediaType: 'text/plain', sha256: hash, size: 9 } as const
const description = {
  title: says('title'),
  author: says('author'),
  publisher: says('publisher'),
  date: '2025-03',
  address: says('address'),
  language: 'en',
  rights: says('rights'),
}
const wording = {
  version: 1,
  sentence: says('sentence'),
  saidBy: says('speaker'),
  saidOn: '2025',
  saidWhere: says('place'),
  kinds: ['event'],
} as const
const work = {
  id: 'w',
  type: 'report',
  title: says('work'),
  authors: [{ family: says('family'), given: says('given') }],
  container: says('container'),
  publisher: says('press'),
  issued: '2024',
  address: says('address'),
  doi: says('doi'),
  textId: null,
} as const
const place = { revisionId: 'r', from: 0, to: 6 }
const citation = {
  id: 'c',
  workId: 'w',
  passage: says('passage'),
  stance: 'supports',
  locator: says('page'),
  readOn: '2026-11-01',
  place: null,
} as const
/** What answers have in common. */
export const answer = {
  id: 'a',
  claimId: 'k',
  roundId: 'o',
  personId: 'mina',
  supersedes: null,
  wording: 1,
  marks: [],
  at: '2026-11-22T12:00:00.000Z',
  withdrawn: false,
} as const
const mark = { id: 'm', revisionId: 'r', spans: [{ from: 0, to: 6, quotation: 'quagga' }] }
const { id: _, ...spans } = mark
/** An edition of one file. */
export const edition: EditionRow = {
  id: 'e',
  number: 1,
  title: says('edition'),
  frozenAt: answer.at,
  frozenBy: 'eve',
  ledgerNumber: 3,
  ledgerHead: hash,
  address: 'address',
  publicBase: 'https://example.org',
  program: 'variorum 1',
  manifestSha256: 'b'.repeat(64),
  files: [file],
}

/** One act of each kind with words wherever words can be; the compiler asks for every kind. */
export const acts: { readonly [K in ActKind]: Extract<Act, { kind: K }> } = {
  'project founded': {
    kind: 'project founded',
    title: says('project'),
    owner: { personId: 'olga', name: says('name') },
    scale: defaultScale,
    policy: defaultPolicy,
  },
  'project renamed': { kind: 'project renamed', title: says('project') },
  'project archived': { kind: 'project archived' },
  'project reopened': { kind: 'project reopened' },
  'project deleted': { kind: 'project deleted', goesAt: '2026-12-22T12:00:00.000Z' },
  'project called back': { kind: 'project called back' },
  'seat given': { kind: 'seat given', personId: 'mina', name: says('name'), role: 'reviewer' },
  'seat changed': { kind: 'seat changed', personId: 'mina', role: 'editor' },
  'seat removed': { kind: 'seat removed', personId: 'mina', fellAway: [], closes: [] },
  'name printed': { kind: 'name printed', personId: 'mina', printed: true },
  'scale set': { kind: 'scale set', version: 2, scale: defaultScale },
  'policy set': { kind: 'policy set', version: 2, policy: defaultPolicy },
  'second factor demanded': { kind: 'second factor demanded', demanded: true },
  'guideline set': { kind: 'guideline set', version: 1, guideline: document('guideline') },
  'text imported': {
    kind: 'text imported',
    text: { ...description, id: 't', number: 1 },
    revision: {
      id: 'r',
      textId: 't',
      number: 1,
      sha256: hash,
      length: 8,
      blocksSha256: 'b'.repeat(64),
      file,
      came: { crlf: 0, cr: 0, bom: false },
    },
    tidied: { changes: [{ at: 0, gone: says('gone'), came: says('came') }] },
  },
  'text revised': {
    kind: 'text revised',
    revision: {
      id: 'r2',
      textId: 't',
      number: 2,
      sha256: hash,
      length: 8,
      blocksSha256: 'b'.repeat(64),
      file,
      came: { crlf: 0, cr: 0, bom: false },
    },
    placing: 1,
    carried: [{ markId: 'm', outcome: 'changed', places: [mark.spans] }],
    tidied: { changes: [{ at: 0, gone: says('gone'), came: says('came') }] },
    aside: [{ id: 'a2', from: 0, to: 4, reason: 'opinion' }],
  },
  'text described': { kind: 'text described', textId: 't', description },
  'claim marked': {
    kind: 'claim marked',
    claim: { id: 'k', number: 1, wording },
    mark,
    round: opening(1, 'mina'),
  },
  'mark added': { kind: 'mark added', claimId: 'k', mark, closes: null, round: null },
  'mark placed': {
    kind: 'mark placed',
    claimId: 'k',
    markId: 'm',
    place: 2,
    revisionId: 'r2',
    spans: mark.spans,
    how: 'accepted',
  },
  'mark changed': { kind: 'mark changed', claimId: 'k', markId: 'm', place: 2, ...spans },
  'mark split': { kind: 'mark split', claimId: 'k', markId: 'm', place: 2, ...spans, mark },
  'marks joined': {
    kind: 'marks joined',
    claimId: 'k',
    markId: 'm',
    place: 2,
    ...spans,
    joined: 'n',
  },
  'mark put under': {
    kind: 'mark put under',
    claimId: 'k',
    markId: 'm',
    into: 'j',
    mark,
    closes: null,
    round: null,
  },
  'claims merged': {
    kind: 'claims merged',
    claimId: 'k',
    into: 'j',
    marks: [mark],
    closes: null,
    round: null,
  },
  'claims parted': { kind: 'claims parted', claimId: 'k', into: 'j', marks: ['m'] },
  'mark let go': { kind: 'mark let go', claimId: 'k', markId: 'm', revisionId: 'r2' },
  'placing taken back': {
    kind: 'placing taken back',
    claimId: 'k',
    markId: 'm',
    place: 3,
    revisionId: 'r',
    spans: mark.spans,
  },
  'letting go taken back': {
    kind: 'letting go taken back',
    claimId: 'k',
    markId: 'm',
    revisionId: 'r2',
  },
  'mark withdrawn': { kind: 'mark withdrawn', claimId: 'k', markId: 'm' },
  'mark restored': { kind: 'mark restored', claimId: 'k', markId: 'm' },
  'claim reworded': { kind: 'claim reworded', claimId: 'k', wording, closes: null, round: null },
  'claim withdrawn': { kind: 'claim withdrawn', claimId: 'k' },
  'claim restored': { kind: 'claim restored', claimId: 'k' },
  answered: {
    kind: 'answered',
    answer: {
      ...answer,
      kind: 'verdict',
      label: 'false',
      confidence: 2,
      reason: document('reason'),
      citations: [citation, { ...citation, id: 'd', passage: 'quagga', place }],
    },
    works: [work],
    closes: false,
  },
  'answer withdrawn': { kind: 'answer withdrawn', claimId: 'k', roundId: 'o', answerId: 'a' },
  'round closed': { kind: 'round closed', claimId: 'k', roundId: 'o' },
  'round opened': { kind: 'round opened', claimId: 'k', round: opening(2, 'mina') },
  ruled: {
    kind: 'ruled',
    ruling: {
      id: 'g',
      claimId: 'k',
      roundId: 'o',
      kind: 'decided',
      label: 'true',
      note: says('note'),
      reasons: says('reasons'),
      sawVerdicts: ['a'],
      sawPolicy: 1,
      sawWording: 1,
      sawMarks: ['m'],
      printed: ['c'],
      by: 'eve',
      at: answer.at,
    },
  },
  'work corrected': { kind: 'work corrected', workId: 'w', version: 2, fields: work },
  'works joined': { kind: 'works joined', workId: 'w', into: 'x' },
  'works parted': { kind: 'works parted', workId: 'w' },
  'style set': { kind: 'style set', style: 'harvard' },
  'snapshot kept': {
    kind: 'snapshot kept',
    snapshot: {
      id: 's',
      workId: 'w',
      claimId: 'k',
      roundId: 'o',
      file: { ...file, mediaType: 'application/pdf' },
      takenOn: '2026-11',
      address: says('address'),
      keptBy: 'mina',
      keptAt: answer.at,
    },
  },
  'sentences set aside': {
    kind: 'sentences set aside',
    revisionId: 'r',
    sentences: [{ id: 'q', from: 0, to: 6, reason: 'opinion' }],
  },
  'sentences taken up': { kind: 'sentences taken up', revisionId: 'r', ids: ['q'] },
  'sentence bounds set': {
    kind: 'sentence bounds set',
    revisionId: 'r',
    bounds: [{ at: 3, begins: true }],
  },
  'suggestions refused': {
    kind: 'suggestions refused',
    revisionId: 'r',
    suggestions: [{ id: 'u', from: 0, to: 6, by: { kind: 'rule', rules: ['figures'] } }],
  },
  'refusals taken back': { kind: 'refusals taken back', revisionId: 'r', ids: ['u'] },
  'edition frozen': { kind: 'edition frozen', edition },
  'edition published': { kind: 'edition published', editionId: 'e' },
  'edition taken down': { kind: 'edition taken down', editionId: 'e' },
  erased: { kind: 'erased', why: says('why'), events: [{ number: 1, commitment: hash }] },
}
