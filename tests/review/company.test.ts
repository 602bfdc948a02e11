import { expect, test } from 'vitest'
import { companyAfter, type Fellow, othersIn, whereInWords } from '../../lib/review/company.ts'

const text = { number: 1, title: 'Council’s report' }
const fellow = (personId: string, name: string): Fellow => ({ personId, name, text, place: null })
const mina = fellow('m', 'Mina')
const otto = fellow('o', 'Otto')

test('the whole replaces all that was known, news add, change and take away', () => {
  const first = companyAfter(new Map([['x', fellow('x', 'X')]]), {
    whole: true,
    here: [mina, otto],
    gone: [],
  })
  expect([...first.keys()]).toEqual(['m', 'o'])
  const moved = { ...mina, text: null }
  const then = companyAfter(first, { whole: false, here: [moved], gone: ['o', 'never'] })
  expect([...then.values()]).toEqual([moved])
  expect(first.size).toBe(2)
})

test('the others are in the order of their names, without me', () => {
  const company = new Map([otto, mina, fellow('n', 'Mina')].map((one) => [one.personId, one]))
  expect(othersIn(company, 'o').map(({ personId }) => personId)).toEqual(['m', 'n'])
})

test('where somebody is can be said in words', () => {
  expect(whereInWords(mina)).toBe('Mina is in «Council’s report»')
  expect(whereInWords({ ...mina, text: null })).toBe('Mina is in the project')
})
