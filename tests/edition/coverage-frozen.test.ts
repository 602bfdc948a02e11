import { expect, test } from 'vitest'
import { coverageOfEdition, wrongCoverage } from '../../lib/edition/coverage-frozen.ts'
import type { CoverageFrozen, Snapshot } from '../../lib/edition/edition.ts'
import { backHtml } from '../../lib/edition/html-back.ts'
import { writeJsonl } from '../../lib/edition/jsonl.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { readJsonl } from '../../lib/edition/read-jsonl.ts'
import { snapshotOf } from '../../lib/edition/snapshot.ts'
import type { Present } from '../../lib/review/present.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { loadedProject, occasion } from '../support/loaded-project.ts'
import { wordsIn } from '../support/words-of.ts'

const words = 'The Nile is long. It is blue. It was 😀 wide. It will dry up. Nobody knows.'
const at = (said: string) => {
  const from = [...words.slice(0, words.indexOf(said))].length
  return { from, to: from + [...said].length }
}
const aside = (id: string, said: string, takenUp = false) => ({
  [id]: { id, revisionId: 'v1', ...at(said), reason: 'prediction' as const, takenUp },
})

/** The loaded project with another first text, on which claims 1 (ruled) and 3 (open) stand. */
function frozen(part: Partial<Present> = {}): Snapshot {
  const loaded = loadedProject()
  const standing = (id: string, claimId: string, said: string) => ({
    [id]: {
      id,
      claimId,
      madeBy: 'mina',
      revisionId: 'v1',
      spans: [{ ...at(said), quotation: said }],
      withdrawn: false,
      place: 1,
      question: null,
    },
  })
  const marks = { ...standing('k1', 'c1', 'Nile'), ...standing('k5', 'c3', 'blue') }
  const body = loaded.bodies.v1
  if (body === undefined) throw new Error('The project has changed')
  const blocks = [{ from: 0, to: [...words].length, kind: 'paragraph' as const }]
  return snapshotOf(
    {
      ...loaded,
      present: { ...loaded.present, marks, ...part },
      bodies: { ...loaded.bodies, v1: { characters: words, blocks } },
    },
    occasion,
  )
}

const coverageIn = (snapshot: Snapshot): CoverageFrozen | undefined =>
  snapshot.texts.find(({ number }) => number === 1)?.coverage

test('marked are the sentences of ruled claims; one with an open claim is open, whatever was said of it', () => {
  const snapshot = frozen({
    setAsides: {
      ...aside('a', 'It is blue.'),
      ...aside('b', 'It will dry up.'),
      ...aside('c', 'Nobody knows.', true),
    },
  })
  expect(coverageIn(snapshot)).toMatchObject({
    setAside: [{ ...at('It will dry up.'), reason: 'prediction' }],
    sum: { sentences: 5, marked: 1, setAside: 1, open: 3 },
  })
})

test('where a person said that sentences begin is how the edition counts them', () => {
  const bound = { revisionId: 'v1', at: at('It is blue').from, begins: false }
  const sum = coverageIn(frozen({ bounds: { 'v1 18': bound } }))?.sum
  expect(sum).toEqual({ sentences: 4, marked: 1, setAside: 0, open: 3 })
})

test('a text that is only cited is not counted, nor one that no claim of the edition stands in', () => {
  const counted = frozen().texts.filter(({ coverage }) => coverage !== undefined)
  expect(counted.map(({ number }) => number)).toEqual([1])
})

test('the data set says it, and reading it back gives the same', () => {
  const snapshot = frozen({ setAsides: aside('b', 'It will dry up.') })
  expect(readJsonl(writeJsonl(snapshot).bytes)).toEqual({ ok: true, snapshot })
})

test('the page says it in words; one from before there was coverage says nothing of it', () => {
  const page = (snapshot: Snapshot) => wordsIn(backHtml(pageOf(snapshot), 'd'.repeat(64)))
  const whole = page(frozen({ setAsides: aside('b', 'It will dry up.') }))
  expect(whole).toContain(
    'Of the 5 sentences of the text, 1 is marked with a claim of this edition, 1 was set aside by a person as holding nothing to check (1 as prediction), and 3 are still open.',
  )
  expect(page(harrow)).not.toContain('still open')
  expect(coverageOfEdition(harrow)).toBeNull()
})

test('a coverage that is not true to its text and its claims is named', () => {
  const snapshot = frozen({ setAsides: aside('b', 'It will dry up.') })
  const [text] = snapshot.texts.filter(({ coverage }) => coverage !== undefined)
  if (text?.coverage === undefined) throw new Error('No coverage')
  const { coverage } = text
  const told = (part: Partial<CoverageFrozen>) =>
    wrongCoverage({ ...text, coverage: { ...coverage, ...part } }, snapshot.claims)
  expect(told({})).toBeNull()
  expect(told({ sum: { ...coverage.sum, marked: 2 } })).toContain('says 5 sentences, 2 marked')
  expect(told({ sentences: coverage.sentences.toReversed() })).toContain('one after the other')
  expect(told({ setAside: [{ from: 1, to: 2, reason: 'trivial' }] })).toContain('no sentence')
  const marked = { ...coverage.sentences[0], reason: 'trivial' } as const
  expect(told({ setAside: [{ from: 0, to: 0, ...marked }, ...coverage.setAside] })).toContain(
    'sets aside a sentence that is marked',
  )
})
