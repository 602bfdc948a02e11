import { expect, test } from 'vitest'
import { unpacked } from '../../../lib/review/placed-claims.ts'
import { openDesk, readDesk } from '../../../lib/server/acts/read-desk.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { rebuildFinding } from '../../../lib/server/store/rebuild-finding.ts'
import { layLargeProject } from '../../bench/find-seed.ts'
import { bridge, cast, ownerUrl, stage } from '../../support/cast.ts'
import { bringIn, judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('the desk has the text to the character, its blocks in UTF-16 units and its claims', async () => {
  const { mina, olga } = await cast({ only: ['mina', 'otto'] })
  await bringIn(olga, 'Elsewhere it rained.')
  await marks(mina, '😀 The mayor')
  await marks(mina, 'it rained', { textNumber: 2 })
  const { characters, blocks, claims, texts } = await readDesk(mina, 1)
  expect(characters).toBe(bridge)
  const [first] = blocks
  expect(characters.slice(first?.start, first?.end)).toBe(bridge.split('\n\n')[0])
  expect(claims.map(({ number }) => number)).toEqual([1])
  expect(texts.map((text) => text.claims?.map(({ number }) => number))).toEqual([[1], [2]])
})

test('the rail counts what awaits me', async () => {
  const { mina, otto, eve } = await cast({ only: ['mina', 'otto', 'eve'] })
  await marks(mina)
  await marks(mina, 'last a century')
  await judges(mina, 1, 'true')
  expect((await readDesk(mina, 1)).queue).toEqual({ toJudge: 1, judged: 1, assigned: 2 })
  expect((await readDesk(otto, 1)).queue).toEqual({ toJudge: 2, judged: 0, assigned: 2 })
  expect((await readDesk(eve, 1)).queue).toEqual({ toJudge: 0, judged: 0, assigned: 0 })
})

test('the strip shows my own label while a claim is open, and nobody else’s', async () => {
  const { mina, otto } = await cast({ only: ['mina', 'otto', 'ada'] })
  await marks(mina)
  await judges(mina, 1, 'false')
  const strip = async (seat: typeof mina) => (await readDesk(seat, 1)).texts[0]?.claims?.[0]
  expect(await strip(mina)).toEqual({
    number: 1,
    standing: 'open',
    label: 'false',
    scaleVersion: 1,
  })
  expect(await strip(otto)).toEqual({ number: 1, standing: 'open', label: null, scaleVersion: 1 })
})

test('a text that is not there is not there', async () => {
  const { mina } = await cast({ only: ['mina'] })
  expect((await refused(readDesk(mina, 2))).kind).toBe('not there')
})

test('of a text with many marks those near the place come first, and the rest is of the same instant', async () => {
  const people = await cast({ only: ['mina', 'rui'], text: null })
  const { mina, rui, projectId } = people
  await withClient(ownerUrl(), (client) =>
    layLargeProject(client, projectId, [mina.personId], {
      texts: 1,
      paragraphs: 60,
      claims: 900,
      strewn: true,
    }),
  )
  await rebuildFinding(projectId)
  const all = new Map(unpacked((await readDesk(mina, 1)).placed).map((one) => [one.number, one]))
  expect(all.size).toBe(900)
  for (const opening of [{}, { at: 9_000 }, { claim: 700 }]) {
    const { seen, rest } = await openDesk(mina, 1, opening)
    const first = unpacked(seen.placed)
    expect(first.length).toBeLessThan(400)
    for (const one of first) expect(one).toEqual(all.get(one.number))
    if (opening.claim !== undefined)
      expect(first.map(({ number }) => number)).toContain(opening.claim)
    expect(seen.texts[0]?.claims).toBeNull()
    expect(new Map(unpacked((await rest) ?? none).map((one) => [one.number, one]))).toEqual(all)
  }
  // What comes first would tell a reader where claims stand that are not shown.
  expect(await openDesk(rui, 1, { claim: 700 })).toMatchObject({
    rest: null,
    seen: { placed: none },
  })
})

const none = { looks: [], rows: [] }
