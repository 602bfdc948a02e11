/**
 * A page of the list of claims, filtered and ordered as asked, each claim as the reader may see it, with
 * counts that hold for the whole list. And, for deeds on many at once, the numbers of all of them.
 */
import { z } from 'zod'
import { type ListAsked, listIn } from '../../review/claim-list.ts'
import { may } from '../../review/permissions.ts'
import type { ClaimSeen, Standing } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Db, snapshot } from '../store/database.ts'
import {
  cursorOf,
  type ListFor,
  linesOf,
  numbersOf,
  placeOf,
  standingsOf,
} from '../store/read-claim-list.ts'
import { scalesOf, seatsOf } from '../store/read-project.ts'
import { textsOf } from '../store/read-texts.ts'
import { claimsNow } from './read-claims.ts'

/** So many claims stand on a page, and so many numbers come at once. */
export const A_PAGE = 100
const MOST_NUMBERS = 5_000

export type ClaimListSeen = {
  readonly claims: readonly {
    readonly claim: ClaimSeen
    readonly touchedAt: string
    /** The text under which it stands when grouped: that of its first mark. */
    readonly textNumber: number | null
  }[]
  readonly total: number
  /** How many of the list stand before this page. */
  readonly skipped: number
  readonly next: string | null
  readonly previous: string | null
  readonly standings: Readonly<Partial<Record<Standing, number>>>
  readonly texts: readonly { readonly number: number; readonly title: string }[]
  /** Who marked claims, for those who may see people. */
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  /** The labels of every scale there was, the latest first. */
  readonly labels: readonly { readonly key: string; readonly word: string }[]
}

/** A page of the list. */
export async function readClaimList(seat: Seat, given: ListAsked): Promise<ClaimListSeen> {
  onlyIf(seat, 'read ruled claims')
  const asked = seen(seat, given)
  return snapshot(async (db) => {
    const who = listFor(seat)
    const lines = await linesOf(db, who, asked, A_PAGE)
    const page = lines.slice(0, A_PAGE)
    const more = lines.length > A_PAGE
    const [first] = page
    const last = page.at(-1)
    const counts = await standingsOf(db, who, asked)
    const skipped = first === undefined ? 0 : await placeOf(db, who, asked, first)
    const byNumber = new Map(
      (await claimsOn(db, seat, page)).map((claim) => [claim.number, claim] as const),
    )
    const onward = asked.before !== null || more
    return {
      claims: page.flatMap(({ number, touchedAt, texts }) => {
        const claim = byNumber.get(number)
        const textNumber = texts[0] ?? null
        return claim === undefined
          ? []
          : [{ claim, touchedAt: touchedAt.toISOString(), textNumber }]
      }),
      total: totalOf(counts, asked),
      skipped,
      next: onward && last !== undefined ? cursorOf(last) : null,
      previous: skipped > 0 && first !== undefined ? cursorOf(first) : null,
      standings: Object.fromEntries(counts.map(({ standing, count }) => [standing, count])),
      ...(await choices(db, seat)),
    }
  })
}

/** The whole list as an address has it, each value a text. */
export const ListNumbers = z.strictObject({
  list: z
    .string('Say which list, as the query of its address.')
    .max(2_000, 'The query of a list has at most 2000 characters.'),
})

/** The numbers of the claims in a list, at most MOST_NUMBERS, with how many there are. */
export async function listNumbers(
  seat: Seat,
  { list }: z.infer<typeof ListNumbers>,
): Promise<{ readonly total: number; readonly numbers: readonly number[] }> {
  onlyIf(seat, 'read ruled claims')
  const asked = seen(seat, listIn(Object.fromEntries(new URLSearchParams(list))))
  return snapshot(async (db) => {
    const who = listFor(seat)
    const counts = await standingsOf(db, who, asked)
    const numbers = await numbersOf(db, who, asked, MOST_NUMBERS)
    return { total: totalOf(counts, asked), numbers }
  })
}

function listFor({ projectId, personId, role }: Seat): ListFor {
  return { projectId, personId, ruledOnly: !may(role, 'read all claims') }
}

/** What a seat may not see it cannot ask by: for readers people and rounds are nothing. */
function seen({ role }: Seat, asked: ListAsked): ListAsked {
  const people = may(role, 'see people')
  const rounds = may(role, 'read closed rounds')
  return {
    ...asked,
    by: people ? asked.by : null,
    mine: rounds ? asked.mine : null,
    cited: rounds ? asked.cited : null,
  }
}

function totalOf(
  counts: readonly { readonly standing: Standing; readonly count: number }[],
  { standing }: ListAsked,
): number {
  return counts
    .filter((one) => (standing === null ? one.standing !== 'withdrawn' : one.standing === standing))
    .reduce((sum, { count }) => sum + count, 0)
}

function claimsOn(db: Db, seat: Seat, lines: readonly { readonly claimId: string }[]) {
  if (lines.length === 0) return []
  return claimsNow(
    db,
    seat,
    lines.map(({ claimId }) => claimId),
  )
}

async function choices(db: Db, seat: Seat) {
  const texts = await textsOf(db, seat.projectId)
  const people = may(seat.role, 'see people') ? await seatsOf(db, seat.projectId) : []
  const scales = Object.values(await scalesOf(db, seat.projectId)).reverse()
  const labels = new Map(
    scales.flatMap((scale) => scale.labels.map(({ key, word }) => [key, word] as const)).reverse(),
  )
  return {
    texts: texts.map(({ number, title }) => ({ number, title })),
    people: people.map(({ personId, name }) => ({ personId, name })),
    labels: [...labels].map(([key, word]) => ({ key, word })),
  }
}
