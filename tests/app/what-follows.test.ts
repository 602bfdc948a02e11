import { expect, test } from 'vitest'
import {
  afterChange,
  afterRemoval,
  roundsLeft,
} from '../../app/projects/[project]/people/what-follows.ts'

test('who is awaited nowhere leaves no place behind', () =>
  expect(roundsLeft('Mina', { open: 0, last: 0 })).toEqual([
    'Mina is not awaited in any open round.',
  ]))

test('of open rounds it says how many, and never whether this person has answered', () => {
  const [places, closes] = roundsLeft('Mina', { open: 3, last: 0 })
  expect(places).toBe(
    'Mina is one of the reviewers of three open rounds. Where Mina has answered, the answer stays and counts; where not, the place falls away.',
  )
  expect(closes).toBe('None of these rounds closes by it.')
})

test('rounds that wait for one last answer close, if it is this person’s', () => {
  expect(roundsLeft('Mina', { open: 3, last: 1 })[1]).toBe(
    'One of them waits for one last answer; if it is Mina’s, the round closes by this.',
  )
  expect(roundsLeft('Mina', { open: 3, last: 2 })[1]).toBe(
    'Two of them wait for one last answer; where that is Mina’s, the round closes by this.',
  )
  expect(roundsLeft('Mina', { open: 1, last: 1 })[1]).toMatch(/^It waits for one last answer; if/)
})

test('a removal says what ends and what stays', () => {
  const said = afterRemoval('Mina', { open: 1, last: 0 }).join(' ')
  expect(said).toContain('sees nothing of the project any more')
  expect(said).toContain('Rulings and editions stay as they are.')
})

test('another role speaks of rounds only where it answers no more, and of invitations only for owners', () => {
  const awaited = { open: 1, last: 0 }
  const said = (from: 'owner' | 'reviewer', to: 'editor' | 'reader') =>
    afterChange('Mina', awaited, { answers: to === 'editor', from, to }).join(' ')
  expect(said('reviewer', 'editor')).not.toContain('open round')
  expect(said('reviewer', 'reader')).toContain('one open round')
  expect(said('owner', 'editor')).toContain('has invited and nobody has accepted yet')
  expect(said('reviewer', 'reader')).not.toContain('invited')
})
