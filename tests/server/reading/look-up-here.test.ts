import { expect, test } from 'vitest'
import { lookUpHere } from '../../../lib/server/reading/look-up-here.ts'
import { lookingIn } from '../../../lib/text/copy-text.ts'

test('each passage is answered as by itself, in their order', () => {
  const text = { kind: 'pages', pages: ['One.', 'It opened in', '1931. It fell.'] } as const
  const passages = ['It opened in 1931.', 'It stands.', 'One.']
  const alone = passages.map((passage) => lookingIn(text)(passage))
  expect(lookUpHere({ text, passages })).toEqual(alone)
  expect(alone.map(({ finding }) => finding.found)).toEqual(['there', 'nowhere', 'there'])
})
