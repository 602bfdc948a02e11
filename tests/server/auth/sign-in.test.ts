import { verify } from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { type Entered, signIn, signOut } from '../../../lib/server/auth/sign-in.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { ownerUrl, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
// The package does its own work; its calls are only counted.
vi.mock('@node-rs/argon2', { spy: true })

const password = 'so many long words'
const refusal = ({ kind, message, facts }: { kind: string; message: string; facts: object }) => ({
  kind,
  message,
  facts,
})
const sessionIn = (entered: Entered) => ('sessionId' in entered ? entered.sessionId : '')
let address = 0
const elsewhere = () => ({ address: `192.0.2.${++address}`, agent: null })

test('the right password opens a session of one’s own', async () => {
  const mina = await newcomer('Mina', { password })
  const one = await signIn({ email: mina.email, password }, elsewhere())
  const two = await signIn({ email: ` ${mina.email.toUpperCase()}`, password }, elsewhere())
  expect(one.personId).toBe(mina.personId)
  const [first, second] = [sessionIn(one), sessionIn(two)]
  expect(first).not.toBe(second)
  expect(await signedIn(database(), second)).toMatchObject({ personId: mina.personId })
})

test('for an unknown e-mail one password is held against one hash, of the same cost as for a known one', async () => {
  const mina = await newcomer('Mina', { password })
  await refused(signIn({ email: 'first@example.org', password }, elsewhere()))
  const work = async (email: string) => {
    vi.mocked(verify).mockClear()
    await refused(signIn({ email, password: 'another long password' }, elsewhere()))
    return vi.mocked(verify).mock.calls.map(([hash, typed]) => ({
      cost: String(hash).split('$').slice(1, 4),
      lengths: String(hash)
        .split('$')
        .slice(4)
        .map((part) => part.length),
      typed,
    }))
  }
  const known = await work(mina.email)
  expect(known).toMatchObject([{ cost: ['argon2id', 'v=19', 'm=19456,t=2,p=1'] }])
  expect(await work('nobody@example.org')).toEqual(known)
  expect(await work('no e-mail')).toEqual(known)
})

test('a wrong password, an unknown e-mail and what was never typed are one answer', async () => {
  const mina = await newcomer('Mina', { password })
  const wrong = [
    { email: mina.email, password: 'another long password' },
    { email: 'nobody@example.org', password },
    { email: 'no e-mail', password },
    { email: mina.email, password: '' },
    { email: mina.email },
    { email: { contains: '' }, password },
    'nonsense',
    null,
  ]
  const answers = []
  for (const typed of wrong) answers.push(await signIn(typed, elsewhere()).catch(refusal))
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(answers[0]).toMatchObject({ kind: 'not signed in' })
})

test('guessing is slowed alike for who exists and who does not, also with the right password', async () => {
  const mina = await newcomer('Mina', { password })
  for (const email of [mina.email, 'nobody.at.all@example.org']) {
    const here = elsewhere()
    for (let i = 0; i < 5; i++)
      await signIn({ email, password: 'a wrong password' }, here).catch(() => {})
    const slowed = await signIn({ email, password }, here).catch(refusal)
    expect(slowed).toEqual({
      kind: 'too often',
      message: 'Too many tries. Wait 1 s and try again.',
      facts: { seconds: 1 },
    })
  }
})

test('signing out ends the session', async () => {
  const mina = await newcomer('Mina', { password })
  const sessionId = sessionIn(await signIn({ email: mina.email, password }, elsewhere()))
  await signOut(sessionId)
  expect(await signedIn(database(), sessionId)).toBeNull()
})

test('sign-ins good and bad are written down, without a secret', async () => {
  const mina = await newcomer('Mina', { password })
  const here = elsewhere()
  await signIn({ email: mina.email, password: 'a wrong password' }, here).catch(() => {})
  await signIn({ email: mina.email, password }, here)
  const { rows } = await withClient(ownerUrl(), (client) =>
    client.query(
      'select kind, person_id, detail from security_log where address = $1 order by id',
      [here.address],
    ),
  )
  expect(rows).toEqual([
    { kind: 'sign-in wrong', person_id: null, detail: {} },
    {
      kind: 'sign-in good',
      person_id: mina.personId,
      detail: { how: 'password', factor: false },
    },
  ])
})
