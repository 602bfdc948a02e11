import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { sha256Base64 } from '../../lib/edition/digest.ts'
import type { Snapshot } from '../../lib/edition/edition.ts'
import { writeHtml } from '../../lib/edition/html.ts'
import { attributeOf, elements, readHtml } from '../../lib/edition/read-html.ts'
import { editionFonts } from '../../lib/server/acts/edition-type.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { smallEdition } from '../support/small-edition.ts'

const bytesOf = (snapshot: Snapshot) => writeHtml(snapshot, []).bytes
const htmlOf = (snapshot: Snapshot) => new TextDecoder().decode(bytesOf(snapshot))
const all = (html: string) => [...elements(parse(html))]

/** Everything that would break out, deceive the eye or be lost. */
const hostile =
  '</script><script>alert(1)</script> <img src=x onerror=alert(1)> ]]> --> &amp; \u202Eright to left\u202C 👩‍👩‍👧 a\u00a0b\t c  d \u2028 e\u0301 <!-- "quoted" \'single\' \ufeff'

/** The Nu HTML checker's errors on a page. */
async function checked(html: Uint8Array): Promise<readonly string[]> {
  const jar = join(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar')
  const folder = mkdtempSync(join(tmpdir(), 'edition-'))
  const file = join(folder, 'edition.html')
  writeFileSync(file, html)
  const run = promisify(execFile)(
    'java',
    ['-jar', jar, '--errors-only', '--exit-zero-always', '--format', 'json', '--stdout', file],
    { maxBuffer: 1e8 },
  )
  const { stdout } = await run.catch((error: Error) => {
    throw new Error(
      `The Nu HTML checker needs Java (apt-get install -y default-jre-headless), and did not run: ${error.message}`,
    )
  })
  rmSync(folder, { recursive: true })
  const { messages }: { messages: { message: string; lastLine: number }[] } = JSON.parse(stdout)
  return messages.map(({ message, lastLine }) => `line ${lastLine}: ${message}`)
}

test('the Nu HTML checker finds no error in an edition', async () => {
  expect(await checked(writeHtml(harrow, await editionFonts()).bytes)).toEqual([])
})

test('the Nu HTML checker finds no error in an edition of hostile words and kinds of blocks', async () => {
  const words = hostile.replace('\ufeff', '')
  const characters = `${words}\n- one\n- two\n\u00a0\nx\n`
  const at = (words: string) => {
    const from = Array.from(characters.slice(0, characters.indexOf(words))).length
    return { from, to: from + Array.from(words).length }
  }
  const snapshot = smallEdition(
    characters,
    [
      [{ start: 0, end: words.length }],
      [
        { start: 3, end: 20 },
        { start: 30, end: words.length + 4 },
      ],
    ],
    {
      title: words.trim(),
      sentence: words,
      note: words,
      blocks: [
        { ...at(words), kind: 'heading', level: 3 },
        { ...at('- one'), kind: 'list item', level: 1 },
        { ...at('- two'), kind: 'list item', level: 2 },
        { ...at('x\n'), kind: 'preformatted' },
      ],
    },
  )
  expect(
    await checked(bytesOf({ ...snapshot, project: { ...snapshot.project, title: words } })),
  ).toEqual([])
})

test('each text is on the page to the character', () => {
  const { texts } = readHtml(bytesOf(harrow))
  for (const { number, characters } of harrow.texts)
    expect(texts.get(`${number}`)?.characters).toBe(characters)
})

test('hostile words are words: nothing of them becomes an element, and none is lost', () => {
  const snapshot = smallEdition(hostile, [[{ start: 0, end: 9 }], [{ start: 4, end: 60 }]], {
    title: hostile,
    sentence: hostile,
    note: hostile,
  })
  expect(readHtml(bytesOf(snapshot)).texts.get('1')?.characters).toBe(hostile)
  const names = new Set(all(htmlOf(snapshot)).map(({ tagName }) => tagName))
  expect(names.has('img')).toBe(false)
  const scripts = all(htmlOf(snapshot)).filter(({ tagName }) => tagName === 'script')
  expect(scripts.map((script) => attributeOf(script, 'type'))).toEqual(['application/ld+json'])
})

test('ids are there once, and every link within the page leads somewhere', () => {
  const page = all(htmlOf(harrow))
  const ids = page.flatMap((element) => attributeOf(element, 'id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  const targets = page.flatMap((element) => {
    const href = attributeOf(element, 'href') ?? ''
    const labelled = attributeOf(element, 'aria-labelledby')
    return [
      ...(href.startsWith('#') ? [href.slice(1)] : []),
      ...(labelled === null ? [] : [labelled]),
    ]
  })
  expect(targets.filter((id) => !ids.includes(id))).toEqual([])
})

test('every mark leads to its note, and every note back to each of its marks', () => {
  const links = all(htmlOf(harrow)).filter(({ tagName }) => tagName === 'a')
  const hrefs = (role: string) =>
    links
      .filter((link) => attributeOf(link, 'role') === role)
      .map((link) => attributeOf(link, 'href'))
  const marks = harrow.claims.flatMap(({ number, marks }) =>
    marks.map((mark) => `#mark-${number}-${mark.number}`),
  )
  expect(hrefs('doc-backlink').toSorted()).toEqual(marks.toSorted())
  expect([...new Set(hrefs('doc-noteref'))].toSorted()).toEqual(
    harrow.claims.map(({ number }) => `#note-${number}`).toSorted(),
  )
})

test('the page asks nobody for anything and runs nothing', () => {
  const page = all(htmlOf(harrow))
  const loads = page.filter(({ tagName }) =>
    ['img', 'iframe', 'object', 'embed', 'video', 'audio', 'source', 'base', 'form'].includes(
      tagName,
    ),
  )
  expect(loads).toEqual([])
  const linked = page
    .filter(({ tagName }) => tagName === 'link')
    .map((link) => [attributeOf(link, 'rel'), (attributeOf(link, 'href') ?? '').slice(0, 5)])
  expect(linked).toEqual([
    ['canonical', 'https'],
    ['icon', 'data:'],
  ])
  expect(htmlOf(harrow)).not.toMatch(/@import|url\((?!data:)| on\w+="|style="/)
})

test('its policy allows its own style and no other', async () => {
  const html = new TextDecoder().decode(writeHtml(harrow, await editionFonts()).bytes)
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  const policy = all(html).find(
    (element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy',
  )
  expect(policy && attributeOf(policy, 'content')).toBe(
    `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`,
  )
})

test('with its type an edition has less than 600 KB', async () => {
  const { bytes } = writeHtml(harrow, await editionFonts())
  expect(bytes.length).toBeLessThan(600_000)
  expect(bytes.length).toBeGreaterThan(300_000)
})

test('headings go down one step at a time, and there is one title', () => {
  const levels = all(htmlOf(harrow)).flatMap(({ tagName }) =>
    /^h[1-6]$/.test(tagName) ? [Number(tagName.slice(1))] : [],
  )
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [i, level] of levels.entries())
    expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
})

test('the page is the golden one', async () => {
  const marks = [[{ start: 4, end: 8 }], [{ start: 0, end: 16 }]]
  const html = htmlOf(smallEdition('The Nile is long.\n\nSome say 😀 it is the longest.', marks))
  await expect(html).toMatchFileSnapshot('../golden/small-edition.html')
})
