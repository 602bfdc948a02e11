/** Editions of texts that have revisions: what every format says of marks that did not follow, and of what is cited in an earlier one. */
import { expect, test } from 'vitest'
import type { Snapshot } from '../../lib/edition/edition.ts'
import { writeEdition } from '../../lib/edition/formats.ts'
import { readJsonl } from '../../lib/edition/read-jsonl.ts'
import { snapshotOf } from '../../lib/edition/snapshot.ts'
import { verifyEdition } from '../../lib/edition/verify.ts'
import { wrongInSnapshot } from '../../lib/edition/verify-snapshot.ts'
import { harrowLedger, sealed } from '../support/harrow-snapshot.ts'
import { loadedProject, occasion } from '../support/loaded-project.ts'
import { revisedProject } from '../support/revised-project.ts'

const made = snapshotOf(revisedProject(), occasion)
const { project, ledger } = sealed
const snapshot: Snapshot = { ...made, project, ledger }
const files = new Map(
  writeEdition(snapshot, harrowLedger, []).map(({ name, bytes }) => [name, bytes]),
)
const words = (name: string) => new TextDecoder().decode(files.get(name))

test('a text is printed in its latest revision; an earlier one is here only where it is cited', () => {
  expect(snapshot.texts.map(({ number, revision }) => [number, revision])).toEqual([
    [1, 2],
    [2, 1],
    [2, 2],
  ])
  expect([...files.keys()].filter((name) => name.startsWith('text-'))).toEqual([
    'text-1.txt',
    'text-2.revision-1.txt',
    'text-2.txt',
  ])
  expect(words('text-2.revision-1.txt')).toBe('It is cited here.')
  expect(words('edition-1.html')).toContain(
    'from text 1, revision 2, text 2, revision 1 and text 2, revision 2',
  )
})

test('a ruled claim whose mark is asked about or was let go says where it stood', () => {
  const [first, second] = snapshot.claims
  expect(first?.marks.map(({ number, text, revision }) => [number, text, revision])).toEqual([
    [1, 1, 2],
    [4, 2, 2],
  ])
  expect(first?.stood).toEqual([
    {
      id: 'k3',
      number: 3,
      text: 1,
      revision: 1,
      spans: [{ from: 18, to: 19, quotation: '😀' }],
      outcome: 'lost',
      asked: 2,
    },
  ])
  expect(second?.marks).toEqual([])
  expect(second?.stood).toMatchObject([{ number: 1, outcome: 'let go', asked: 2 }])
})

test('where every mark stands, nothing is said of where they stood', () => {
  for (const claim of snapshotOf(loadedProject(), occasion).claims)
    expect(claim).not.toHaveProperty('stood')
})

test('the edition verifies, and its data set gives the same snapshot back', () => {
  expect(verifyEdition(files.get('edition-1.zip') ?? new Uint8Array())).toMatchObject({ ok: true })
  expect(readJsonl(files.get('edition-1.jsonl') ?? new Uint8Array())).toEqual({
    ok: true,
    snapshot,
  })
})

test('the page draws no mark that is asked about, and each revision has its own place', () => {
  const html = words('edition-1.html')
  expect(html).not.toContain('m-1-3 ')
  expect(html).toContain('<q dir="auto">😀</q> Revision 2 has not these words')
  expect(html).toContain('id="text-2-revision-1"')
  expect(html.match(/id="text-2"/g)).toHaveLength(1)
})

test('the tables, the annotations and the ClaimReview follow', () => {
  expect(words('claims.csv')).toContain(
    'mark 3, text 1, revision 1, 18-19, lost in revision 2: “😀”',
  )
  const { first } = JSON.parse(words('edition-1.annotations.jsonld'))
  const stood = first.items.find(({ id }: { id: string }) => id.endsWith('#mark-1-3'))
  expect(stood.target).toEqual([
    {
      type: 'SpecificResource',
      source: `https://v.example/editions/${occasion.address}/text-1.txt`,
      state: { type: 'http://www.w3.org/ns/oa#State', value: 'revision 1 of text 1' },
      selector: { type: 'TextQuoteSelector', exact: '😀' },
    },
  ])
  const graph = JSON.parse(words('edition-1.claimreview.json'))['@graph']
  expect(graph[1].itemReviewed).not.toHaveProperty('appearance')
})

test('a mark that stood where its own revision says otherwise is found', () => {
  const withStood = (part: object): Snapshot => ({
    ...snapshot,
    claims: snapshot.claims.map((claim) => ({
      ...claim,
      ...(claim.stood === undefined
        ? {}
        : { stood: claim.stood.map((one) => ({ ...one, ...part })) }),
    })),
  })
  expect(wrongInSnapshot(withStood({ asked: 3 }))).toMatch(/asked about in revision 3 of 2/)
  expect(wrongInSnapshot(withStood({ revision: 2 }))).toMatch(/stood in revision 2, and is asked/)
  expect(wrongInSnapshot(withStood({ number: 1 }))).toMatch(/stands in its text, and stood/)
  expect(wrongInSnapshot(withStood({ spans: [{ from: 1, to: 2, quotation: 'longer' }] }))).toMatch(
    /did not stand in that place/,
  )
  expect(
    wrongInSnapshot(withStood({ text: 2, spans: [{ from: 0, to: 2, quotation: 'On' }] })),
  ).toMatch(/quotes «On»/)
})

test('a mark on an earlier revision about which nothing is asked is no edition', () => {
  const loaded = revisedProject()
  const { k3, ...rest } = loaded.present.marks
  if (k3 === undefined) throw new Error('no mark')
  const marks = { ...rest, k3: { ...k3, question: null } }
  expect(() => snapshotOf({ ...loaded, present: { ...loaded.present, marks } }, occasion)).toThrow(
    /nothing is asked/,
  )
})
