import { expect, test } from 'vitest'
import { tokenFor } from '../../../lib/server/auth/one-time.ts'
import { Letter, written } from '../../../lib/server/mail/letter.ts'

process.env.NEXTAUTH_SECRET ??= 'a secret of the tests, which keeps nothing'
const origin = 'https://variorum.example'
const nonce = 'a nonce'
const invitation = {
  kind: 'invitation',
  project: 'The bridge',
  by: 'Olga',
  role: 'editor',
  nonce,
} as const

test('an invitation says who, where and as what, and its link opens it', () => {
  const { subject, text, html } = written(invitation, origin)
  expect(subject).toBe('Olga invites you to «The bridge»')
  const link = `${origin}/invitation#${tokenFor('invitation', nonce)}`
  expect(text).toContain(`Take the seat:\n${link}`)
  expect(text).toContain('as an editor')
  expect(html).toContain(`href="${link}"`)
})

test('a reset’s link is of another kind, also for the same nonce', () => {
  const { text } = written({ kind: 'reset', nonce }, origin)
  expect(text).toContain(`${origin}/reset#${tokenFor('reset', nonce)}`)
  expect(tokenFor('reset', nonce)).not.toBe(tokenFor('invitation', nonce))
})

test('another e-mail’s link is of its own kind, and its mail names nobody', () => {
  const { text } = written({ kind: 'email', nonce }, origin)
  expect(text).toContain(`Use this e-mail:\n${origin}/email#${tokenFor('email', nonce)}`)
  expect(tokenFor('email', nonce)).not.toBe(tokenFor('reset', nonce))
  expect(text).toContain('Somebody, most likely you')
})

test('the notice to the address before says that no reset helps from there', () => {
  const notice = { kind: 'email changed', shell: false } as const
  const { text } = written({ kind: 'notice', name: 'Mina', notice }, origin)
  expect(text).toContain('tell an owner of a project of yours')
  expect(text).not.toContain('Forgotten password')
})

test('a notice has no link; one of a changed password says what to do if it was not you', () => {
  const notice = { kind: 'password changed', reset: false } as const
  const { text } = written({ kind: 'notice', name: 'Mina', notice }, origin)
  expect(text).toMatch(/^Dear Mina,/)
  expect(text).toContain('If that was not you')
  expect(text).not.toContain('#')
})

test('names are words and never markup, and nothing is fetched by the page', () => {
  const project = '<img src=x onerror=alert(1)> "& \''
  const { html } = written({ ...invitation, project }, origin)
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&amp; &#39;')
  expect(html).not.toMatch(/<script|<link|<img|url\(|src=["']/)
})

test('a letter has no place for words of a text, a claim or a verdict', () => {
  expect(Letter.safeParse(invitation).success).toBe(true)
  expect(Letter.safeParse({ ...invitation, claim: 'The bridge opened in 1931.' }).success).toBe(
    false,
  )
})
