import { randomUUID } from 'node:crypto'
import type { Transporter } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askNewEmail } from '../../../lib/server/acts/ask-new-email.ts'
import { askReset } from '../../../lib/server/acts/ask-reset.ts'
import { confirmNewEmail } from '../../../lib/server/acts/confirm-new-email.ts'
import { invite } from '../../../lib/server/acts/invite.ts'
import { readInvitations } from '../../../lib/server/acts/read-invitations.ts'
import { readNotices } from '../../../lib/server/acts/read-notices.ts'
import { renewInvitation } from '../../../lib/server/acts/renew-invitation.ts'
import { resetPassword } from '../../../lib/server/acts/reset-password.ts'
import { revokeInvitation } from '../../../lib/server/acts/revoke-invitation.ts'
import { deliverDue, startPostman, transporter } from '../../../lib/server/mail/postman.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { newcomer } from '../../support/signed-in.ts'
import { linkIn, type MailServer, startMailServer } from '../../support/smtp.ts'

stage()
const from = 'Variorum <variorum@example.org>'
let server: MailServer
let by: Transporter

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'https://variorum.example'
  server = await startMailServer()
  by = transporter({ url: server.url, from })
})
afterAll(async () => {
  by.close()
  await server.stop()
  delete process.env.NEXTAUTH_URL
})
beforeEach(async () => {
  server.refuse(null)
  await database().mail.deleteMany()
})

const someone = () => `pia.${randomUUID()}@example.org`

async function invited(email = someone()) {
  const { olga } = await cast({ title: 'The bridge', text: null, only: [] })
  const { invitation } = await withMail(() => invite(olga, null, { email, role: 'reviewer' }))
  const state = async () => (await readInvitations(olga)).invitations[0]?.mail
  return { olga, email, invitationId: invitation.id, state }
}

/** As if the wait before the next try were over. */
const later = () => database().mail.updateMany({ data: { nextTryAt: new Date(0) } })

test('an invitation arrives once, as plain text and as a page, with a lasting Message-ID', async () => {
  const { email, state } = await invited()
  expect(await deliverDue(by, from)).toBe(1)
  expect(await deliverDue(by, from)).toBe(0)
  const mail = await server.mailTo(email, 'Olga invites you to «The bridge»')
  expect(mail.from).toMatchObject({ address: 'variorum@example.org', name: 'Variorum' })
  expect(linkIn(mail)).toMatch(/^https:\/\/variorum\.example\/invitation#[\w-]{43}$/)
  expect(mail.html).toContain(linkIn(mail))
  const [kept] = await outbox(email)
  expect(mail.messageId).toBe(`<${kept?.id}@variorum.example>`)
  expect(await state()).toEqual({ state: 'sent', failure: null })
})

test('while the server is down nothing is lost, and the owner sees that it waits', async () => {
  const { email, state } = await invited()
  const nobody = transporter({ url: 'smtp://127.0.0.1:9', from })
  expect(await deliverDue(nobody, from)).toBe(0)
  nobody.close()
  expect(await state()).toEqual({
    state: 'waiting',
    failure: 'The mail server could not be used (ESOCKET).',
  })
  expect(await deliverDue(by, from)).toBe(0)
  await later()
  expect(await deliverDue(by, from)).toBe(1)
  await server.mailTo(email, 'invites you')
  expect(await state()).toEqual({ state: 'sent', failure: null })
})

test('the waits between tries grow', async () => {
  const { email } = await invited()
  server.refuse({ code: 451, says: 'Later, please' })
  const waits: number[] = []
  for (let tries = 0; tries < 7; tries++) {
    await later()
    await deliverDue(by, from)
    const [mail] = await outbox(email)
    // Up to fourteen seconds may pass between the try and this look at it.
    waits.push(Math.ceil(((mail?.nextTryAt.getTime() ?? 0) - Date.now() - 1_000) / 15_000) * 15)
  }
  expect(waits).toEqual([15, 60, 300, 1_800, 7_200, 21_600, 21_600])
})

test('an address that the server refuses for good is not tried again, and the owner is told', async () => {
  const { olga, email, state } = await invited()
  server.refuse({ code: 550, says: 'No such person\r\nhere' })
  await deliverDue(by, from)
  const failed = await state()
  expect(failed?.state).toBe('failed')
  expect(failed?.failure).toMatch(/^The mail server said «550 No such person here».$/)
  await later()
  server.refuse(null)
  expect(await deliverDue(by, from)).toBe(0)
  const [notice] = (await readNotices(olga)).notices
  expect(notice?.sentence).toContain(`The invitation of ${email} to «The bridge» could not be sent`)
})

test('what would come too late has failed for good', async () => {
  const { email, state } = await invited()
  server.refuse({ code: 451, says: 'Later' })
  const soon = new Date(Date.now() + 5_000)
  await database().mail.updateMany({ where: { address: email }, data: { uselessAt: soon } })
  await deliverDue(by, from)
  expect((await state())?.state).toBe('failed')
})

test('an invitation that was taken back is not sent, and of a renewed one only the new mail', async () => {
  const one = await invited()
  await revokeInvitation(one.olga, null, one)
  const two = await invited()
  await withMail(() => renewInvitation(two.olga, null, two))
  expect(await deliverDue(by, from)).toBe(1)
  await server.mailTo(two.email, 'invites you')
  expect(server.mails.filter(({ to }) => to?.[0]?.address === one.email)).toEqual([])
})

test('a reset is mailed to who has an account, works by its link, and nobody else gets anything', async () => {
  const { email } = await newcomer('Mina')
  const nobody = someone()
  await withMail(() => askReset({ email }, null, 'here'))
  await withMail(() => askReset({ email: nobody }, null, 'here'))
  expect(await deliverDue(by, from)).toBe(1)
  const mail = await server.mailTo(email, 'Choose a new password')
  const token = linkIn(mail).split('#')[1] ?? ''
  expect(await resetPassword({ token, password: 'other very long words' }, null)).toEqual({ email })
  const { emailProvedAt } = await database().person.findUniqueOrThrow({ where: { email } })
  expect(emailProvedAt).not.toBeNull()
  expect(server.mails.some(({ to }) => to?.[0]?.address === nobody)).toBe(false)
  expect(await outbox(nobody)).toEqual([])
})

test('another e-mail’s link is mailed there, and not any more when a later asking replaced it', async () => {
  const mina = await newcomer('Mina')
  const [first, email] = [someone(), someone()]
  const ask = (to: string) =>
    withMail(() => askNewEmail(mina, null, { email: to, current: 'so many long words' }))
  await ask(first)
  await ask(email)
  expect(await deliverDue(by, from)).toBe(1)
  const token = linkIn(await server.mailTo(email, 'Use this e-mail')).split('#')[1] ?? ''
  expect(await confirmNewEmail(mina, null, { token })).toEqual({ email, ended: 0 })
  expect(await outbox(first)).toEqual([])
})

test('of several postmen at once one sends each mail', async () => {
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => invited()))
  const before = server.mails.length
  await Promise.all([deliverDue(by, from), deliverDue(by, from), deliverDue(by, from)])
  expect(server.mails.length - before).toBe(all.length)
})

test('the postman looks by himself, and stops when told', async () => {
  const stop = startPostman({ url: server.url, from }, 30)
  const { email } = await invited()
  await server.mailTo(email, 'invites you')
  await stop()
  const { email: late } = await invited()
  await new Promise((over) => setTimeout(over, 150))
  expect(server.mails.some(({ to }) => to?.[0]?.address === late)).toBe(false)
})

test('a server that wants TLS gets it, and its certificate is looked at unless told otherwise', async () => {
  const secure = await startMailServer({ secure: true })
  const { email, state } = await invited()
  const url = secure.url.replace('smtp:', 'smtps:')
  const careful = transporter({ url, from })
  await deliverDue(careful, from)
  expect((await state())?.state).toBe('waiting')
  await later()
  const trusting = transporter({ url: `${url}?tls.rejectUnauthorized=false`, from })
  expect(await deliverDue(trusting, from)).toBe(1)
  await secure.mailTo(email, 'invites you')
  careful.close()
  trusting.close()
  await secure.stop()
})
