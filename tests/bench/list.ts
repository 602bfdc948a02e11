/**
 * The list of claims at 10,000 claims: its first page as the page asks for it (100 claims as the seat may
 * see them, with counts), whole, in other orders and filtered. Against the 100 rows alone.
 */
import pg from 'pg'
import { type ListSearch, listIn } from '../../lib/review/claim-list.ts'
import { readClaimList } from '../../lib/server/acts/read-claim-list.ts'
import { wordAt } from './find-seed.ts'
import { inLarge } from './large.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'

const asked: Readonly<Record<string, ListSearch>> = {
  'the first page': {},
  'the last touched': { order: 'touched', down: '1' },
  'by text': { group: 'text' },
  'open ones': { standing: 'open' },
  'of one text': { text: '7' },
  'with a word': { find: wordAt(150) },
  'that await me': { mine: 'awaits' },
}

export const list: Bench = ({ blocks, quick }) => {
  const sizes = quick
    ? { texts: 10, paragraphs: 10, claims: 200 }
    : { texts: 100, paragraphs: 60, claims: 10_000 }
  return inLarge(sizes, async ({ owner: seat }, { appUrl }) => {
    const client = new pg.Client({ connectionString: appUrl })
    await client.connect()
    const rows = 'select * from claim_line where project_id = $1 order by number limit 100'
    const ways = [
      {
        name: '100 rows alone',
        go: async () =>
          void (await client.query({ name: 'rows', text: rows, values: [seat.projectId] })),
      },
      ...Object.entries(asked).map(([name, search]) => ({
        name: `claims, ${name}`,
        go: async () => void (await readClaimList(seat, listIn(search))),
      })),
    ]
    try {
      const times = await takeTurns(ways, { blocks: Math.ceil(blocks / 3), goes: 3 })
      const [peer = '', ...ours] = ways.map(({ name }) => name)
      return { measured: measured(times), ratios: ours.map((name) => ratio(times, name, peer)) }
    } finally {
      await client.end()
    }
  })
}
