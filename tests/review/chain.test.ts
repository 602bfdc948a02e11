import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { commitmentOf, findBreak, genesis, hashOf, type Line } from '../../lib/review/chain.ts'

const project = '0d9f3f0e-4c1b-4f7f-9a53-1f5c6d1f8a11'
const salt = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'

/** A chain of n lines that holds. */
function chain(length: number, seed = 'body'): Line[] {
  const lines: Line[] = []
  let previous = genesis(project)
  for (let number = 1; number <= length; number++) {
    const commitment = commitmentOf(salt, `${seed} ${number}`)
    const hash = hashOf({ project, number, commitment, previous })
    lines.push({ number, commitment, previous, hash })
    previous = hash
  }
  return lines
}

/** A chain of five in which one line was changed behind the ledger's back. */
function tampered(number: number, change: Partial<Line>): Line[] {
  return chain(5).map((line) => (line.number === number ? { ...line, ...change } : line))
}

test('a commitment is the HMAC that another library computes', () => {
  const body = '{"v":1,"said":"naïve 😀"}'
  const expected = createHmac('sha256', Buffer.from(salt, 'hex')).update(body, 'utf8').digest('hex')
  expect(commitmentOf(salt, body)).toBe(expected)
})

test('a line hashes its canonical JSON and nothing else', () => {
  const line = { project, number: 1, commitment: 'c', previous: 'p' }
  const json = `{"commitment":"c","number":1,"previous":"p","project":"${project}"}`
  const expected = createHash('sha256').update(json).digest('hex')
  expect(hashOf(line)).toBe(expected)
  expect(hashOf(Object.assign({ hash: 'h' }, line))).toBe(expected)
})

test('before the first line stands the project', () => {
  const json = `{"ledger":"variorum","project":"${project}","v":1}`
  expect(genesis(project)).toBe(createHash('sha256').update(json).digest('hex'))
})

test('equal bodies under different salts are committed to differently', () =>
  expect(commitmentOf(salt, 'true')).not.toBe(commitmentOf(salt.replace('00', '01'), 'true')))

test.each(['', 'ff', salt.toUpperCase(), `${salt}00`])('«%s» is no salt', (wrong) =>
  expect(() => commitmentOf(wrong, 'body')).toThrow(RangeError),
)

test('half a character is not hashed as something else', () =>
  expect(() => commitmentOf(salt, '\ud800')).toThrow(RangeError))

test('a chain that holds has no break, an empty one neither', () => {
  expect(findBreak(project, chain(5))).toBeNull()
  expect(findBreak(project, [])).toBeNull()
})

test.each<[string, Line[], number]>([
  ['a changed commitment', tampered(3, { commitment: commitmentOf(salt, 'other') }), 3],
  ['a changed hash', tampered(3, { hash: 'f'.repeat(64) }), 3],
  ['a changed link', tampered(3, { previous: 'f'.repeat(64) }), 3],
  ['a changed number', tampered(3, { number: 7 }), 3],
  ['a line taken out', chain(5).filter(({ number }) => number !== 2), 2],
  ['the first line taken out', chain(5).slice(1), 1],
  ['two lines exchanged', [...chain(5).slice(0, 2), ...chain(5).slice(2, 4).toReversed()], 3],
  ['a line told twice', [...chain(2), ...chain(2).slice(1)], 3],
])('%s is found at its number', (_, lines, number) =>
  expect(findBreak(project, lines)?.number).toBe(number),
)

test('a line whose hash was made to fit its change breaks the next', () => {
  const [one, two, ...rest] = chain(5)
  if (one === undefined || two === undefined) throw new RangeError('The chain is too short')
  const changed = { ...two, commitment: commitmentOf(salt, 'other') }
  const fitted = { ...changed, hash: hashOf({ ...changed, project }) }
  expect(findBreak(project, [one, fitted, ...rest])).toEqual({
    number: 3,
    what: 'it does not name the hash of the line before',
  })
})

test('the chain of another project does not hold here', () =>
  expect(findBreak('another', chain(2))?.number).toBe(1))

test('a tail that was cut off is found by a head kept elsewhere', () => {
  const head = chain(5)[4]
  if (head === undefined) throw new RangeError('The chain is too short')
  expect(findBreak(project, chain(5), head)).toBeNull()
  expect(findBreak(project, chain(7), head)).toBeNull()
  expect(findBreak(project, chain(3), head)).toEqual({
    number: 4,
    what: 'the ledger ends before number 5',
  })
  expect(findBreak(project, chain(5, 'rewritten'), head)?.number).toBe(5)
  expect(findBreak(project, [], { number: 0, hash: genesis(project) })).toBeNull()
  expect(findBreak(project, [], { number: 0, hash: 'another' })).not.toBeNull()
})

test('a line that fits and leaves a number out is found', () => {
  const [one] = chain(1)
  if (one === undefined) throw new RangeError('The chain is too short')
  const third = { number: 3, commitment: 'c', previous: one.hash }
  const fitted = { ...third, hash: hashOf({ ...third, project }) }
  expect(findBreak(project, [one, fitted])).toEqual({
    number: 2,
    what: 'number 3 stands in its place',
  })
})
