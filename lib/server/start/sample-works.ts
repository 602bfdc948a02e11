/** The works that the sample's verdicts cite, all invented, by a short name. */
import type { Work, WorkType } from '../../review/citation.ts'

type Given = Partial<Omit<Work, 'id' | 'textId' | 'type' | 'title' | 'authors'>> & {
  readonly authors?: readonly (readonly [family: string, given: string | null])[]
}

export const sampleWorks = {
  minutes: work('document', 'Minutes of the extraordinary meeting of 14 November 2024', {
    authors: [['Tarnbridge Town Council', null]],
    issued: '2024-11-14',
    address: 'https://tarnbridge.example/minutes/2024-11-14',
  }),
  accounts: work('report', 'Repair of the lido: statement of expenditure', {
    authors: [['Tarnbridge Town Council, Finance Department', null]],
    issued: '2026-04-30',
    address: 'https://tarnbridge.example/finance/lido-2026.pdf',
  }),
  condition: work('report', 'Tarnbridge Lido: condition of the basin and causes of the damage', {
    authors: [['Calder & Rowe Engineers', null]],
    publisher: 'Calder & Rowe',
    issued: '2024-12',
  }),
  energy: work('report', 'Heating the Tarnbridge Lido: options and emissions', {
    authors: [
      ['Rowe', 'Alastair'],
      ['Njoku', 'Ifeoma'],
    ],
    publisher: 'Calder & Rowe',
    issued: '2025-03',
  }),
  limes: work('report', 'Survey of the limes in Weir Street', {
    authors: [['Fairlie', 'Nora']],
    publisher: 'Tarnbridge Town Council',
    issued: '2025-01',
  }),
  history: work('book', 'Cold Water: The Open-Air Pools of the Calder Valley', {
    authors: [['Hume', 'Dorothy']],
    publisher: 'Weir Press',
    issued: '1998',
  }),
  marling: work('webpage', 'Marling Baths: our story', {
    container: 'Marling Baths',
    issued: '2024',
    address: 'https://marlingbaths.example/story',
  }),
  opening: work('article-newspaper', 'The Mayor takes the first plunge', {
    container: 'The Tarnbridge Courier',
    issued: '1935-06-17',
  }),
  prices: work('dataset', 'Admission prices of the town’s pools, 2015–2026', {
    authors: [['Tarnbridge Town Council', null]],
    issued: '2026',
    address: 'https://data.tarnbridge.example/pools/prices',
  }),
  visits: work('dataset', 'Visits to the town’s pools, 1960–2025', {
    authors: [['Tarnbridge Town Council', null]],
    issued: '2026',
    address: 'https://data.tarnbridge.example/pools/visits',
  }),
  access: work('report', 'Access to public buildings in Tarnbridge: an audit', {
    authors: [['Delacourt', 'Simone']],
    publisher: 'County Disability Forum',
    issued: '2011-06',
  }),
  easter: work('webpage', 'Lido to open at Easter', {
    container: 'Tarnbridge Town Council, News',
    issued: '2025-10-02',
    address: 'https://tarnbridge.example/news/lido-easter',
  }),
  fund: work('report', 'Gifts for the lido: the appeal in figures', {
    authors: [['Friends of the Tarnbridge Lido', null]],
    issued: '2025-12',
  }),
  log: work('document', 'Maintenance log of the Tarnbridge Lido, 2015–2020', {
    authors: [['Tarnbridge Town Council, Leisure Services', null]],
    issued: '2020',
  }),
} as const satisfies Readonly<Record<string, Omit<Work, 'id'>>>

function work(type: WorkType, title: string, { authors = [], ...given }: Given): Omit<Work, 'id'> {
  const nothing = { container: null, publisher: null, issued: null, address: null, doi: null }
  const names = authors.map(([family, first]) => ({ family, given: first }))
  return { type, title, authors: names, ...nothing, ...given, textId: null }
}
