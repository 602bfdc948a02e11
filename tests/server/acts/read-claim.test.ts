import { expect, test } from 'vitest'
import { defaultScale } from '../../../lib/review/scale.ts'
import { printName } from '../../../lib/server/acts/print-name.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readLibrary } from '../../../lib/server/acts/read-library.ts'
import { readProject } from '../../../lib/server/acts/read-project.ts'
import { setScale } from '../../../lib/server/acts/set-scale.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks, rules } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('a claim is read with the words around its marks', async () => {
  const { mina } = await cast({ only: ['mina'] })
  await marks(mina, 'it would last')
  const { around } = (await readClaim(mina, 1)).marks[0] ?? {}
  expect(around).toEqual({
    before: 'The bridge opened in 1931 and cost 40,000 crowns. 😀 The mayor said ',
    after: ' a century.',
  })
})

test('a reader does not see a claim before it is ruled, nor its rounds afterwards', async () => {
  const { mina, otto, eve, rui } = await cast({
    only: ['mina', 'otto', 'eve', 'rui'],
    policy: { quorum: 1 },
  })
  await marks(mina)
  const before = await refused(readClaim(rui, 1))
  expect(before.sentence.replace('1', '9')).toBe((await refused(readClaim(rui, 9))).sentence)
  await judges(mina, 1, 'true')
  await judges(otto, 1, 'true')
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  const claim = await readClaim(rui, 1)
  expect(claim).toMatchObject({ standing: 'ruled', rounds: [], ruling: { label: 'true' } })
  expect(Object.values(claim.may)).not.toContain(true)
})

test('a new scale repaints nothing that was ruled before it', async () => {
  const { mina, otto, olga, eve, rui } = await cast({
    only: ['mina', 'otto', 'eve', 'rui'],
    policy: { quorum: 1 },
  })
  await marks(mina)
  for (const seat of [mina, otto]) await judges(seat, 1, 'false')
  await rules(eve, 1, { kind: 'approved', label: 'false' })
  const ordered = defaultScale.labels.filter(({ order }) => order !== null)
  const worse = { key: 'worse', word: 'worse', claimReview: null, averitec: null, fever: null }
  const scale = { labels: [...ordered, { ...worse, order: ordered.length }] }
  await setScale(olga, null, { scale, basedOn: 1 })
  for (const seat of [rui, mina]) {
    const claim = await readClaim(seat, 1)
    expect(claim).toMatchObject({ scaleVersion: 1, scale: defaultScale })
    const [text] = await readLibrary(seat)
    expect(text?.claims).toEqual([
      { number: 1, standing: 'ruled', label: 'false', scaleVersion: 1 },
    ])
    expect(await readProject(seat)).toMatchObject({ scale, scales: { 1: defaultScale, 2: scale } })
  }
  await marks(mina, 'it would last')
  expect(await readClaim(mina, 2)).toMatchObject({ scaleVersion: 2, scale })
})

test('a reader is told who marked and who ruled as an edition would name them, without ids', async () => {
  const { mina, otto, eve, rui } = await cast({
    only: ['mina', 'otto', 'eve', 'rui'],
    policy: { quorum: 1 },
  })
  await marks(mina)
  for (const seat of [mina, otto]) await judges(seat, 1, 'true')
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  await printName(eve, null, { printed: true })
  const claim = await readClaim(rui, 1)
  expect(claim).toMatchObject({
    markedBy: { personId: null, name: 'Member 2' },
    ruling: { by: null, byName: 'Eve' },
  })
  for (const { personId } of [mina, otto, eve])
    expect(JSON.stringify(claim)).not.toContain(personId)
  expect(await readClaim(otto, 1)).toMatchObject({
    markedBy: { personId: mina.personId, name: 'Mina' },
    ruling: { by: eve.personId, byName: 'Eve' },
  })
})

test('a version grows with what the viewer may know', async () => {
  const { mina, otto } = await cast({ only: ['mina', 'otto'] })
  const { version } = await marks(mina)
  await judges(otto, 1, 'true')
  const stirred = (await readClaim(mina, 1)).version
  expect(stirred).toBeGreaterThan(version)
  await judges(otto, 1, 'false')
  expect((await readClaim(mina, 1)).version).toBe(stirred)
  expect((await readClaim(otto, 1)).version).toBe(stirred + 1)
})
