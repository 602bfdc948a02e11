import { expect, test } from 'vitest'
import { marksMade } from '../../lib/review/marks-made.ts'
import { acts } from './wordy-acts.ts'

test('every act that holds a mark, or marks, makes them', () => {
  const makes = Object.values(acts).filter((act) => marksMade(act).length > 0)
  expect(makes.map(({ kind }) => kind).sort()).toEqual([
    'claim marked',
    'claims merged',
    'mark added',
    'mark put under',
    'mark split',
  ])
})
