import { expect, test } from 'vitest'
import { choose, chooseAll, noneChosen } from '../../../app/_claims/chosen.ts'

const order = [4, 7, 9, 2, 5]
const of = (chosen: { readonly numbers: ReadonlySet<number> }) => [...chosen.numbers]

test('a claim is chosen, and left again', () => {
  const once = choose(noneChosen, order, 7, false)
  expect(of(once)).toEqual([7])
  expect(of(choose(once, order, 7, false))).toEqual([])
})

test('Shift draws on from the last choice, forwards and backwards', () => {
  const begun = choose(noneChosen, order, 9, false)
  expect(of(choose(begun, order, 5, true))).toEqual([9, 2, 5])
  expect(of(choose(begun, order, 4, true)).sort()).toEqual([4, 7, 9])
  expect(of(choose(noneChosen, order, 4, true))).toEqual([4])
})

test('all of a page are chosen, then none, and what is on other pages stays', () => {
  const elsewhere = choose(noneChosen, [99], 99, false)
  const all = chooseAll(elsewhere, order)
  expect(of(all)).toEqual([99, ...order])
  expect(of(chooseAll(all, order))).toEqual([99])
})
