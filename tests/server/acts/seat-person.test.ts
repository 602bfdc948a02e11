import { expect, test } from 'vitest'
import { printName } from '../../../lib/server/acts/print-name.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { SeatPerson, seatPerson } from '../../../lib/server/acts/seat-person.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { welcome } from '../../../lib/server/auth/setup.ts'
import { cast, stage } from '../../support/cast.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()

const small = { text: null, only: ['eve', 'mina'] } as const
let count = 0
const pia = () => ({ name: 'Pia', email: `pia${++count}@example.org`, role: 'reviewer' }) as const
const tokenIn = (link: string | null) => link?.split('#')[1] ?? ''

test('a newcomer gets a seat, an account and a link that works once', async () => {
  const { olga, projectId } = await cast(small)
  const { person, welcomeLink } = await seatPerson(olga, null, pia())
  expect(await seatForPerson(person.personId, projectId)).toMatchObject({
    role: 'reviewer',
    name: 'Pia',
  })
  const token = tokenIn(welcomeLink)
  expect(await welcome({ token, password: 'so many long words' })).toMatchObject({ email: /^pia/ })
  expect(await refused(welcome({ token, password: 'other long words' }))).toMatchObject({
    kind: 'not now',
  })
  expect(await differs(olga)).toBeNull()
})

test('told twice, one is seated and both are shown the same link', async () => {
  const { olga, projectId } = await cast(small)
  const [once, someone] = [{ key: 'k', fingerprint: 'f' }, pia()]
  const first = await seatPerson(olga, once, someone)
  expect(await seatPerson(olga, once, someone)).toEqual(first)
  expect((await kindsOf(projectId)).filter((kind) => kind === 'seat given')).toHaveLength(3)
})

test('who has an account keeps it: no link, and the seat has the name that was typed', async () => {
  const { olga } = await cast(small)
  const known = await newcomer('Quentin')
  const seated = await seatPerson(olga, null, { name: 'Q', email: known.email, role: 'reader' })
  expect(seated).toEqual({
    person: { personId: known.personId, name: 'Q', role: 'reader', removed: false },
    welcomeLink: null,
  })
})

test('no link is given for an unopened account that sits in another project', async () => {
  const one = await cast(small)
  const two = await cast(small)
  const someone = pia()
  expect((await seatPerson(one.olga, null, someone)).welcomeLink).not.toBeNull()
  expect((await seatPerson(two.olga, null, someone)).welcomeLink).toBeNull()
})

test('an owner learns nothing of whose an e-mail is, also when it is tried again', async () => {
  const { olga } = await cast(small)
  const { email } = await newcomer('Quentin')
  const asked = { name: 'Q', email, role: 'reader' } as const
  await seatPerson(olga, null, asked)
  expect(await refused(seatPerson(olga, null, { ...asked, name: 'R' }))).toMatchObject({
    sentence: 'Q sits in this project already.',
  })
})

test('a link is given again by the next project once the first has removed the person', async () => {
  const one = await cast(small)
  const two = await cast(small)
  const someone = pia()
  const { person } = await seatPerson(one.olga, null, someone)
  await removeSeat(one.olga, null, { personId: person.personId })
  expect((await seatPerson(two.olga, null, someone)).welcomeLink).not.toBeNull()
  expect((await seatPerson(one.olga, null, someone)).welcomeLink).toBeNull()
})

test('nobody is seated twice, also not by two owners at once', async () => {
  const { olga } = await cast(small)
  const someone = pia()
  const tries = await Promise.allSettled([1, 2, 3].map(() => seatPerson(olga, null, someone)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refused(seatPerson(olga, null, someone))).toMatchObject({ kind: 'not now' })
})

test('who was removed can be seated again, with the consent to be printed as it was', async () => {
  const { olga, mina, projectId } = await cast(small)
  await printName(mina, null, { printed: true })
  await removeSeat(olga, null, { personId: mina.personId })
  const people = await import('../../../lib/server/acts/read-people.ts')
  const email =
    (await people.readPeople(olga)).people.find(({ name }) => name === 'Mina')?.email ?? ''
  await seatPerson(olga, null, { name: 'Mina', email, role: 'editor' })
  expect(await seatForPerson(mina.personId, projectId)).toMatchObject({ role: 'editor' })
  expect(await differs(olga)).toBeNull()
})

test('editors and reviewers seat nobody', async () => {
  const { eve, mina } = await cast(small)
  for (const seat of [eve, mina]) {
    expect(await refused(seatPerson(seat, null, pia()))).toMatchObject({ kind: 'not yours' })
  }
})

test('a role that there is not, and further fields, are not understood', () => {
  const good = (more: object) => SeatPerson.safeParse({ ...pia(), ...more }).success
  expect(good({})).toBe(true)
  expect([
    good({ role: 'admin' }),
    good({ mayFound: true }),
    good({ personId: 'x' }),
  ]).not.toContain(true)
})
