import { beforeEach, expect, test } from 'vitest'
import {
  doneLast,
  doneSince,
  putAway,
  redoLast,
  tell,
  Undone,
  undoLast,
} from '../../../app/_done/done.ts'
import { Offline, Refused } from '../../../app/_parts/ask.ts'

beforeEach(() => putAway())

test('what was done last stands there with what undo will do, until it is undone', async () => {
  let undone = 0
  tell('Claim 14 withdrawn', { says: 'Undo brings it back.', run: async () => undone++ })
  expect(doneLast()).toMatchObject({
    words: 'Claim 14 withdrawn',
    undo: { says: 'Undo brings it back.' },
  })
  await undoLast()
  expect([undone, doneLast()?.words, doneLast()?.undo]).toEqual([
    1,
    'Undone: Claim 14 withdrawn',
    null,
  ])
})

test('an undo that says what is then true is believed', async () => {
  tell('3 claims withdrawn.', { says: '', run: async () => '2 claims restored, 1 could not be.' })
  await undoLast()
  expect(doneLast()?.words).toBe('2 claims restored, 1 could not be.')
})

test('pressed twice it is undone once', async () => {
  let undone = 0
  const run = () => new Promise((done) => setTimeout(() => done(undone++), 5))
  tell('One', { says: '', run })
  await Promise.all([undoLast(), undoLast()])
  expect(undone).toBe(1)
})

test('the next deed takes the place of the last, also of one whose undo is under way', async () => {
  let settle = () => {}
  const run = () =>
    new Promise<void>((done) => {
      settle = done
    })
  tell('One', { says: '', run })
  const undoing = undoLast()
  tell('Two')
  settle()
  await undoing
  expect(doneLast()?.words).toBe('Two')
})

test('a refused undo says why and cannot be tried again', async () => {
  const run = () => Promise.reject(new Refused('not now', 'A round is open on it.'))
  tell('One', { says: '', run })
  await undoLast()
  expect(doneLast()).toMatchObject({ refusal: 'A round is open on it.', undo: null })
})

test('an undo whose answer was lost is asked for again under the same key', async () => {
  const keys: string[] = []
  const run = async (key: string) => {
    keys.push(key)
    if (keys.length === 1) throw new Offline()
  }
  tell('One', { says: '', run })
  await undoLast()
  expect(doneLast()?.refusal).toMatch(/cannot be reached/)
  await undoLast()
  expect(doneLast()?.words).toBe('Undone: One')
  expect(new Set(keys).size).toBe(1)
})

test('where there is nothing to undo, that is said', async () => {
  await undoLast()
  expect(doneLast()).toMatchObject({ words: 'There is nothing to undo', undo: null })
})

test('a deed that tells nothing of itself leaves nothing to undo; one that does is not put away', () => {
  tell('The project has a new title', { says: 'Undo gives the old one back.', run: async () => {} })
  const before = doneLast()
  doneSince(before)
  expect(doneLast()).toBeNull()
  tell('Claim 14 withdrawn')
  doneSince(before)
  expect(doneLast()?.words).toBe('Claim 14 withdrawn')
})

test.each(['busy', 'full', 'fault', 'too often'] as const)(
  'where it is not known what became of an undo (%s), it is asked for again under the same key',
  async (kind) => {
    const keys: string[] = []
    const run = async (key: string) => {
      keys.push(key)
      if (keys.length === 1) throw new Refused(kind, 'Not just now.')
    }
    tell('One', { says: '', run })
    await undoLast()
    expect(doneLast()?.refusal).toBe('Not just now.')
    await undoLast()
    expect(keys[1]).toBe(keys[0])
    expect(doneLast()?.words).toBe('Undone: One')
  },
)

/** A deed that can be taken back and done again, and what was done with it. */
function turning(name: string, told: string[]) {
  const back = (word: string, other: string) => async (): Promise<Undone> => {
    told.push(`${word} ${name}`)
    return new Undone(back(other, word))
  }
  return { says: '', run: back('undo', 'redo') }
}

test('one goes back step by step, and on again', async () => {
  const told: string[] = []
  tell('One', turning('one', told))
  tell('Two', turning('two', told))
  await undoLast()
  expect(doneLast()).toMatchObject({
    words: 'Undone: Two',
    undo: { says: 'Undo takes back: One.' },
  })
  await undoLast()
  expect(doneLast()?.undo).toBeNull()
  await redoLast()
  expect(doneLast()?.words).toBe('One')
  await redoLast()
  await undoLast()
  expect(told).toEqual(['undo two', 'undo one', 'redo one', 'redo two', 'undo two'])
})

test('undoing never reaches behind a deed that cannot be undone, and a new deed ends redoing', async () => {
  const told: string[] = []
  tell('One', turning('one', told))
  tell('A round is closed')
  await undoLast()
  tell('Two', turning('two', told))
  await undoLast()
  tell('Three', turning('three', told))
  await redoLast()
  expect(told).toEqual(['undo two'])
})
