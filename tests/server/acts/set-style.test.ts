import { expect, test } from 'vitest'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readEditionFile } from '../../../lib/server/acts/read-edition-file.ts'
import { readSettings } from '../../../lib/server/acts/read-settings.ts'
import { setStyle } from '../../../lib/server/acts/set-style.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { twoWorks } from '../../support/cited.ts'
import { rules } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'setting the style',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  together: 2,
  foreign: false,
  ready: async () => (seat, once) => setStyle(seat, once, { style: 'plain' }),
})

test('all citations are printed in the style that is set, and an edition keeps its own', async () => {
  const people = await cast()
  await twoWorks(people)
  await rules(people.eve, 1, { kind: 'approved', label: 'true' })
  await setStyle(people.eve, null, { style: 'plain' })
  const plain = 'Ada Moss, A record of bridges, 2024. https://example.org/record'
  expect(JSON.stringify(await readClaim(people.otto, 1))).toContain(plain)
  await freezeEdition(people.eve, null, { title: 'First' })
  await setStyle(people.eve, null, { style: 'harvard' })
  const { bytes } = await readEditionFile(people.eve, 1, 'edition-1.html')
  const page = new TextDecoder().decode(bytes)
  expect(page).toContain('Ada Moss, <i>A record of bridges</i>, 2024.')
  expect((await readSettings(people.eve)).style).toBe('harvard')
  expect(await differs(people.olga)).toBeNull()
})

test('who saw another style than is set now is refused', async () => {
  const { eve } = await cast({ text: null, only: ['eve'] })
  await setStyle(eve, null, { style: 'plain', saw: 'apa' })
  const late = await refused(setStyle(eve, null, { style: 'harvard', saw: 'apa' }))
  expect(late.kind).toBe('changed meanwhile')
  expect((await readSettings(eve)).style).toBe('plain')
})
