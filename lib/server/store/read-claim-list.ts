/**
 * Lists of claims out of `claim_line`: filtered, counted and ordered by Postgres, a page at a time. The
 * order is total: a key of text, compared byte by byte, then the number. A cursor is the key and the
 * number of a line, so a page goes on where the one before ended, whatever came in between.
 *
 * Of rounds only the asker's own part is asked: whether they have a place and have answered.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { ListAsked, ListOrder } from '../../review/claim-list.ts'
import type { Standing } from '../../review/seen.ts'
import { folded } from '../../text/folding.ts'
import type { Db } from './database.ts'

export type LineFound = {
  readonly claimId: string
  readonly number: number
  readonly key: string
  readonly touchedAt: Date
  readonly texts: readonly number[]
}

/** Whose list of which project; readers see what is ruled. */
export type ListFor = {
  readonly projectId: string
  readonly personId: string
  readonly ruledOnly: boolean
}

/** Lines of a page in the order asked, one more than `limit` where there is more. */
export async function linesOf(
  db: Db,
  who: ListFor,
  asked: ListAsked,
  limit: number,
): Promise<readonly LineFound[]> {
  const key = keys[asked.order]
  const back = asked.before !== null
  const down = asked.down !== back
  const cursor = asked.before ?? asked.after
  const from = cursor === null ? Prisma.empty : beyond(key, cursorIn(cursor), down)
  const way = down ? Prisma.sql`desc` : Prisma.sql`asc`
  const lines = await db.$queryRaw<LineFound[]>`
    select l.claim_id::text as "claimId", l.number, ${key} as key, l.touched_at as "touchedAt", l.texts
      from claim_line l where ${conditions(who, asked)} ${from}
     order by ${key} ${way}, l.number ${way} limit ${limit + 1}`
  return back ? [...lines.slice(0, limit).reverse(), ...lines.slice(limit)] : lines
}

/** How many claims the filter leaves, of each standing; without regard to the standing asked for. */
export async function standingsOf(
  db: Db,
  who: ListFor,
  asked: ListAsked,
): Promise<readonly { readonly standing: Standing; readonly count: number }[]> {
  return db.$queryRaw<{ standing: Standing; count: number }[]>`
    select l.standing, count(*)::int as count from claim_line l
     where ${conditions(who, { ...asked, standing: null }, true)} group by l.standing`
}

/** How many claims of the list stand before a line. */
export async function placeOf(
  db: Db,
  who: ListFor,
  asked: ListAsked,
  { key, number }: Pick<LineFound, 'key' | 'number'>,
): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from claim_line l
     where ${conditions(who, asked)} ${beyond(keys[asked.order], { key, number }, !asked.down)}`
  return rows[0]?.count ?? 0
}

/** The numbers of all claims of the list in its order, at most so many. */
export async function numbersOf(
  db: Db,
  who: ListFor,
  asked: ListAsked,
  most: number,
): Promise<readonly number[]> {
  const way = asked.down ? Prisma.sql`desc` : Prisma.sql`asc`
  const rows = await db.$queryRaw<{ number: number }[]>`
    select l.number from claim_line l where ${conditions(who, asked)}
     order by ${keys[asked.order]} ${way}, l.number ${way} limit ${most}`
  return rows.map(({ number }) => number)
}

/** The cursor of a line. */
export function cursorOf({ key, number }: Pick<LineFound, 'key' | 'number'>): string {
  return `${number}.${Buffer.from(key).toString('base64url')}`
}

function cursorIn(cursor: string): Pick<LineFound, 'key' | 'number'> {
  const [number = '', key = ''] = cursor.split('.')
  const whole = /^\d{1,9}$/.test(number) ? Number(number) : 0
  const words = Buffer.from(key, 'base64url').toString().replaceAll('\0', '')
  return { number: whole, key: words.toWellFormed() }
}

/** What lines are ordered by, as text that sorts byte by byte. */
const keys: Readonly<Record<ListOrder, Prisma.Sql>> = {
  number: Prisma.sql`('' collate "C")`,
  touched: Prisma.sql`(to_char(l.touched_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') collate "C")`,
  text: Prisma.sql`(lpad(coalesce(l.texts[1], 2147483647)::text, 10, '0') || lpad(l.from_point::text, 10, '0') collate "C")`,
  'said-by': Prisma.sql`(case when l.said_by = '' then '~' else left(lower(l.said_by), 60) end collate "C")`,
  standing: Prisma.sql`(array_position(array['open', 'too few', 'agreed', 'contested', 'ruled', 'withdrawn'], l.standing)::text collate "C")`,
}

function beyond(key: Prisma.Sql, at: Pick<LineFound, 'key' | 'number'>, down: boolean) {
  const sign = down ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`and (${key}, l.number) ${sign} (${at.key}::text collate "C", ${at.number}::int)`
}

function conditions(
  { projectId, personId, ruledOnly }: ListFor,
  asked: ListAsked,
  anyStanding = false,
): Prisma.Sql {
  const { standing, label, kind, text, by, mine, cited, since, find } = asked
  const all = [Prisma.sql`l.project_id = ${projectId}::uuid`]
  if (ruledOnly) all.push(Prisma.sql`l.standing = 'ruled'`)
  if (standing !== null) all.push(Prisma.sql`l.standing = ${standing}`)
  else if (!anyStanding) all.push(Prisma.sql`l.standing <> 'withdrawn'`)
  if (label !== null) all.push(Prisma.sql`l.label = ${label}`)
  if (kind !== null) all.push(Prisma.sql`${kind} = any(l.kinds)`)
  if (text !== null) all.push(Prisma.sql`${text}::int = any(l.texts)`)
  if (by !== null) all.push(Prisma.sql`l.marked_by = ${by}::uuid`)
  if (cited !== null) all.push(Prisma.sql`l.cited = ${cited}`)
  if (since !== null) all.push(Prisma.sql`l.touched_at >= ${`${since}T00:00:00Z`}::timestamptz`)
  for (const word of folded(find).split(' ').filter(Boolean)) {
    all.push(Prisma.sql`strpos(l.folded, ${word}) > 0`)
  }
  if (mine !== null) all.push(partOf(personId, mine))
  return Prisma.join(all, ' and ')
}

/** The asker's own part in the latest round of a claim. */
function partOf(personId: string, mine: NonNullable<ListAsked['mine']>): Prisma.Sql {
  const place = Prisma.sql`exists (select from assignment a
    where a.round_id = l.round_id and a.person_id = ${personId}::uuid and not a.fell_away)`
  const given = Prisma.sql`exists (select from answer n
    where n.round_id = l.round_id and n.person_id = ${personId}::uuid)`
  switch (mine) {
    case 'awaits':
      return Prisma.sql`l.standing = 'open' and ${place} and not ${given}`
    case 'answered':
      return given
    case 'none':
      return Prisma.sql`not ${place}`
  }
}
