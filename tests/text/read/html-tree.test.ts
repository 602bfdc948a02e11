import { expect, test } from 'vitest'
import { attribute, elementsOf, isHidden, parsed } from '../../../lib/text/read/html-tree.ts'

function tree(source: string) {
  const document = parsed(source)
  if ('refused' in document) throw new Error(document.refused)
  return elementsOf(document)
}

const XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><body>'

test('the elements of a page come in order with their attributes', () => {
  const found = tree('<p id=a>x<b hidden>y</b></p>')
  expect(found.map(({ tagName }) => tagName)).toEqual(['html', 'head', 'body', 'p', 'b'])
  expect(found.map((one) => attribute(one, 'id')).filter(Boolean)).toEqual(['a'])
  expect(found.filter(isHidden).map(({ tagName }) => tagName)).toEqual(['b'])
})

test('in XHTML an empty element ends where it says; in HTML it does not', () => {
  const parent = (source: string) => {
    const p = tree(source).find(({ tagName }) => tagName === 'p')
    return p?.parentNode?.nodeName
  }
  expect(parent(`${XHTML}<div title="a>b/"/><p>x</p>`)).toBe('body')
  expect(parent(`${XHTML}<div title='/>'>y<p>x</p></div>`)).toBe('div')
  expect(parent('<body><div/><p>x</p>')).toBe('div')
  expect(tree(`${XHTML}<br/><img src="a"/>`).map(({ tagName }) => tagName)).toEqual([
    'html',
    'head',
    'body',
    'br',
    'img',
  ])
})

test('a tree that is too deep or too large is refused', () => {
  expect(parsed('<div>'.repeat(600))).toHaveProperty('refused')
  expect(parsed('<b></b>'.repeat(300_001))).toHaveProperty('refused')
  expect(parsed(`${XHTML}${'<a "'.repeat(200_000)}`)).toBeDefined()
})
