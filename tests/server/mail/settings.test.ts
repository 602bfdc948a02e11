import { expect, test } from 'vitest'
import { mailSettings, mailTrouble } from '../../../lib/server/mail/settings.ts'

const from = 'Variorum <variorum@example.org>'
const urlOf = (SMTP_URL: string) => mailSettings({ SMTP_URL, MAIL_FROM: from })?.url

test('mail is sent where both a server and a sender are named', () => {
  expect(mailSettings({})).toBeNull()
  expect(mailSettings({ SMTP_URL: 'smtp://mail.example' })).toBeNull()
  expect(mailSettings({ MAIL_FROM: from })).toBeNull()
  expect(mailSettings({ SMTP_URL: 'smtps://mail.example', MAIL_FROM: from })).toEqual({
    url: 'smtps://mail.example',
    from,
  })
})

test('by smtp to another machine TLS is demanded, unless its address says otherwise', () => {
  expect(urlOf('smtp://u:p%40@mail.example:587')).toBe(
    'smtp://u:p%40@mail.example:587?requireTLS=true',
  )
  for (const as of [
    'smtp://mail.example?ignoreTLS=true',
    'smtp://mail.example?requireTLS=false',
    'smtps://mail.example',
    'smtp://127.0.0.1:2525',
    'smtp://localhost',
    'smtp://[::1]:25',
  ]) {
    expect(urlOf(as)).toBe(as)
  }
})

test('wrong settings are told in a sentence that says what would be right', () => {
  expect(mailTrouble({})).toBeNull()
  expect(mailTrouble({ SMTP_URL: 'smtps://u:p@mail.example:465', MAIL_FROM: from })).toBeNull()
  expect(mailTrouble({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'v@example.org' })).toBeNull()
  for (const wrong of ['mail.example', 'http://mail.example', 'smtp://', 'smtp:mail']) {
    expect(mailTrouble({ SMTP_URL: wrong, MAIL_FROM: from })).toMatch(/^SMTP_URL must be/)
  }
  for (const wrong of [undefined, 'Variorum', 'a@b.c\r\nBcc: d@e.f']) {
    expect(mailTrouble({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: wrong })).toMatch(/MAIL_FROM/)
  }
  expect(mailTrouble({ MAIL_FROM: from })).toMatch(/SMTP_URL is not/)
})
