/** How a door reads a request and hands over a file, without a server. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachment, disposition } from '../../../app/api/v1/attachment.ts'
import { limited } from '../../../app/api/v1/body.ts'
import { idIn, nameIn, numberAsked, numberIn, pathOf } from '../../../app/api/v1/path.ts'
import { readJson } from '../../../app/api/v1/strict-json.ts'
import { problemBody, problemKinds, problems } from '../../../app/refusals.ts'
import { refusalKinds } from '../../../lib/review/refusal.ts'

const read = (text: string) => readJson(new TextEncoder().encode(text))
const saysOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'nothing'
}

test('what JSON.stringify writes is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), (text) => {
      const value = JSON.parse(text)
      const says = saysOf(() => expect(read(text)).toEqual(value))
      expect([
        'nothing',
        expect.stringMatching(/__proto__|surrogate|U\+0000|deep|twice/),
      ]).toContainEqual(says)
    }),
  )
})

test.each([
  ['{"a":1,"a":2}', 'The field «a» comes twice.'],
  ['{"a":1,"\\u0061":2}', 'The field «a» comes twice.'],
  ['{"a":{"b":1},"b":{"a":1}}', 'nothing'],
  ['[{"a":1},{"a":2}]', 'nothing'],
  ['{"a":"a","b":"a"}', 'nothing'],
  ['{"a" \n : 1}', 'nothing'],
  ['{"__proto__":1}', 'A field may not be called __proto__.'],
  ['{"a":"__proto__"}', 'nothing'],
  [`${'['.repeat(100)}${']'.repeat(100)}`, 'nothing'],
  [`${'['.repeat(101)}${']'.repeat(101)}`, 'The request is nested more than 100 levels deep.'],
  ['"[[[[ \\" {{{{"', 'nothing'],
  ['1e400', 'A number is too large.'],
  ['"\\ud83d\\ude00"', 'nothing'],
  ['"\\ud83d"', 'Half of a surrogate pair is not a character.'],
  ['"ab\\u0000"', 'The character U+0000 cannot be kept (at 2).'],
  ['{"a\\u0000":1}', 'The character U+0000 cannot be kept (at 1).'],
  ['', 'The request is empty; it must be a JSON object.'],
  ['{"a":1', 'The request is not JSON that can be read.'],
  ['{"a":1,}', 'The request is not JSON that can be read.'],
  ['\ufeff{}', 'The request is not JSON that can be read.'],
])('%s: %s', (text, says) => {
  expect(saysOf(() => read(text))).toBe(says)
})

test('bytes that are no UTF-8 are refused', () => {
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
    expect(saysOf(() => readJson(new Uint8Array([0x22, ...bytes, 0x22])))).toMatch('UTF-8')
  }
})

test('a body is read to its limit and no byte further', async () => {
  let given = 0
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1
        controller.enqueue(new Uint8Array(10))
      },
    })
  await expect(limited(endless(), 100)).rejects.toThrow('at most 100 bytes')
  expect(given).toBeLessThan(15)
  const whole = new Response(new Uint8Array(100)).body
  expect((await limited(whole, 100)).byteLength).toBe(100)
})

test('numbers and ids in a path have one way to be written', () => {
  expect(numberIn({ n: '14' }, 'n')).toBe(14)
  for (const n of ['', '0', '014', '1.5', '1e2', '-1', '+1', ' 1', '1234567890', '١']) {
    expect(saysOf(() => numberIn({ n }, 'n'))).toBe('There is nothing at this address.')
  }
  const id = '0b8f1c1e-0d3e-4c53-9b1c-0a6c5f0e7d11'
  expect(idIn({ id }, 'id')).toBe(id)
  for (const other of [id.toUpperCase(), id.slice(1), `${id} `, '']) {
    expect(saysOf(() => idIn({ id: other }, 'id'))).toBe('There is nothing at this address.')
  }
  expect(nameIn({ name: 'a b.html' }, 'name')).toBe('a b.html')
  expect(saysOf(() => nameIn({ name: 'a\nb' }, 'name'))).toBe('There is nothing at this address.')
  expect(pathOf({ a: 'x', b: ['y', 'z'] })).toEqual({ a: 'x', b: 'y/z' })
})

test('what is asked twice in a query is refused', () => {
  expect(numberAsked(new URLSearchParams('a=3'), 'a')).toBe(3)
  expect(numberAsked(new URLSearchParams(''), 'a')).toBeNull()
  expect(saysOf(() => numberAsked(new URLSearchParams('a=3&a=3'), 'a'))).toMatch('one whole number')
})

test('the name of a file is one header, whatever the name', () => {
  expect(disposition('Tide and town.txt')).toBe(
    `attachment; filename="Tide and town.txt"; filename*=UTF-8''Tide%20and%20town.txt`,
  )
  for (const name of [
    'a"b',
    'a\r\nSet-Cookie: x=1',
    '../../etc/passwd',
    'rapport\u202efdp.exe',
    '😀.txt',
    "it's (1)*.txt",
    '',
  ]) {
    const header = disposition(name)
    expect([name, header]).toEqual([
      name,
      expect.stringMatching(
        /^attachment; filename="[^"\\/\p{Cc}]*"; filename\*=UTF-8''[\w.~!%-]+$/u,
      ),
    ])
  }
})

test('a file is handed over with a type that is one', async () => {
  const bytes = new TextEncoder().encode('<script>')
  const handed = attachment({ name: 'x.html', mediaType: 'text/html\r\nx: y', bytes })
  expect(handed.headers.get('content-type')).toBe('application/octet-stream')
  expect(handed.headers.get('content-security-policy')).toContain('sandbox')
  expect(await handed.text()).toBe('<script>')
})

test('every kind of a no has one status, a title, a lasting address and a page that explains it', () => {
  expect(problemKinds).toEqual(expect.arrayContaining([...refusalKinds]))
  expect(Object.keys(problems)).toHaveLength(problemKinds.length)
  for (const kind of problemKinds) {
    const body = problemBody(kind, 'So it is.')
    expect(body).toMatchObject({ detail: 'So it is.', kind, facts: {} })
    expect(body.type).toMatch(/^\/problems\/[a-z-]+$/)
    expect(body.status).toBeGreaterThanOrEqual(400)
    expect(problems[kind].means).not.toBe('')
    expect(body).not.toHaveProperty('instance')
  }
  expect(new Set(problemKinds.map((kind) => problemBody(kind, '').type)).size).toBe(
    problemKinds.length,
  )
})

test('a fault names itself by the number in the log, and a status of the machinery outweighs the kind’s', () => {
  expect(problemBody('fault', 'It broke.', { id: 'a1' }).instance).toBe('/problems/fault#a1')
  expect(problemBody('not understood', 'No.', {}, 405).status).toBe(405)
})
