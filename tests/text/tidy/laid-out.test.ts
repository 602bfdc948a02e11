import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBlocks } from '../../../lib/text/blocks.ts'
import { readMarkdown } from '../../../lib/text/read/markdown.ts'
import { withChanges } from '../../../lib/text/tidy/changes.ts'
import { laidOut } from '../../../lib/text/tidy/laid-out.ts'
import { type LooseBlock, loosened, ofKind } from '../../../lib/text/tidy/loose-block.ts'

function read(source: string) {
  const reading = readMarkdown(source)
  if ('refused' in reading) throw new RangeError(reading.refused)
  return reading
}

const noted = read('# Title\n\nIt rose.[^1] Again.\n\nShare.\n\n[^1]: See the gauge.')
const loose = loosened(noted.characters, noted.blocks)

test('what was only taken apart is put together as it was', () => {
  expect(laidOut(noted, loose, [])).toEqual({
    characters: noted.characters,
    blocks: noted.blocks,
    changes: [],
  })
})

test('other kinds change no character', () => {
  const blocks = loose.blocks.map((block) => ofKind(block, 'quotation'))
  expect(laidOut(noted, { ...loose, blocks }, [])).toMatchObject({
    characters: noted.characters,
    changes: [],
  })
})

test('a block that was cut is a change, and markers of notes follow', () => {
  const blocks = loose.blocks
    .filter(({ text }) => text !== 'Share.')
    .map((block) => ({ ...block, text: block.text.replace('It', 'Rivers') }))
  const out = laidOut(noted, { ...loose, blocks }, [])
  expect(out.changes.map(({ gone }) => gone.trim())).toEqual(['It', 'Share.'])
  const before = noted.blocks.at(-1)?.markers?.map((at) => noted.characters.slice(at.start, at.end))
  const after = out.blocks.at(-1)?.markers?.map((at) => out.characters.slice(at.start, at.end))
  expect(before?.length).toBe(1)
  expect(after).toEqual(before)
})

test('a place that a person ties to a note is a marker of it; one that was changed is let go', () => {
  const note = noted.blocks.at(-1)?.start ?? 0
  const start = noted.characters.indexOf('Again')
  const tie = { at: { start, end: start + 5 }, note }
  expect(laidOut(noted, loose, [tie]).blocks.at(-1)?.markers?.length).toBe(2)
  const blocks = loose.blocks.map((block) => ({ ...block, text: block.text.replace('Again', 'A') }))
  expect(laidOut(noted, { ...loose, blocks }, [tie]).blocks.at(-1)?.markers?.length).toBe(1)
})

test('a block of blanks is none, and its characters stay', () => {
  const blank: LooseBlock = { kind: 'paragraph', origin: 0, gap: '\n', text: '  ' }
  const out = laidOut(noted, { blocks: [blank, ...loose.blocks], after: '' }, [])
  expect(out.characters).toBe(`\n  ${noted.characters}`)
  expect(out.blocks.length).toBe(noted.blocks.length)
})

test('whatever is cut, repaired and set, the blocks fit and the changes give the characters', () => {
  const piece = fc.constantFrom('# A\n\n', 'Words 😀 here.\n\n', '> Said.\n\n', '- one\n- two\n\n')
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.array(fc.constantFrom('keep', 'cut', 'repair', 'head', 'blank'), {
        minLength: 12,
        maxLength: 12,
      }),
      (parts, deeds) => {
        const reading = read(`${parts.join('')}End.`)
        const { blocks, after } = loosened(reading.characters, reading.blocks)
        const done = blocks.flatMap((block, nth): LooseBlock[] => {
          const deed = deeds[nth % deeds.length]
          if (deed === 'cut') return []
          if (deed === 'repair') return [{ ...block, text: `${block.text.replace('e', '😀')}!` }]
          if (deed === 'blank') return [{ ...block, text: ' ' }]
          return [deed === 'head' ? ofKind(block, 'heading', 3) : block]
        })
        const out = laidOut(reading, { blocks: done, after }, [])
        expect(checkBlocks(out.characters, out.blocks)).toBeNull()
        expect(withChanges(reading.characters, out.changes)).toBe(out.characters)
      },
    ),
  )
})
