/**
 * Three invented texts on an invented flood, for tests of the edition: a newspaper report with a
 * heading, a quotation and a list; a press release; a blog with emoji, NBSP, an Arabic paragraph
 * and characters that would be markup. Blocks are split at blank lines, kinds given by prefix order.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { BlockFrozen, TextFrozen } from '../../lib/edition/edition.ts'
import type { BlockKind } from '../../lib/text/blocks.ts'

type Part = readonly [kind: BlockKind, words: string, level?: number]

const report: readonly Part[] = [
  ['heading', 'Bridge closed for the third time as the Harrow breaks its bank', 1],
  [
    'paragraph',
    'The river reached 4.6 metres at Harrow Bridge shortly after two in the morning, the highest level since records began in 1931, according to the county’s own gauge. Forty-one households were moved to the school hall before dawn, some of them, neighbours said, carried out by tractor.',
  ],
  [
    'paragraph',
    'The council, which had been warned by its engineers in a report of November 2023 that the eastern pier “will not survive another winter like the last”, has said that it acted on every recommendation. It is hard to see how anyone could believe that.',
  ],
  ['heading', 'What the council spent', 2],
  [
    'paragraph',
    'Of the £2.4 million set aside for the bridge, £310,000 had been spent by the end of February. The rest, a spokeswoman said, “is committed, contracted and on its way”. In January the same sum had been described as “under review”.',
  ],
  ['quotation', 'We were told to wait for the spring. The river did not wait.', 1],
  ['paragraph', 'Three things are still being asked of the council:'],
  ['list item', 'why the sluice at Pike Mill stayed shut until 03:40;', 1],
  ['list item', 'who decided, on the afternoon before, that no warning should go out;', 1],
  ['list item', 'what became of the 2019 plan for a relief channel.', 1],
]

const release: readonly Part[] = [
  ['heading', 'Statement on the events of 14 March', 1],
  [
    'paragraph',
    'At 02:10 on 14 March the county gauge at Harrow Bridge recorded 4.61 m. The Council opened its emergency rooms within twenty minutes.',
  ],
  [
    'paragraph',
    'All recommendations of the Engineers’ report have been carried out or are under contract. No resident was hurt. The Council thanks the crews of eleven appliances, who worked through the night.',
  ],
  ['paragraph', 'Flood warnings were sent to every registered household by 23:00 on 13 March.'],
]

const blog: readonly Part[] = [
  ['heading', 'Rivers Watch: <what> they won’t tell you & why 🌊', 1],
  [
    'paragraph',
    'I have walked this river for thirty years. My neighbour’s parish book gives 4.8 m for 1929, so the “record” is no record. 👩‍👩‍👧 Forty-one families? I counted twenty-six front doors.',
  ],
  [
    'paragraph',
    'The engineers said in November 2023 that the eastern pier would not last – and nobody read it. No warning reached Mill Lane. None. The sluice was shut till twenty to four, because the night keeper had been let go in autumn to save £18,000.',
  ],
  ['paragraph', 'قال جارنا إن الماء وصل إلى النافذة عند الساعة الثالثة صباحا.'],
  ['paragraph', 'Next winter it will be worse.'],
]

/** One text from its parts, joined by blank lines, with its hash and its blocks in code points. */
function text(
  number: number,
  parts: readonly Part[],
  known: Pick<
    TextFrozen,
    'title' | 'author' | 'publisher' | 'date' | 'address' | 'language' | 'rights'
  >,
): TextFrozen {
  let characters = ''
  const blocks: BlockFrozen[] = []
  for (const [kind, words, level] of parts) {
    const from = Array.from(characters).length
    characters += words
    const to = Array.from(characters).length
    blocks.push(level === undefined ? { from, to, kind } : { from, to, kind, level })
    characters += kind === 'list item' ? '\n' : '\n\n'
  }
  const sha = bytesToHex(sha256(utf8ToBytes(characters)))
  const id = `00000000-0000-4000-8000-00000000010${number}`
  return {
    ...known,
    id,
    number,
    revision: 1,
    revisionId: `00000000-0000-4000-8000-00000000020${number}`,
    sha256: sha,
    characters,
    blocks,
  }
}

export const harrowTexts: readonly TextFrozen[] = [
  text(1, report, {
    title: 'Bridge closed for the third time as the Harrow breaks its bank',
    author: 'Jonah Pell',
    publisher: 'The Harrow Courier',
    date: '2025-03-15',
    address: 'https://courier.example/bridge',
    language: 'en-GB',
    rights: 'Reprinted with leave of the Courier',
  }),
  text(2, release, {
    title: 'Statement on the events of 14 March',
    author: null,
    publisher: 'Harrow District Council',
    date: '2025-03-14',
    address: 'https://council.example/news/14-march',
    language: 'en-GB',
    rights: null,
  }),
  text(3, blog, {
    title: 'What they won’t tell you',
    author: 'A. Marsh',
    publisher: 'Rivers Watch',
    date: '2025-03',
    address: null,
    language: 'en',
    rights: null,
  }),
]
