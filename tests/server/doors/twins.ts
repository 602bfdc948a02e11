/**
 * Twin worlds, for the test of blindness (trust.md, 7). Two projects are alike in all that anybody
 * but Otto may see: the same people, text and claims, one of them ruled. On claim 2, whose round is
 * open, Otto judges otherwise in one world than in the other, with reasons and sources of equal
 * length. The same people sit in both. Whatever another person can observe must be the same in both, byte for byte, once ids,
 * times, hashes and nonces, which are random in both, are named by the order in which they appear.
 */

import { defaultPolicy } from '../../../lib/review/policy.ts'
import { foundFor } from '../../../lib/server/acts/found-project.ts'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import type { GiveAnswer } from '../../../lib/server/acts/give-answer.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { saveDraft } from '../../../lib/server/acts/save-draft.ts'
import { setPolicy } from '../../../lib/server/acts/set-policy.ts'
import { withdrawAnswer } from '../../../lib/server/acts/withdraw-answer.ts'
import { type Seat, seatForPerson } from '../../../lib/server/auth/seat.ts'
import { bridge, type Cast, cast, comesIn } from '../../support/cast.ts'
import { attaches, citesNew, page, workOf } from '../../support/copies.ts'
import { because, bringIn, cites, judges, marks, rules } from '../../support/deeds.ts'
import { type Blur, randomOnPages } from '../../support/telling.ts'

/** What Otto does that nobody else may tell from what his twin does. */
export type Secret = { readonly label: string; readonly words: string; readonly title: string }

export const secrets: readonly [Secret, Secret] = [
  { label: 'true', words: 'CANARY-A says that it is so.', title: 'CANARY-A, the first source' },
  { label: 'false', words: 'CANARY-B says that it is no.', title: 'CANARY-B, another source' },
]

export type World = Cast & {
  readonly secret: Secret
  readonly roundId: string
  readonly markId: string
  readonly address: string
  /** The names of an edition's files, with N for its number. */
  readonly files: readonly string[]
  /** Ids of works and of their stored copies, in the order in which they came: Otto's sealed ones too. */
  readonly works: string[]
  readonly copies: string[]
}

const settings = { title: 'Twins', policy: { quorum: 2, citationsNeeded: 0 } }

/** Two worlds with the same people, in which everybody but Otto has done what they do before the comparison. */
export async function twins(): Promise<readonly [World, World]> {
  const one = await cast(settings)
  const two = await alike(one)
  return [await peopled(one, secrets[0]), await peopled(two, secrets[1])]
}

/** Another project with the same people, seated in the same order. */
async function alike(one: Cast): Promise<Cast> {
  const { projectId } = await foundFor(one.olga, null, settings.title)
  const olga = await seatForPerson(one.olga.personId, projectId)
  const policy = { ...defaultPolicy, ...settings.policy }
  await setPolicy(olga, null, { policy, basedOn: 1 })
  for (const { personId, name, email, role } of (await readPeople(one.olga)).people) {
    if (personId === olga.personId || email === null) continue
    await comesIn(olga, { personId, name, email }, role)
  }
  await bringIn(olga, bridge)
  const { olga: _, projectId: __, ...others } = one
  const seats = await Promise.all(
    Object.entries(others).map(async ([name, { personId }]) => [
      name,
      await seatForPerson(personId, projectId),
    ]),
  )
  return { ...one, ...Object.fromEntries(seats), olga, projectId }
}

/** The people of a world with what everybody but Otto has done. */
export async function peopled(people: Cast, secret: Secret): Promise<World> {
  const { mina, otto, ada, noor, eve } = people
  await marks(mina)
  for (const seat of [otto, ada, noor]) await judges(seat, 1, 'true')
  const shared = await citesNew(mina, 1, 'A work that all may see')
  const { copies } = await attaches(mina, shared)
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  const open = await marks(ada, 'a lorry struck the eastern pier', {
    sentence: 'A lorry struck a pier.',
  })
  await judges(noor, 2, 'misleading')
  await marks(mina, 'carries 9,000 cars a day', { sentence: 'It carries 9,000 cars a day.' })
  const edition = await freezeEdition(eve, null, { title: 'First' })
  await publishEdition(eve, null, { number: edition.number })
  return {
    ...people,
    secret,
    roundId: open.rounds.at(-1)?.id ?? '',
    markId: open.marks[0]?.id ?? '',
    address: edition.address,
    works: [shared],
    copies: copies.map(({ id }) => id),
    files: edition.files.map(({ name }) => name.replace('edition-1', 'edition-N')),
  }
}

/** Otto judges claim 2 in secret, with a source and a draft of his own. */
export async function judgesInSecret(here: World): Promise<void> {
  const { otto, secret } = here
  const { citations = [], ...more } = sealed(secret)
  const known = { ...cites('', secret.words), work: { id: here.works[0] ?? '' } }
  await judges(otto, 2, secret.label, { ...more, citations: [...citations, known] })
  const own = await workOf(otto, 2)
  await attachesInSecret(here, secret, [own, ...here.works])
  here.works.push(own)
  await saveDraft(otto, null, { place: 'answer-2', body: { words: secret.words }, basedOn: 0 })
}

/** Otto attaches copies to works that he cites in secret. */
async function attachesInSecret(here: World, { words }: Secret, works: readonly string[]) {
  for (const work of works) {
    const fileName = `${words}.html`
    const { copies } = await attaches(here.otto, work, page(words), { claimNumber: 2, fileName })
    here.copies.push(copies.at(-1)?.id ?? '')
  }
}

/** Otto changes his mind in secret, and attaches another copy. */
export async function changesMind(here: World, secret: Secret): Promise<void> {
  await judges(here.otto, 2, secret.label, sealed(secret))
  await attaches(here.otto, await workOf(here.otto, 2), page(secret.words))
}

/** Otto takes his answer back. */
export async function takesBack({ otto }: World): Promise<void> {
  const mine = (await readClaim(otto, 2)).rounds.at(-1)?.mine
  await withdrawAnswer(otto, null, { claimNumber: 2, answerId: mine?.id ?? '' })
}

function sealed({ words, title }: Secret): Partial<GiveAnswer> {
  const work = {
    type: 'article-newspaper' as const,
    title,
    authors: [],
    container: null,
    publisher: null,
    issued: null,
    address: null,
    doi: null,
    textId: null,
  }
  const citation = {
    passage: words,
    stance: 'supports' as const,
    locator: null,
    readOn: '2026-11-20',
  }
  return { reason: because(words), citations: [{ ...citation, work: { new: work }, place: null }] }
}

/** The people of a world who must not be able to tell, and strangers as null. */
export function others(here: World): readonly (readonly [string, Seat | null])[] {
  const { olga, eve, mina, ada, noor, rui } = here
  return [
    ['owner', olga],
    ['editor', eve],
    ['reviewer who has not answered', mina],
    ['reviewer who marked it', ada],
    ['reviewer who has answered', noor],
    ['reader', rui],
    ['stranger', null],
  ]
}

/**
 * Random in both worlds. Clock times on pages may fall on either side of a minute; a ZIP of random
 * hashes is a few bytes longer or shorter.
 */
const random = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  /\b[0-9a-f]{64}\b|(?<=<span>)[0-9a-f]{8}(?=<\/span>)/g,
  /\b[a-z2-7]{26}\b/g,
  /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z/g,
  /(?<![\d:])\d{1,2}:\d{2}(?![\d:])/g,
  /(?<="application\/zip","sha256":"[^"]*","size":)\d+/g,
  ...randomOnPages,
  /variorum-csrf-token=[^;]+|"csrfToken":"[^"]+"|variorum-session=[^;]+|Expires=[^;]+/g,
]

/**
 * Names everything random by the order in which it first appears, so that its repeats and its length
 * still count. People are the same in both worlds and keep their ids.
 */
export function named(here: World): Blur {
  return (words) => {
    const names = new Map<string, string>()
    return replaced(words, here, (found) => {
      const name = names.get(found) ?? `‹${names.size}|${found.length}›`
      names.set(found, name)
      return name
    })
  }
}

/** The same for what comes in any order: only the length of what is random counts. */
export function measured(here: World): Blur {
  return (words) => replaced(words, here, (found) => `‹${found.length}›`)
}

function replaced(words: string, here: World, name: (found: string) => string): string {
  const people = new Set(others(here).flatMap(([, seat]) => seat?.personId ?? []))
  const named = (found: string) => (people.has(found) ? found : name(found))
  return random.reduce(
    (text, pattern) => text.replace(pattern, named),
    words.replaceAll(here.address, named),
  )
}
