/**
 * An invented edition: three texts, thirteen ruled claims, four reviewers and an editor; and the same
 * with a ledger of its own, so that its ZIP verifies.
 */
import type { LedgerLine, PersonPrinted, Snapshot } from '../../lib/edition/edition.ts'
import { genesis, hashOf } from '../../lib/review/chain.ts'
import type { Work } from '../../lib/review/citation.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import { harrowClaims } from './harrow-claims.ts'
import { harrowTexts } from './harrow-texts.ts'

const people: readonly PersonPrinted[] = [
  { key: 'm2', name: 'Eve Varga', pseudonym: false },
  { key: 'm3', name: 'Mina Okafor', pseudonym: false },
  { key: 'm4', name: 'Member 4', pseudonym: true },
  { key: 'm5', name: 'Otto Lindqvist', pseudonym: false },
  { key: 'm6', name: 'Member 6', pseudonym: true },
]
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

/** A ledger of so many invented events for a project. */
export function ledgerOf(project: string, length: number): readonly LedgerLine[] {
  const lines: LedgerLine[] = []
  let previous = genesis(project)
  for (let number = 1; number <= length; number++) {
    const commitment = number.toString(16).padStart(64, '0')
    const hash = hashOf({ project, number, commitment, previous })
    lines.push({ number, commitment, previous, hash })
    previous = hash
  }
  return lines
}

export const harrowLedger = ledgerOf(harrow.project.id, 40)

/** The edition as frozen at the end of that ledger. */
export const sealed: Snapshot = {
  ...harrow,
  ledger: { number: 40, head: harrowLedger.at(-1)?.hash ?? '' },
}
