import { beforeAll, expect, test } from 'vitest'
import { describeText } from '../../../lib/server/acts/describe-text.ts'
import { type Find, find } from '../../../lib/server/acts/find.ts'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { because, bringIn, cites, judges, marks, rules } from '../../support/deeds.ts'

stage()

let people: Cast

const wish = (q: string, more: Partial<Find> = {}): Find => ({ q, ...more })

/** What is found, as «kind: words» with found words in brackets. */
async function hits(seat: Seat, words: string, more: Partial<Find> = {}) {
  const { kinds } = await find(seat, wish(words, more))
  return kinds.flatMap(({ kind, hits: some }) =>
    some.map(
      (hit) =>
        `${kind}: ${hit.words.map((one) => (one.found ? `[${one.text}]` : one.text)).join('')}`,
    ),
  )
}

beforeAll(async () => {
  people = await cast({ policy: { quorum: 2 } })
  const { olga, mina, otto, ada, noor } = people
  await bringIn(
    olga,
    'Die Brücke über den Fluß ist 100% sicher.\n\nNobody can say a_b or c\\d.\n\nHe studies bridges.',
    'Café Müller',
  )
  await marks(mina)
  await marks(ada, 'a lorry struck the eastern pier', { sentence: 'A lorry struck a pier.' })
  for (const seat of [mina, otto, ada, noor]) {
    await judges(seat, 1, 'true', {
      reason: because('The parish chronicle is unanimous.'),
      citations: [cites('Annals of the crossing', 'inaugurated with a brass band')],
    })
  }
  await judges(otto, 2, 'false', {
    reason: because('Zanzibar contradicts it.'),
    citations: [cites('Wanderings in Zanzibar', 'the zebra stood there')],
  })
})

test('passages are found without their accents, by other forms of a word, and where a word begins', async () => {
  const { mina } = people
  expect(await hits(mina, 'brucke')).toEqual([
    'passage: Die [Brücke] über den Fluß ist 100% sicher.',
  ])
  expect(await hits(mina, 'fluss ')).toHaveLength(1)
  expect((await hits(mina, 'study '))[0]).toBe('passage: He [studies] bridges.')
  expect((await hits(mina, 'easter'))[0]).toContain('[eastern] pier')
})

test('a title that is all that was typed comes first', async () => {
  expect((await hits(people.mina, 'cafe muller'))[0]).toBe('text: [Café] [Müller]')
  expect((await hits(people.mina, 'c'))[0]).toBe('text: Café Müller')
})

test('signs of patterns mean themselves, that is nothing', async () => {
  for (const typed of ['%', '_', '\\', "'", '%%%', '" "', '-', ':*', '&|!']) {
    expect(await hits(people.mina, typed)).toEqual([])
  }
  expect(await hits(people.mina, '100%')).toEqual([
    'passage: Die Brücke über den Fluß ist [100]% sicher.',
  ])
  expect((await hits(people.mina, 'a_b'))[0]).toContain('say [a]_[b] or')
  expect(await hits(people.mina, 'c\\d ')).toHaveLength(1)
})

test('a date is within what it is more exact than, and before what is more exact than it', async () => {
  await describeText(people.olga, null, {
    textNumber: 2,
    description: {
      title: 'Café Müller',
      author: null,
      publisher: null,
      date: '1931-05',
      address: null,
      language: 'en',
      rights: null,
    },
  })
  const found = async (more: Partial<Find>) => (await hits(people.mina, 'brucke', more)).length
  expect(await found({ since: '1931' })).toBe(1)
  expect(await found({ since: '1931-05', until: '1931-05' })).toBe(1)
  expect(await found({ until: '1931' })).toBe(1)
  expect(await found({ until: '1931-05-20' })).toBe(1)
  expect(await found({ until: '1931-04' })).toBe(0)
  expect(await found({ since: '1931-06' })).toBe(0)
  expect(await found({ since: '1931-05-02' })).toBe(0)
})

test('filters that leave no kind of thing find nothing', async () => {
  expect(await hits(people.mina, 'bridge', { kind: 'person', label: 'true' })).toEqual([])
  expect(await hits(people.mina, 'b', { kind: 'claim', label: 'true' })).toEqual([])
})

test('a phrase is found as it stands, and refused words keep hits away', async () => {
  expect(await hits(people.mina, '"eastern pier"')).toHaveLength(1)
  expect(await hits(people.mina, '"pier eastern"')).toEqual([])
  expect(await hits(people.mina, 'pier -eastern')).toEqual(['claim: A lorry struck a [pier].'])
})

test('a slip finds the word that was meant, and says so', async () => {
  const found = await find(people.mina, wish('brigde easten'))
  expect(found.instead.map(({ typed, meant }) => [typed, meant[0]])).toEqual([
    ['brigde', 'bridge'],
    ['easten', 'eastern'],
  ])
  expect(found.kinds[0]?.hits[0]?.words.filter(({ found: is }) => is).length).toBeGreaterThan(1)
})

test('a claim is found by its number, and each hit says where it leads', async () => {
  const { kinds } = await find(people.mina, wish('2'))
  const [claim] = kinds.find(({ kind }) => kind === 'claim')?.hits ?? []
  expect(claim).toMatchObject({ standing: 'open', place: { claimNumber: 2, textNumber: 1 } })
})

test('members find people and what was said in closed rounds; readers do not', async () => {
  const { mina, rui } = people
  expect(await hits(mina, 'chronicle')).toHaveLength(4)
  expect(await hits(mina, 'annals')).toEqual(['work: [Annals] of the crossing'])
  expect(await hits(mina, 'brass')).toHaveLength(4)
  expect(await hits(mina, 'noor')).toEqual(['person: [Noor]'])
  for (const typed of ['chronicle', 'annals', 'brass', 'noor', 'lorry struck a pier', '2']) {
    expect((await hits(rui, typed)).filter((hit) => !/^(passage|text)/.test(hit))).toEqual([])
  }
})

test('nothing of an open round is found by anybody, nor guessed at', async () => {
  for (const seat of Object.values(people)) {
    if (typeof seat === 'string') continue
    for (const typed of ['zanzibar', 'zanzibra', 'zebra', 'wanderings', 'contradicts', 'zan']) {
      expect(await find(seat, wish(typed))).toEqual({ kinds: [], instead: [] })
    }
  }
})

test('readers find a ruled claim with its note, and an edition when it is published', async () => {
  const { eve, rui, mina } = people
  await rules(eve, 1, { kind: 'approved', label: 'true', note: 'Well attested.' })
  expect(await hits(rui, 'attested')).toEqual(['note: Well [attested].'])
  expect(await hits(rui, 'opened 1931', { kind: 'claim' })).toHaveLength(1)
  expect(await hits(rui, 'annals')).toEqual([])
  const { number } = await freezeEdition(eve, null, { title: 'Quarterly' })
  expect(await hits(eve, 'quarterly')).toEqual(['edition: [Quarterly]'])
  expect([...(await hits(mina, 'quarterly')), ...(await hits(rui, 'quarterly'))]).toEqual([])
  await publishEdition(eve, null, { number })
  expect(await hits(rui, 'quarterly')).toHaveLength(1)
})

test('filters leave what they name', async () => {
  const { mina, eve } = people
  expect(await hits(mina, 'bridge', { standing: 'open' })).toEqual([])
  expect(await hits(mina, 'pier', { standing: 'open' })).toEqual([
    'claim: A lorry struck a [pier].',
  ])
  expect(await hits(mina, 'bridge', { label: 'true', kind: 'claim' })).toHaveLength(1)
  expect(await hits(mina, 'bridges', { text: 2 })).toEqual(['passage: He studies [bridges].'])
  await withdrawClaim(eve, null, { claimNumber: 2 })
  expect(await hits(mina, 'pier', { standing: 'withdrawn' })).toHaveLength(1)
})

test('another project finds nothing of this one', async () => {
  const other = await cast({ title: 'Elsewhere', text: 'Nothing to see.' })
  expect(await hits(other.olga, 'bridge')).toEqual([])
  expect((await find(other.olga, wish('brigde'))).instead).toEqual([])
})
