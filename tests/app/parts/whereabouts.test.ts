import { expect, test } from 'vitest'
import { textIn } from '../../../app/_parts/whereabouts.ts'

test('a text is known by its page, and no other page of a project is a text', () => {
  expect(textIn('/projects/p/texts/12')).toBe(12)
  const others = ['', '/texts', '/texts/import', '/texts/0', '/texts/1/x', '/claims/3', '/works/2']
  expect(others.map((rest) => textIn(`/projects/p${rest}`))).toEqual(others.map(() => null))
})
