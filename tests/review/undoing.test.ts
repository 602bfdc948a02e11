import { expect, test } from 'vitest'
import type { Act, Event } from '../../lib/review/history.ts'
import { builtOn, isUndone } from '../../lib/review/undoing.ts'
import { acts } from './wordy-acts.ts'

const step = (
  number: number,
  act: Act,
  undoes?: number,
): Pick<Event, 'number' | 'act' | 'undoes'> =>
  undoes === undefined ? { number, act } : { number, act, undoes }
const withdrawn = (markId: string): Act => ({ kind: 'mark withdrawn', claimId: 'k', markId })
const changed = step(3, acts['mark changed'])

test('a later act on the same mark, or on the claim as a whole, builds on an act', () => {
  const later = [
    step(4, withdrawn('m')),
    step(5, withdrawn('another')),
    step(6, acts.answered),
    step(7, acts['project renamed']),
    step(8, { ...acts['claim withdrawn'], kind: 'claim withdrawn', claimId: 'another' }),
    step(9, acts['claims merged']),
  ]
  expect(builtOn(changed, later).map(({ number }) => number)).toEqual([4, 6, 9])
})

test('what was taken back builds on nothing, nor does what took it back; what was redone does', () => {
  const undone = [step(4, withdrawn('m')), step(5, acts['mark restored'], 4)]
  expect(builtOn(changed, undone)).toEqual([])
  const redone = [...undone, step(6, withdrawn('m'), 5)]
  expect(builtOn(changed, redone).map(({ number }) => number)).toEqual([4])
})

test('an act is undone while its undoing stands', () => {
  const back = step(4, acts['mark changed'], 3)
  expect(isUndone(3, [])).toBe(false)
  expect(isUndone(3, [back])).toBe(true)
  expect(isUndone(3, [back, step(5, acts['mark changed'], 4)])).toBe(false)
})

test('nobody builds on another’s answer, and one’s own later answer builds on the one before', () => {
  const { answered } = acts
  const other: Act = { ...answered, answer: { ...answered.answer, personId: 'another' } }
  const later = [step(4, other), step(5, answered)]
  expect(builtOn(step(3, answered), later).map(({ number }) => number)).toEqual([5])
})
