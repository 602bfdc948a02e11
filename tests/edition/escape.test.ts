import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { attribute, jsonInScript, safeAddress, text } from '../../lib/edition/escape.ts'
import { findForbidden } from '../../lib/text/characters.ts'

/** Any characters that a text may hold; line ends came in as `\n`. */
const characters = fc
  .string({ unit: 'binary' })
  .filter((words) => !words.includes('\r') && findForbidden(words, 1).length === 0)

test('any text comes back from HTML as it was', () => {
  fc.assert(
    fc.property(characters, (words) => {
      const [p] = parseFragment(`<p>${text(words)}</p>`).childNodes
      const inside = p !== undefined && 'childNodes' in p ? p.childNodes : []
      expect(inside.map((node) => ('value' in node ? node.value : '')).join('')).toBe(words)
    }),
  )
})

test('any attribute comes back from HTML as it was', () => {
  fc.assert(
    fc.property(characters, (words) => {
      const [p] = parseFragment(`<p title="${attribute(words)}"></p>`).childNodes
      expect(p !== undefined && 'attrs' in p ? p.attrs[0]?.value : '').toBe(words)
    }),
  )
})

test('no JSON ends its script or breaks a line of JavaScript', () => {
  const hostile = {
    a: '</script><script>alert(1)</script>',
    b: '<!--',
    c: '\u2028\u2029',
    d: ']]>',
  }
  const safe = jsonInScript(JSON.stringify(hostile))
  expect(safe).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(safe)).toEqual(hostile)
})

test('only https, http and mailto are links', () => {
  expect(safeAddress('https://a.example/b?c=d')).toBe('https://a.example/b?c=d')
  expect(safeAddress('mailto:a@b.example')).toBe('mailto:a@b.example')
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//a.example',
    ' https://a.example',
    'https://a b',
    'https://',
  ]) {
    expect(safeAddress(address)).toBeNull()
  }
})
