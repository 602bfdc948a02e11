import { expect, test } from 'vitest'
import { shortcutIds } from '../../../lib/review/shortcuts.ts'
import { readKeys } from '../../../lib/server/acts/read-keys.ts'
import { SetKeys, setKeys } from '../../../lib/server/acts/set-keys.ts'
import { stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()

test('a changed key is kept for that person in every browser, and for nobody else', async () => {
  const [mina, otto] = [await newcomer('Mina'), await newcomer('Otto')]
  const after = await setKeys(mina, null, { keys: { mark: 'n', cite: null } })
  expect(after).toEqual({ singles: true, wholeWords: true, changed: { mark: 'n', cite: null } })
  expect(await readKeys(await session(mina.personId))).toEqual(after)
  expect(await readKeys(otto)).toEqual({ singles: true, wholeWords: true, changed: {} })
})

test('single keys are switched off and on, and the keys stay as they were', async () => {
  const mina = await newcomer('Mina')
  await setKeys(mina, null, { keys: { mark: 'n' } })
  await setKeys(mina, null, { singles: false })
  expect(await readKeys(mina)).toEqual({ singles: false, wholeWords: true, changed: { mark: 'n' } })
  await setKeys(mina, null, { singles: true })
  expect(await readKeys(mina)).toEqual({ singles: true, wholeWords: true, changed: { mark: 'n' } })
})

test('a key that is taken is refused with a sentence, and nothing of that request is kept', async () => {
  const mina = await newcomer('Mina')
  const refusal = await refused(setKeys(mina, null, { singles: false, keys: { mark: 'j' } }))
  expect([refusal.kind, refusal.sentence]).toEqual([
    'not now',
    '«J» is the key for «next claim». Take another one, or change that first.',
  ])
  expect(await readKeys(mina)).toEqual({ singles: true, wholeWords: true, changed: {} })
})

test('two keys change places in one act, and go back in one', async () => {
  const mina = await newcomer('Mina')
  await setKeys(mina, null, { keys: { next: 'k', previous: 'j' } })
  expect((await readKeys(mina)).changed).toEqual({ next: 'k', previous: 'j' })
  expect((await refused(setKeys(mina, null, { keys: { next: 'j' } }))).kind).toBe('not now')
  await setKeys(mina, null, { keys: { next: 'j', previous: 'k' } })
  expect((await readKeys(mina)).changed).toEqual({})
})

test('of two at once that want one key one has it, and the other is refused', async () => {
  const mina = await newcomer('Mina')
  const tries = await Promise.allSettled([
    setKeys(mina, null, { keys: { mark: 'n' } }),
    setKeys(mina, null, { keys: { add: 'n' } }),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(Object.values((await readKeys(mina)).changed)).toEqual(['n'])
})

test('told twice it happens once, and another request under its key is refused', async () => {
  const mina = await newcomer('Mina')
  const once = { key: 'a key', fingerprint: 'a' }
  const first = await setKeys(mina, once, { keys: { mark: 'n' } })
  await setKeys(mina, null, { keys: { mark: 'm' } })
  expect(await setKeys(mina, once, { keys: { mark: 'n' } })).toEqual(first)
  expect((await readKeys(mina)).changed).toEqual({})
  const other = { key: 'a key', fingerprint: 'b' }
  expect((await refused(setKeys(mina, other, { singles: false }))).kind).toBe(
    'said before otherwise',
  )
})

test('every shortcut can be given a key of its own', async () => {
  const mina = await newcomer('Mina')
  const signs = [...'äöüéèàçñøåβγδζηθλμξπσφψωжшяюэ'].slice(0, shortcutIds.length)
  const keys = Object.fromEntries(shortcutIds.map((id, at) => [id, signs[at] ?? null]))
  expect((await setKeys(mina, null, SetKeys.parse({ keys }))).changed).toEqual(keys)
})

test.each([
  { keys: { mark: '' } },
  { keys: { mark: ' ' } },
  { keys: { mark: 'M' } },
  { keys: { mark: 'mm' } },
  { keys: { mark: 5 } },
  { keys: { nothing: 'm' } },
  { keys: ['m'] },
  { singles: 'no' },
  { more: true },
])('%j is not understood', (asked) => expect(SetKeys.safeParse(asked).success).toBe(false))
