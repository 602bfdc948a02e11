import { expect, test } from 'vitest'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readPublished } from '../../../lib/server/acts/read-published.ts'
import { takeDownEdition } from '../../../lib/server/acts/take-down-edition.ts'
import { cast, stage } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'

stage()

/** What is answered at an address: a file's name, or the whole refusal. */
async function at(address: string, name?: string): Promise<unknown> {
  return readPublished(address, name ?? null).then(
    (file) => file.name,
    (refusal: Error) => JSON.stringify({ ...refusal, message: refusal.message }),
  )
}

test('frozen, taken down and never been are one answer', async () => {
  const { eve, ...all } = await cast()
  await ruledClaim({ eve, ...all }, 'The bridge opened in 1931')
  const { address } = await freezeEdition(eve, null, { title: 'One' })
  const never = await at('a'.repeat(26))
  expect(await at(address)).toBe(never)
  await publishEdition(eve, null, { number: 1 })
  expect([await at(address), await at(address, 'manifest.json')]).toEqual([
    'edition-1.html',
    'manifest.json',
  ])
  for (const name of ['nothing.txt', '../manifest.json', '', 'x'.repeat(500)])
    expect(await at(address, name)).toBe(never)
  await takeDownEdition(eve, null, { number: 1 })
  expect([await at(address), await at(address, 'manifest.json')]).toEqual([never, never])
})

test('what is no address is not there either', async () => {
  const never = await at('a'.repeat(26))
  for (const address of ['', 'A'.repeat(26), 'a'.repeat(25), `${'a'.repeat(26)}\n`, "' or 1=1 --"])
    expect(await at(address)).toBe(never)
})
