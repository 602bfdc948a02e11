import { expect, test } from 'vitest'
import { readCopy } from '../../../lib/server/reading/read-copy.ts'
import { unfollowed } from '../../../lib/server/threads/following.ts'
import { lookingIn } from '../../../lib/text/copy-text.ts'
import { jpeg, pdf, png, text } from '../../support/files.ts'

const page = ['The bridge cost 40,000', 'crowns, and new infor-', 'mation came.']

test('a PDF is read page by page, its lines ended where they end', async () =>
  expect(await readCopy({ kind: 'pdf', bytes: pdf([['One.'], page]) })).toEqual({
    kind: 'pages',
    pages: ['One.', page.join('\n')],
  }))

test('what a hostile PDF would do is not done', async () => {
  const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'
  const launch = '/AA << /WC << /S /Launch /F (calc.exe) >> >>'
  const copy = await readCopy({ kind: 'pdf', bytes: pdf([['Words.']], script + launch) })
  expect(copy).toEqual({ kind: 'pages', pages: ['Words.'] })
})

test.each([
  ['only its first line', text('%PDF-1.7\n')],
  ['half of itself', pdf([page]).subarray(0, 200)],
  ['nothing but noise', text(`%PDF-1.7\n${'noise '.repeat(1_000)}`)],
])('a PDF that has %s is refused', async (_name, bytes) =>
  expect(await readCopy({ kind: 'pdf', bytes })).toEqual({
    refused: 'This PDF is damaged: it cannot be opened. Save it anew and attach it again.',
  }),
)

test('a page of the web is read as its text, without its scripts and inlined files', async () => {
  const inlined = `<img src="data:image/png;base64,${'A'.repeat(3_000_000)}">`
  const html = `<!doctype html><title>T</title><h1>Bridge</h1>${inlined}<script>evil()</script><p>It cost <b>40,000</b> crowns.`
  const copy = await readCopy({ kind: 'html', bytes: text(html) })
  expect(copy).toMatchObject({ kind: 'flow', characters: 'Bridge\n\nIt cost 40,000 crowns.' })
})

test('a page of too many words is a copy without text', async () => {
  const html = `<!doctype html><p>${'word '.repeat(500_000)}`
  expect(await readCopy({ kind: 'html', bytes: text(html) })).toMatchObject({ kind: 'none' })
})

test('a picture has no text, and a damaged one is refused', async () => {
  expect(await readCopy({ kind: 'jpeg', bytes: jpeg(3, 2, 'x') })).toMatchObject({ kind: 'none' })
  expect(await readCopy({ kind: 'png', bytes: png(3, 2).subarray(0, 30) })).toHaveProperty(
    'refused',
  )
})

test('a copy that takes too long to be read is kept without its text', async () => {
  const bytes = pdf(Array.from({ length: 3_000 }, () => page))
  expect(
    await readCopy({ kind: 'pdf', bytes }, unfollowed, { milliseconds: 200, megabytes: 512 }),
  ).toEqual({
    kind: 'none',
    why: 'Its text takes longer to read than 0.2 s.',
    unfinished: true,
  })
})

test('a copy that takes too much memory is not read to its end either', async () => {
  const bytes = pdf(Array.from({ length: 3_000 }, () => page))
  expect(
    await readCopy({ kind: 'pdf', bytes }, unfollowed, { milliseconds: 60_000, megabytes: 16 }),
  ).toEqual({
    kind: 'none',
    why: 'Its text needs more memory to be read than there is.',
    unfinished: true,
  })
})

test('three hundred pages are read, and a passage of them is found', async () => {
  const lines = Array.from(
    { length: 45 },
    (_, i) => `Line ${i} of the bridge’s accounts, with words.`,
  )
  const leaves = Array.from({ length: 300 }, (_, i) => [...lines, `This is leaf ${i + 1}.`])
  const copy = await readCopy({ kind: 'pdf', bytes: pdf(leaves) })
  if ('refused' in copy) throw new Error(copy.refused)
  expect(lookingIn(copy)('This is leaf 300.').finding).toMatchObject({ places: [{ page: 300 }] })
})
