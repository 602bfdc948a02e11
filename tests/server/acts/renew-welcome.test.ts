import { expect, test } from 'vitest'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { renewWelcome } from '../../../lib/server/acts/renew-welcome.ts'
import { seatPerson } from '../../../lib/server/acts/seat-person.ts'
import { welcome } from '../../../lib/server/auth/setup.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

const password = 'so many long words'
const tokenIn = (link: string | null) => link?.split('#')[1] ?? ''

test('a new link works, and the one before it no longer', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const first = await seatPerson(olga, null, {
    name: 'Pia',
    email: 'pia@example.org',
    role: 'reader',
  })
  const { welcomeLink } = await renewWelcome(olga, null, { personId: first.person.personId })
  const old = welcome({ token: tokenIn(first.welcomeLink), password })
  expect(await refused(old)).toMatchObject({ kind: 'not now' })
  expect(await welcome({ token: tokenIn(welcomeLink), password })).toEqual({
    email: 'pia@example.org',
  })
  const again = renewWelcome(olga, null, { personId: first.person.personId })
  expect(await refused(again)).toMatchObject({ kind: 'not now' })
})

test('only owners, and only for members of their project', async () => {
  const { eve, mina } = await cast({ text: null, only: ['eve', 'mina'] })
  const other = await cast({ text: null, only: ['mina'] })
  const { personId } = mina
  expect(await refused(renewWelcome(eve, null, { personId }))).toMatchObject({ kind: 'not yours' })
  expect(await refused(renewWelcome(other.olga, null, { personId }))).toMatchObject({
    kind: 'not there',
  })
})

test('only who invited a person first makes links, and the next one when they removed the person', async () => {
  const one = await cast({ text: null, only: [] })
  const two = await cast({ text: null, only: [] })
  const pia = { name: 'Pia', email: 'pia.two@example.org', role: 'reader' } as const
  const first = await seatPerson(one.olga, null, pia)
  const { personId } = first.person
  await seatPerson(two.olga, null, { ...pia, name: 'P.' })
  const { welcomeLink } = await renewWelcome(one.olga, null, { personId })
  expect(await refused(renewWelcome(two.olga, null, { personId }))).toMatchObject({
    kind: 'not now',
    sentence: 'They get their link from whoever invited them first.',
  })
  await removeSeat(one.olga, null, { personId })
  const last = await renewWelcome(two.olga, null, { personId })
  const old = welcome({ token: tokenIn(welcomeLink), password })
  expect(await refused(old)).toMatchObject({ kind: 'not now' })
  await welcome({ token: tokenIn(last.welcomeLink), password })
  expect(await refused(renewWelcome(two.olga, null, { personId }))).toMatchObject({
    sentence: 'This person has an account already and signs in with it.',
  })
})
