import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  commitmentsOf,
  isErased,
  SIGN,
  showsErasure,
  veiled,
  withoutPassages,
  withoutWords,
  wordsGone,
} from '../../lib/review/erasure.ts'
import type { Act, Event } from '../../lib/review/history.ts'
import type { Reason } from '../../lib/review/reason.ts'
import { acts, answer, edition, says } from './wordy-acts.ts'

const event = (act: Act): Event => ({
  v: 1,
  project: 'p',
  number: 30,
  at: answer.at,
  by: 'mina',
  act,
})
const erased = (act: Act) => withoutWords(event(act), 'quagga\n😀')
const revisions = new Set(['r', 'r2'])

for (const act of Object.values(acts)) {
  test(`«${act.kind}»: no word is left once the text that it quotes went, too, and nothing else changed`, () => {
    const after = withoutPassages(erased(act), revisions)
    expect(JSON.stringify(after)).not.toContain('quagga')
    expect(skeleton(after)).toEqual(skeleton(event(act)))
  })

  test(`«${act.kind}»: erasing a second time finds nothing`, () => {
    const once = erased(act)
    expect(withoutWords(once, veiled('quagga\n😀'))).toEqual(once)
    expect(wordsGone(once, once)).toEqual([])
  })
}

/** What is no word, drawn up here by hand; migration 0013 is held against this module in erased-otherwise.test.ts. */
function skeleton(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(skeleton)
  if (typeof value !== 'object' || value === null) return value
  const dropped =
    'title name author authors publisher container issued address doi rights guideline sentence saidBy saidOn saidWhere quotation passage locator reason note reasons file files sha256 gone why'.split(
      ' ',
    )
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      dropped.includes(key) || (key === 'came' && typeof one === 'string')
        ? []
        : [[key, skeleton(one)]],
    ),
  )
}

test('what is quoted from a text goes with the text, and not without it', () => {
  for (const kind of ['claim marked', 'mark added', 'answered'] as const) {
    expect(JSON.stringify(erased(acts[kind]))).toContain('"quagga"')
    expect(withoutPassages(event(acts[kind]), new Set(['another']))).toEqual(event(acts[kind]))
  }
})

test('without its text’s passages a claim keeps its own words', () => {
  const after = JSON.stringify(withoutPassages(event(acts['claim marked']), revisions))
  expect(after).toContain(says('sentence'))
  expect(after).toContain('······')
})

test('a text keeps its length in code points and its lines', () => {
  expect(veiled('Ab 😀\n\nc')).toBe('····\n\n·')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const dots = veiled(words)
      expect([...dots].length).toBe([...words].length)
      expect(dots.split('\n').length).toBe(words.split('\n').length)
      expect(dots.replace(/[·\n]/g, '')).toBe('')
    }),
  )
})

test('the file of a text that went is the dots of the text', () => {
  const { act } = erased(acts['text imported'])
  expect(act).toMatchObject({
    revision: { length: 8, file: { name: SIGN, mediaType: 'text/plain', size: 15 } },
  })
  expect(act.kind === 'text imported' && act.revision.file.sha256 === act.revision.sha256).toBe(
    true,
  )
})

test('an event shows that words are gone, unless it was only sealed anew', () => {
  expect(showsErasure(event(acts.answered))).toBe(false)
  expect(showsErasure(erased(acts.answered))).toBe(true)
  expect(showsErasure(withoutPassages(event(acts['mark added']), revisions))).toBe(true)
})

test('what says nothing stays as it is', () => {
  const silent: Reason = { type: 'doc', content: [{ type: 'paragraph' }] }
  const act: Act = {
    kind: 'answered',
    answer: { ...answer, kind: 'abstention', reason: silent },
    works: [],
    closes: false,
  }
  expect(erased(act)).toEqual(event(act))
})

test('an edition without files is erased, and its manifest’s hash is kept', () => {
  const { act } = erased(acts['edition frozen'])
  expect(act).toMatchObject({ edition: { files: [], manifestSha256: 'b'.repeat(64), number: 1 } })
  expect(isErased(edition)).toBe(false)
  expect(isErased({ files: [] })).toBe(true)
})

test('what goes is said in words: no hashes, no kinds of nodes, each once', () => {
  expect(wordsGone(event(acts.answered), erased(acts.answered))).toEqual(
    [
      says('passage'),
      says('page'),
      says('reason'),
      says('address'),
      says('family'),
      says('given'),
      says('container'),
      says('doi'),
      '2024',
      says('press'),
      says('work'),
    ].toSorted((a, b) => order(a) - order(b)),
  )
})

function order(words: string): number {
  return JSON.stringify(acts.answered).indexOf(words)
}

test('of two erasures of one event the later one counts', () => {
  const says = (number: number, commitment: string) => ({
    number,
    act: { kind: 'erased', why: 'so', events: [{ number: 3, commitment }] } as const,
  })
  expect(commitmentsOf([says(7, 'one'), { number: 8, act: acts.ruled }, says(9, 'two')])).toEqual(
    new Map([[3, { commitment: 'two', by: 9 }]]),
  )
})
