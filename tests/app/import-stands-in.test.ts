import { expect, test } from 'vitest'
import { passagesAsked } from '../../app/projects/[project]/texts/import/stands-in.ts'
import { readPlain } from '../../lib/text/read/plain.ts'

function asked(text: string) {
  const reading = readPlain(text)
  if ('refused' in reading) throw new RangeError(reading.refused)
  return passagesAsked(reading)
}

const line = (name: string, words: number) =>
  Array.from({ length: words }, (_, nth) => `${name}${nth}`).join(' ')

test('the longest paragraph of each third of a text is asked by its words, the first left out', () => {
  const text = [line('a', 20), line('b', 12), line('c', 30), line('d', 20)].join('\n\n')
  expect(asked(text)).toEqual([
    'a1 a2 a3 a4 a5 a6 a7 a8',
    'c1 c2 c3 c4 c5 c6 c7 c8',
    'd1 d2 d3 d4 d5 d6 d7 d8',
  ])
})

test('quotation marks would end the words that are asked, and are left out', () => {
  expect(asked('He wrote to “them”: "all «of» us" will come tomorrow, by the river.')).toEqual([
    'wrote to them : all of us will',
  ])
})

test('a text of few words asks nothing, and what is asked is never too long to ask', () => {
  expect(asked('Only a few words.')).toEqual([])
  const [most = ''] = asked(`${'x'.repeat(500)} ${line('word'.repeat(4), 40)}`)
  expect(most.length).toBeGreaterThan(0)
  expect(most.length).toBeLessThan(190)
})
