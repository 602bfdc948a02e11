import { expect, test } from 'vitest'
import { verifyLedger } from '../../../lib/server/acts/verify-ledger.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

test('members can verify the ledger, readers cannot', async () => {
  const { mina, rui } = await cast({ only: ['mina', 'rui'] })
  expect(await verifyLedger(mina)).toMatchObject({ events: 5, differs: null })
  expect((await refused(verifyLedger(rui))).kind).toBe('not yours')
})
