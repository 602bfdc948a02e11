import { afterEach, expect, test } from 'vitest'
import { providerSettings, providerTrouble } from '../../../lib/server/auth/provider-settings.ts'

const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const
const set = (...values: readonly string[]) => {
  for (const [at, name] of names.entries()) {
    const value = values[at]
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
afterEach(() => set())

test('without settings there is no provider, with all of them there is one', () => {
  set()
  expect([providerSettings(), providerTrouble()]).toEqual([null, null])
  set('https://id.example', 'us', 'secret')
  expect(providerSettings()).toMatchObject({ issuer: 'https://id.example', name: 'id.example' })
  set('https://id.example', 'us', 'secret', 'the Institute')
  expect(providerSettings()).toMatchObject({ name: 'the Institute' })
})

test('half of them, and an issuer that anybody on the way could play, are trouble', () => {
  set('https://id.example', 'us')
  expect(providerTrouble()).toMatch(/belong together/)
  for (const issuer of ['http://id.example', 'ftp://id.example', 'nonsense']) {
    set(issuer, 'us', 'secret')
    expect(providerTrouble()).toMatch(/must be an address that begins with https/)
  }
  set('http://127.0.0.1:4000', 'us', 'secret')
  expect(providerTrouble()).toBeNull()
})
