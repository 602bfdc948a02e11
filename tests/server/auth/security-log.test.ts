import { expect, test } from 'vitest'
import { noteFault, noteSecurity } from '../../../lib/server/auth/security-log.ts'
import { described } from '../../../lib/server/log/log.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { ownerUrl, stage } from '../../support/cast.ts'

stage()

test('a line holds who, where and what, and nobody can forge another', async () => {
  const detail = {
    route: '/a\r\n{"kind":"sign-in good"}\u001b[2J\u2028',
    length: 3,
    long: 'x'.repeat(1_000),
  }
  await noteSecurity({ kind: 'refused', personId: null, address: '192.0.2.1', detail })
  const { rows } = await withClient(ownerUrl(), (client) =>
    client.query('select * from security_log'),
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ kind: 'refused', address: '192.0.2.1', detail: { length: 3 } })
  expect(rows[0].detail.route).toBe('/a··{"kind":"sign-in good"}·[2J·')
  expect(rows[0].detail.long).toHaveLength(200)
})

test('a log that cannot be written changes no answer', async () => {
  const kind = 'x'.repeat(10)
  await expect(
    noteSecurity({ kind, personId: 'no uuid', address: null, detail: {} }),
  ).resolves.toBeUndefined()
})

test('of a fault its name, code and places are written down, not the words that it was about', () => {
  const error = Object.assign(new TypeError('duplicate key: secret words'), { code: '23505' })
  const written = described(error)
  expect(written).toMatchObject({ name: 'TypeError', code: '23505' })
  expect(JSON.stringify(written)).toContain('security-log.test.ts')
  expect(JSON.stringify(written)).not.toContain('secret words')
  expect(described('secret words')).toEqual({ name: 'string' })
  expect(noteFault(error, { method: 'POST', route: '/x' })).toMatch(/^[0-9a-f]{12}$/)
})
