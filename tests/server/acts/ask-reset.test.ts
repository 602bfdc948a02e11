import { expect, test } from 'vitest'
import { AskReset, askReset } from '../../../lib/server/acts/ask-reset.ts'
import { stage } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const ask = (email: string, address = 'here') => withMail(() => askReset({ email }, null, address))

test('known and unknown get the same answer and the same line in the outbox', async () => {
  const { email } = await newcomer('Mina')
  const answers = [await ask(email), await ask('nobody@example.org')]
  expect(answers).toEqual([{ asked: true }, { asked: true }])
  const [known, unknown] = [await outbox(email), await outbox('nobody@example.org')]
  expect([known.length, unknown.length]).toEqual([1, 1])
  expect(Object.keys(known[0] ?? {})).toEqual(Object.keys(unknown[0] ?? {}))
})

test('three mails an hour go to one e-mail, whoever asks; more are answered alike and not sent', async () => {
  const email = 'flooded@example.org'
  for (let n = 0; n < 6; n++) expect(await ask(email, `place ${n}`)).toEqual({ asked: true })
  expect(await outbox(email)).toHaveLength(3)
})

test('thirty an hour from one place are enough, also when they come at once', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 33 }, (_, n) => `many${n}@example.org`).map((email) => withOutEnd(email)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
  expect(await refused(ask('one@example.org', 'crowd'))).toMatchObject({ kind: 'too often' })
  expect(await ask('one@example.org', 'elsewhere')).toEqual({ asked: true })
}, 60_000)

async function withOutEnd(email: string) {
  Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'v@example.org' })
  return askReset({ email }, null, 'crowd')
}

test('where no mail is sent everybody is told so', async () => {
  delete process.env.SMTP_URL
  const { email } = await newcomer('Mina')
  const [one, two] = [
    await refused(askReset({ email }, null, 'x')),
    await refused(askReset({ email: 'nobody@example.org' }, null, 'x')),
  ]
  expect(one).toEqual(two)
  expect(one.kind).toBe('not now')
})

test('an e-mail is folded', () =>
  expect(AskReset.parse({ email: ' Mina@Example.org ' })).toEqual({ email: 'mina@example.org' }))
