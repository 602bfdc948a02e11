/**
 * Find in a project: texts, passages, claims, what was said of them in closed rounds, works, people,
 * editions. What may be found is what the index holds for the seat's role; it holds nothing of an open
 * round (lib/review/findable-claim.ts), so neither hits nor counts nor order can tell of one.
 *
 * Where hardly anything holds the words as they were typed, words are taken for slips and the nearest
 * known ones are looked for as well, and the answer says so.
 */
import { z } from 'zod'
import { looseDate } from '../../review/asked.ts'
import { type Audience, type FoundKind, foundKinds } from '../../review/findable.ts'
import { saidByMark } from '../../review/findable-claim.ts'
import { type Found, type FoundOfKind, type Hit, standings } from '../../review/found.ts'
import { wholeAsked } from '../../review/paging.ts'
import { may } from '../../review/permissions.ts'
import type { Scale } from '../../review/scale.ts'
import { folded } from '../../text/folding.ts'
import { foundWords } from '../../text/found-words.ts'
import { searchLanguage } from '../../text/search-language.ts'
import { meant, slipsAllowed } from '../../text/slips.ts'
import { wantedIn } from '../../text/wanted-words.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Db, snapshot } from '../store/database.ts'
import type { Looking } from '../store/finding-question.ts'
import {
  type EntryFound,
  languagesOf,
  lookFor,
  lookForBeginnings,
  lookForNumber,
  REACH,
  stemsOf,
  wordsLike,
} from '../store/read-finding.ts'
import { scalesOf } from '../store/read-project.ts'

/** What is asked, as an address says it; `q` as it was typed. */
export const Find = z.strictObject({
  q: z.string('Say what to look for, in «q».').max(200, 'Look for at most 200 characters at once.'),
  kind: z.enum(foundKinds, `A kind is one of ${foundKinds.join(', ')}.`).optional(),
  text: wholeAsked('text', 999_999_999).optional(),
  standing: z.enum(standings, `A standing is one of ${standings.join(', ')}.`).optional(),
  label: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'A label is named by its key.')
    .optional(),
  saidBy: z.string().max(300, 'A name has at most 300 characters.').optional(),
  since: looseDate.optional(),
  until: looseDate.optional(),
})
export type Find = z.infer<typeof Find>

/** So many hits of each kind are shown among all, and of one kind alone. */
const AMONG_ALL = 6
const ALONE = 60
/** With so few hits words may be slips. */
const FEW = 2

const ofClaims: readonly FoundKind[] = ['claim', 'reason', 'citation', 'note', 'work']
const dated: readonly FoundKind[] = [...ofClaims, 'text', 'passage']

/** Find it. */
export async function find(seat: Seat, asked: Find): Promise<Found> {
  onlyIf(seat, 'read texts')
  const terms = wantedIn(asked.q)
  if (!terms.some(({ refused }) => !refused)) return { kinds: [], instead: [] }
  return snapshot(async (db) => {
    const languages = await languagesOf(db, seat.projectId)
    const looking: Looking = {
      projectId: seat.projectId,
      audience: audienceOf(seat),
      terms,
      instead: new Map(),
      typed: folded(asked.q),
      kinds: kindsOf(asked),
      marks: marksOf(asked),
      since: asked.since ?? null,
      until: asked.until ?? null,
      stemmers: [...new Set(['simple', ...languages.map(searchLanguage)])],
      most: asked.kind === undefined ? AMONG_ALL : ALONE,
    }
    return look(db, looking)
  })
}

async function look(db: Db, looking: Looking): Promise<Found> {
  const first = await entriesOf(db, looking)
  const instead = first.length > FEW ? new Map() : await slipsIn(db, looking)
  const entries = instead.size === 0 ? first : await entriesOf(db, { ...looking, instead })
  const words = looking.terms.flatMap(({ refused, words: all }) => (refused ? [] : all))
  const replaced = [...instead.values()].flat()
  const sought = [...words, ...replaced, ...(await stemsOf(db, words, looking.stemmers))]
  const scales = await scalesOf(db, looking.projectId)
  return {
    kinds: grouped(entries, sought, scales),
    instead:
      entries.length > first.length
        ? [...instead].map(([typed, others]) => ({ typed, meant: others }))
        : [],
  }
}

/** All that answers, best first: a claim by its number, beginnings of titles, and what holds the words. */
async function entriesOf(db: Db, looking: Looking): Promise<readonly EntryFound[]> {
  const { terms, typed, kinds, since, until } = looking
  const number = /^(?:claim )?([1-9]\d{0,8})$/.exec(typed)?.[1]
  const numbered =
    number === undefined || !kinds.includes('claim')
      ? []
      : await lookForNumber(db, looking, Number(number))
  const undated = since === null && until === null
  const begun = terms.length === 1 && typed.length < 3 && undated
  const beginnings = begun ? await lookForBeginnings(db, looking) : []
  const rest = await lookFor(db, looking)
  const all = [...numbered, ...beginnings, ...rest]
  const known = new Set<string>()
  return all.filter((entry) => {
    const { kind, ref, part, words } = entry
    const key = kind === 'work' ? `work ${words} ${entry.beside}` : `${kind} ${ref} ${part}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

/** The known words that were meant by words that nobody wrote here. */
async function slipsIn(db: Db, looking: Looking) {
  const instead = new Map<string, readonly string[]>()
  for (const { words, quoted, refused } of looking.terms) {
    const [word = '', more] = words
    if (more !== undefined || quoted || refused || slipsAllowed(word) === 0) continue
    const known = await wordsLike(db, looking, word)
    const nearest = known.includes(word) ? [] : meant(word, known)
    if (nearest.length > 0) instead.set(word, nearest)
  }
  return instead
}

function grouped(
  entries: readonly EntryFound[],
  sought: readonly string[],
  scales: Readonly<Record<string, Scale>>,
): readonly FoundOfKind[] {
  const kinds = Map.groupBy(entries, ({ kind }) => kind)
  return [...kinds].map(([kind, some]) => {
    const count = Math.max(some.length, ...some.map((entry) => entry.count))
    return {
      kind,
      hits: some.map((entry) => hitOf(entry, sought, scales)),
      count,
      more: count >= REACH,
    }
  })
}

function hitOf(
  entry: EntryFound,
  sought: readonly string[],
  scales: Readonly<Record<string, Scale>>,
): Hit {
  const { kind, ref, part, from, textNumber, textTitle, claimNumber, standing, label } = entry
  return {
    kind,
    ref,
    part,
    words: foundWords(entry.words, sought),
    beside: foundWords(entry.beside, sought, 140),
    place: {
      textNumber,
      textTitle,
      from,
      claimNumber,
      editionNumber: kind === 'edition' ? part : null,
    },
    standing,
    label,
    scale: scales[entry.scaleVersion ?? 0] ?? null,
  }
}

function audienceOf({ role }: Seat): Audience {
  if (may(role, 'read frozen editions')) return 'editor'
  return may(role, 'read closed rounds') ? 'reviewer' : 'reader'
}

/** The kinds that the filters leave. */
function kindsOf({ kind, text, standing, label, saidBy, since, until }: Find) {
  const claims = (standing ?? label ?? saidBy) !== undefined
  const bound = (since ?? until ?? text) !== undefined
  const left = claims ? ofClaims : bound ? dated : foundKinds
  return left.filter((one) => kind === undefined || one === kind)
}

function marksOf({ text, standing, label, saidBy }: Find): readonly string[] {
  return [
    ...(text === undefined ? [] : [`t:${text}`]),
    ...(standing === undefined ? [] : [`s:${standing.replace(' ', '-')}`]),
    ...(label === undefined ? [] : [`l:${label}`]),
    ...(saidBy === undefined ? [] : [saidByMark(saidBy)]),
  ]
}
