import { expect, test } from 'vitest'
import { fallingAway } from '../../lib/review/falling-away.ts'

/** A round drawn as its assigned people: a letter each, a capital for who has answered, `-` before who fell away. */
function drawn(id: string, people: string, closed = false) {
  const places = [...people.matchAll(/(-?)(\w)/g)].map(([, gone, letter = '']) => ({
    personId: letter.toLowerCase(),
    fellAway: gone === '-',
    answered: letter !== letter.toLowerCase(),
  }))
  return {
    round: {
      id,
      assigned: places,
      closed: closed ? { at: '', how: 'by an editor' as const } : null,
    },
    answers: places
      .filter(({ answered }) => answered)
      .map(({ personId }) => ({ roundId: id, personId })),
  }
}

test.each([
  ['mo', false, 'waits', 'a place falls away, and the round waits for the others'],
  ['mO', false, 'closes', 'a round that only waited for this one closes'],
  ['mOA-n', false, 'closes', 'places that fell away before are not waited for'],
  ['Mo', false, 'stays', 'what was answered stays'],
  ['oa', false, 'stays', 'a round of others is not touched'],
  ['-mo', false, 'stays', 'a place falls away once'],
  ['mO', true, 'stays', 'a closed round is not touched'],
  ['m', false, 'waits', 'a round without anybody else waits for an editor'],
])('%s (closed: %s): it %s, because %s', (people, closed, outcome) => {
  const { round, answers } = drawn('r', people, closed)
  expect(fallingAway('m', [round], answers)).toEqual({
    fellAway: outcome === 'stays' ? [] : ['r'],
    closes: outcome === 'closes' ? ['r'] : [],
  })
})

test('each round is looked at by itself', () => {
  const one = drawn('one', 'mO')
  const two = drawn('two', 'mo')
  const falling = fallingAway('m', [one.round, two.round], [...one.answers, ...two.answers])
  expect(falling).toEqual({ fellAway: ['one', 'two'], closes: ['one'] })
})
