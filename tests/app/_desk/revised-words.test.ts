import { expect, test } from 'vitest'
import { revisedInWords } from '../../../app/_desk/revised-words.ts'

const came = (exact: number, open: number, anew: number) =>
  revisedInWords({
    revision: 2,
    marks: { exact, moved: 0, changed: 0, ambiguous: 0, lost: 0 },
    sentences: { setAside: { followed: 5, open }, bounds: { followed: 5, anew } },
  })

test('what followed is told, and of what is open again only where something is', () => {
  expect(came(1, 0, 0)).toBe('Revision 2 stands; 1 mark followed')
  expect(came(1_200, 1, 1)).toBe(
    'Revision 2 stands; 1,200 marks followed; 1 sentence that was set aside has changed and is open again; 1 bound of a sentence, set by hand, no longer fits',
  )
  expect(came(0, 3, 2)).toBe(
    'Revision 2 stands; 0 marks followed; 3 sentences that were set aside have changed and are open again; 2 bounds of sentences, set by hand, no longer fit',
  )
})
