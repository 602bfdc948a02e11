import { expect, test } from 'vitest'
import { erase } from '../../../lib/server/cli/erase-command.ts'
import { database } from '../../../lib/server/store/database.ts'
import type { Cast } from '../../support/cast.ts'
import { cast, stage } from '../../support/cast.ts'
import { workOf } from '../../support/copies.ts'
import { because, cites, judges, marks } from '../../support/deeds.ts'
import { numbersHolding, quaggas } from '../../support/erasable.ts'
import { kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const why = 'Court order 12/26'
const emailOf = async ({ olga }: Cast) =>
  (await database().person.findUniqueOrThrow({ where: { id: olga.personId } })).email

test('without --yes it only says what would go, and where else the words stand', async () => {
  const people = await quaggas()
  const { projectId } = people
  const events = (await numbersHolding(projectId, 'quaggareworded')).map(String)
  const before = await kindsOf(projectId)
  const said = await erase(projectId, { events, why, as: await emailOf(people) })
  const words = [said.says].flat().join('\n')
  expect(words).toContain(`Event ${events[0]}, «worded claim 1 anew»`)
  expect(words).toContain('«The quaggareworded ran far.»')
  expect(words).toContain('Backups, archives and downloads')
  expect(words).toMatch(/Nothing was done\. .*--yes/)
  expect(said.json).toMatchObject({ project: projectId, erased: false })
  expect(await kindsOf(projectId)).toEqual(before)
})

test('a work that others cite, too, is told with their claims, but for those of open rounds', async () => {
  const people = await cast({ policy: { quorum: 1 } })
  const { mina, otto, ada, noor, projectId } = people
  for (const words of ['The bridge opened in 1931', 'It was closed in March', 'a lorry struck']) {
    await marks(mina, words)
  }
  await judges(mina, 1, 'true', { citations: [cites('The quaggawork of the land')] })
  for (const one of [otto, ada, noor]) await judges(one, 1, 'true')
  const again = [{ ...cites(''), work: { id: await workOf(mina, 1) } }]
  for (const one of [mina, otto, ada, noor]) await judges(one, 2, 'true', { citations: again })
  await judges(mina, 3, 'true', { citations: again })
  const events = (await numbersHolding(projectId, 'quaggawork')).map(String)
  const { says, json } = await erase(projectId, { events, why, as: await emailOf(people) })
  expect([says].flat()).toContain(
    'The work «The quaggawork of the land» is cited by others, too, on claim 2: it would lose its words there as well.',
  )
  expect(json).toMatchObject({ cited: [{ work: 'The quaggawork of the land', claims: [2] }] })
})

test('with --yes it is done, by the shell, and said', async () => {
  const people = await quaggas()
  const { projectId } = people
  const events = (await numbersHolding(projectId, 'quaggareworded')).map(String)
  const said = await erase(projectId, { events, why, as: await emailOf(people), yes: true })
  const number = (await kindsOf(projectId)).length
  expect([said.says].flat()[0]).toBe(`The words of one event are erased; event ${number} says so.`)
  expect(said.json).toMatchObject({ erased: true, by: number })
  expect(await numbersHolding(projectId, 'quaggareworded')).toEqual([])
  const last = await database().eventPayload.findFirstOrThrow({
    where: { projectId },
    orderBy: { number: 'desc' },
  })
  expect(JSON.parse(last.body)).toMatchObject({
    through: { kind: 'shell' },
    act: { kind: 'erased', why, events: [{ number: Number(events[0]) }] },
  })
})

test('what an open round seals is named by its number alone', async () => {
  const people = await cast()
  const { number } = await marks(people.mina)
  await judges(people.mina, number, 'false', { reason: because('A quaggasecret.') })
  const events = [String((await kindsOf(people.projectId)).indexOf('answered') + 1)]
  const said = await erase(people.projectId, { events, why, as: await emailOf(people) })
  expect(JSON.stringify(said)).not.toMatch(/quaggasecret|verdict|Mina/)
  expect([said.says].flat()[0]).toContain(`Sealed by open rounds`)
})

test('what is no number, or no reason, is refused with a sentence', async () => {
  const people = await cast({ text: null, only: [] })
  const as = await emailOf(people)
  const says = async (events: readonly string[], reason: string, yes = false) =>
    (await refused(erase(people.projectId, { events, why: reason, as, yes }))).sentence
  expect(await says(['one'], why)).toContain('number')
  expect(await says(['1'], '  ', true)).toContain('The reason is missing.')
})
