/**
 * How fast is finding at 1,000 texts and 100,000 claims, made from a seed? On one database, taking turns: the act
 * `find` with all that it does (snapshot, slips, order, words around), against the least that
 * Postgres can take, a bare tsquery on the same index, up to as many hits, and against an ILIKE over
 * the claims' sentences alone, which is what one would write without an index. Sought: under 100 ms.
 */
import pg from 'pg'
import { type Find, find } from '../../lib/server/acts/find.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { REACH } from '../../lib/server/store/read-finding.ts'
import { type Sizes, wordAt } from './find-seed.ts'
import { inLarge, type Seats } from './large.ts'
import { type Measured, measured, type Ratio, ratio, takeTurns, type Way } from './measured.ts'
import type { Bench } from './run.ts'

const large: Sizes = { texts: 1_000, paragraphs: 60, claims: 100_000 }
const small: Sizes = { texts: 20, paragraphs: 20, claims: 1_000 }

export const finding: Bench = ({ blocks, goes, quick }) =>
  inLarge(quick ? small : large, async (seats, { appUrl }) => {
    const client = new pg.Client({ connectionString: appUrl })
    await client.connect()
    const turns = quick
      ? { blocks: 1, goes: 2 }
      : { blocks: Math.ceil(blocks / 3), goes: Math.ceil(goes / 4) }
    try {
      return await findings(seats, client, turns)
    } finally {
      await client.end()
    }
  })

/** Every question asked in three ways. */
export async function findings(
  seats: Seats,
  client: pg.Client,
  turns: { readonly blocks: number; readonly goes: number },
): Promise<{ readonly measured: readonly Measured[]; readonly ratios: readonly Ratio[] }> {
  const all: { readonly measured: readonly Measured[]; readonly ratios: readonly Ratio[] }[] = []
  for (const [what, { as = seats.owner, ...asked }] of Object.entries(questions(seats))) {
    const [ours, index, like] = waysOf(as, client, what, asked)
    const times = await takeTurns([ours, index, like], turns)
    all.push({
      measured: measured(times),
      ratios: [ratio(times, ours.name, index.name), ratio(times, ours.name, like.name)],
    })
  }
  return {
    measured: all.flatMap((one) => one.measured),
    ratios: all.flatMap(({ ratios }) => ratios),
  }
}

/** What is looked for, in the words of the seeded language, by the owner unless said. */
function questions({
  reviewer,
  reader,
}: Seats): Readonly<Record<string, Find & { readonly as?: Seat }>> {
  const rare = wordAt(20_000)
  const usual = wordAt(150)
  const most = wordAt(0)
  return {
    'a rare word': { q: rare },
    'a usual word': { q: usual },
    'the most usual word': { q: `${most} ` },
    'the same as a beginning': { q: most },
    'one letter': { q: rare.slice(0, 1) },
    'two letters': { q: rare.slice(0, 2) },
    'three letters': { q: rare.slice(0, 3) },
    'four letters': { q: rare.slice(0, 4) },
    'two usual words': { q: `${wordAt(120)} ${wordAt(130)} ` },
    'the two most usual words': { q: `${most} ${wordAt(1)} ` },
    'a phrase of these': { q: `"${most} ${wordAt(1)}"` },
    'a word without another': { q: `${usual} -${most} ` },
    'a slip': { q: `${rare.slice(0, 3)}x${rare.slice(4)}` },
    nothing: { q: 'qqqqxqqq' },
    'claims alone': { q: most, kind: 'claim' },
    'in one text': { q: most, text: 7 },
    'open claims': { q: most, standing: 'open' },
    'ruled claims': { q: most, standing: 'ruled' },
    'said by somebody': { q: most, saidBy: wordAt(17) },
    'since a year': { q: most, since: '2020' },
    'the most usual word, a reviewer': { q: most, as: reviewer },
    'the most usual word, a reader': { q: most, as: reader },
  }
}

function waysOf(seat: Seat, client: pg.Client, what: string, asked: Find): [Way, Way, Way] {
  const [word = ''] = asked.q.replace(/"/g, '').split(' ')
  const bare = (way: string, text: string, value: string): Way => ({
    name: `${what}: ${way}`,
    go: async () => void (await client.query({ name: way, text, values: [value] })),
  })
  return [
    { name: `${what}: find`, go: async () => void (await find(seat, asked)) },
    bare(
      'bare index query',
      `select id from finding where lexemes @@ to_tsquery('simple', $1) limit ${REACH}`,
      `${word}:*`,
    ),
    bare('ILIKE', `select 1 from wording where sentence ilike $1 limit ${REACH}`, `%${word}%`),
  ]
}
