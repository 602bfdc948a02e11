import { expect, test } from 'vitest'
import { readAsked } from '../../../lib/server/acts/read-asked.ts'
import { readFrontPage } from '../../../lib/server/acts/read-front-page.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { marks, revises } from '../../support/deeds.ts'

stage()

test('an editor hears how many marks are asked about in each text, and nobody else', async () => {
  const { eve, mina, rui } = await cast()
  await marks(mina, 'cost 40,000 crowns')
  await marks(mina, 'The bridge carries 9,000 cars a day.')
  await revises(eve, bridge.replace('40,000', '45,000'))
  expect([...(await readAsked(eve))]).toEqual([[1, 1]])
  expect([...(await readAsked(mina)), ...(await readAsked(rui))]).toEqual([])
  const asked = async (seat: typeof eve) =>
    (await readFrontPage(seat)).texts[0]?.claims.map((claim) => claim.asked)
  expect(await asked(eve)).toEqual([1, undefined])
  expect(await asked(mina)).toEqual([undefined, undefined])
  await withdrawClaim(eve, null, { claimNumber: 1 })
  expect([...(await readAsked(eve))]).toEqual([])
})
