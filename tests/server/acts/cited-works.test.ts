import { expect, test } from 'vitest'
import type { CitationAsked } from '../../../lib/server/acts/cited-works.ts'
import { describeText } from '../../../lib/server/acts/describe-text.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, cites, judges, marks, wordsOf } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const described = {
  title: 'The minutes of May',
  author: 'A clerk',
  publisher: null,
  date: '1931-05',
  address: null,
  language: 'en',
  rights: null,
}
const record = 'The minutes say: the bridge opened on 3 May 1931. 😀 So there.'

/** A citation of words in text 2. */
async function inText({ otto }: Pick<Cast, 'otto'>, passage: string): Promise<CitationAsked> {
  const { revisionId, spans } = await wordsOf(otto, 2, passage)
  const { from, to } = spans[0] ?? { from: 0, to: 0 }
  const place = { textNumber: 2, revisionId, from, to }
  return { ...cites('', passage), work: { textNumber: 2 }, place }
}

async function ready(): Promise<Cast> {
  const people = await cast()
  await bringIn(people.olga, record, 'The minutes')
  await marks(people.mina)
  return people
}

test('a work that is typed in comes back printed, and can be cited again by its id', async () => {
  const { otto, olga } = await ready()
  const first = await judges(otto, 1, 'true', { citations: [cites('A record of bridges')] })
  const [cited] = first.rounds[0]?.mine?.citations ?? []
  expect(cited).toMatchObject({ passage: 'It opened in 1931.', stance: 'supports' })
  expect(cited?.printed).toContain('A record of bridges')
  const again = { ...cites('', 'Other words.'), work: { id: cited?.workId ?? '' } }
  const second = await judges(otto, 1, 'true', { citations: [again] })
  expect(second.rounds[0]?.mine?.citations[0]).toMatchObject({ workId: cited?.workId })
  expect(await differs(olga)).toBeNull()
})

test('a passage in a text of the project is the slice of its revision', async () => {
  const people = await ready()
  const citation = await inText(people, '3 May 1931. 😀 So')
  const claim = await judges(people.otto, 1, 'true', { citations: [citation, citation] })
  const cited = claim.rounds[0]?.mine?.citations
  expect(cited?.[0]).toMatchObject({ textNumber: 2, work: { title: 'The minutes' } })
  expect(cited?.[1]?.workId).toBe(cited?.[0]?.workId)
  const off = { ...citation, passage: '3 May 1913. 😀 So' }
  expect((await refused(judges(people.otto, 1, 'true', { citations: [off] }))).kind).toBe(
    'changed meanwhile',
  )
})

test('a passage is cited from the text that it stands in', async () => {
  const people = await ready()
  const citation = await inText(people, '3 May 1931')
  const elsewhere = { ...citation, work: { textNumber: 1 } }
  expect((await refused(judges(people.otto, 1, 'true', { citations: [elsewhere] }))).kind).toBe(
    'not understood',
  )
})

test('a work of another’s sealed answer cannot be cited before the round is closed', async () => {
  const { mina, otto, ada, noor } = await ready()
  const sealed = await judges(mina, 1, 'true', { citations: [cites('A secret record')] })
  const id = sealed.rounds[0]?.mine?.citations[0]?.workId ?? ''
  const theirs = { citations: [{ ...cites('', 'Words.'), work: { id } }] }
  const known = await refused(judges(otto, 1, 'true', theirs))
  const never = { ...cites('', 'Words.'), work: { id: '00000000-0000-4000-8000-000000000000' } }
  expect(known).toEqual(await refused(judges(otto, 1, 'true', { citations: [never] })))
  for (const seat of [otto, ada, noor]) await judges(seat, 1, 'true')
  await marks(mina, 'last a century')
  expect((await judges(otto, 2, 'true', theirs)).rounds[0]?.mine?.citations[0]?.workId).toBe(id)
})

/** What Mina gets who cites text 2 after it was described anew, and after Otto cited it before that or did not. */
async function minaCites(ottoCites: boolean) {
  const people = await ready()
  const { mina, otto, olga } = people
  const citations = [await inText(people, '3 May 1931')]
  await judges(otto, 1, 'true', ottoCites ? { citations } : {})
  await describeText(olga, null, { textNumber: 2, description: described })
  const claim = await judges(mina, 1, 'false', { citations })
  const [cited] = claim.rounds[0]?.mine?.citations ?? []
  expect(await differs(olga)).toBeNull()
  return { printed: cited?.printed, work: { ...cited?.work, id: '', textId: '' } }
}

test('whether somebody cited a text in a sealed answer moves nothing in what another gets', async () => {
  const alone = await minaCites(false)
  expect(alone.work).toMatchObject({
    title: 'The minutes of May',
    authors: [{ family: 'A clerk' }],
  })
  expect(await minaCites(true)).toEqual(alone)
})
