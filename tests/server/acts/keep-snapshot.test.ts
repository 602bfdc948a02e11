import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Progress } from '../../../lib/review/progress.ts'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { keepSnapshot } from '../../../lib/server/acts/keep-snapshot.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readCopies } from '../../../lib/server/acts/read-copies.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { attaches, citesNew, filesOf, page } from '../../support/copies.ts'
import { because, judges, marks } from '../../support/deeds.ts'
import { pdf, png, text } from '../../support/files.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'attaching a copy',
  by: 'mina',
  refuses: ['reader'],
  ready: async ({ mina, eve }) => {
    await marks(mina)
    const workId = await citesNew(mina, 1)
    await closes(eve, 1)
    const file = { fileName: 'a.html', bytes: page('x'), takenOn: '2026', address: null }
    return (seat, once) => keepSnapshot(seat, once, { workId, citationId: null, ...file })
  },
  together: 2,
})

async function closes(editor: Parameters<typeof closeRound>[0], claimNumber: number) {
  const round = (await readClaim(editor, claimNumber)).rounds.at(-1)
  await closeRound(editor, null, { claimNumber, roundId: round?.id ?? '' })
}

/** A closed claim with a work that all may see. */
async function shared() {
  const people = await cast()
  await marks(people.mina)
  const workId = await citesNew(people.mina, 1)
  await closes(people.eve, 1)
  return { ...people, workId }
}

test('a copy is kept with its hash, its kind, and what is found in it', async () => {
  const { mina, otto, workId, olga } = await shared()
  const bytes = pdf([['Something else.'], ['The report: It opened', 'in 1931.']])
  const kept = await attaches(mina, workId, bytes, {
    fileName: '../report.exe',
    address: 'https://example.org/report.pdf',
    claimNumber: 1,
  })
  expect(kept.copies).toEqual([
    expect.objectContaining({
      file: {
        name: '../report.exe',
        mediaType: 'application/pdf',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
      },
      takenOn: '2026-11-20',
      address: 'https://example.org/report.pdf',
      keptBy: { personId: mina.personId, name: expect.any(String) },
      sealed: false,
    }),
  ])
  expect(kept.passages).toEqual([
    {
      passage: 'It opened in 1931.',
      claims: [1],
      findings: [{ found: 'there', places: [{ page: 2, loosened: ['line breaks'] }] }],
    },
  ])
  expect(await readCopies(otto, workId)).toEqual(kept)
  const round = (await readClaim(otto, 1)).rounds.at(-1)
  const shown = round?.state === 'closed' ? round.answers[0]?.citations[0]?.copies : undefined
  expect(shown?.[0]?.finding).toEqual(kept.passages[0]?.findings[0])
  expect(await differs(olga)).toBeNull()
})

test('a copy of a work that is cited in an open round is there for who attached it alone, until the close', async () => {
  const { mina, otto, eve, olga } = await cast()
  await marks(mina)
  const workId = await citesNew(mina, 1)
  const kept = await attaches(mina, workId)
  expect(kept.copies[0]?.sealed).toBe(true)
  for (const other of [otto, eve, olga]) {
    expect((await refused(readCopies(other, workId))).kind).toBe('not there')
    expect((await refused(attaches(other, workId))).kind).toBe('not there')
  }
  await closes(eve, 1)
  expect(filesOf(await readCopies(otto, workId))).toEqual(['saved.html'])
  expect((await readCopies(mina, workId)).copies[0]?.sealed).toBe(false)
})

test('one attached to a known work while judging is as sealed as the answer', async () => {
  const { mina, otto, eve, workId } = await shared()
  await marks(mina, 'a lorry struck the eastern pier', { sentence: 'A lorry struck it.' })
  const known = { id: workId }
  const citation = {
    passage: 'So.',
    stance: 'supports',
    locator: null,
    readOn: '2026',
    place: null,
  } as const
  await judges(otto, 2, 'true', { citations: [{ work: known, ...citation }] })
  await attaches(otto, workId, page('at 2'), { claimNumber: 2, fileName: 'sealed.html' })
  await attaches(otto, workId, page('at 1'), { claimNumber: 1, fileName: 'open.html' })
  expect(filesOf(await readCopies(mina, workId))).toEqual(['open.html'])
  expect(filesOf(await readCopies(otto, workId))).toEqual(['sealed.html', 'open.html'])
  await closes(eve, 2)
  expect(filesOf(await readCopies(mina, workId))).toEqual(['sealed.html', 'open.html'])
})

test('a work that is cited only in an answer that was changed takes no copy', async () => {
  const { mina, workId } = await cast().then(async (people) => {
    await marks(people.mina)
    return { ...people, workId: await citesNew(people.mina, 1) }
  })
  await judges(mina, 1, 'false', { reason: because('No.') })
  expect((await refused(attaches(mina, workId))).kind).toBe('not now')
})

const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

test.each<[string, Uint8Array, string, RegExp]>([
  ['nothing', new Uint8Array(), 'not understood', /is empty/],
  [
    'what its name says and is not',
    text('MZ not a pdf'),
    'not understood',
    /«notapdf.pdf» is not a PDF/,
  ],
  [
    'a drawing with a script',
    text('<svg xmlns="x"><script>1</script></svg>'),
    'not understood',
    /is not a PDF/,
  ],
  ['a damaged PDF', text('%PDF-1.7\nnoise'), 'not understood', /damaged/],
  ['a damaged picture', png(3, 3).subarray(0, 40), 'not understood', /damaged/],
  ['a picture that floods', png(60_000, 60_000), 'too much', /50 million pixels/],
  ['what scanners take for harmful', text(`<html>${eicar}`), 'not understood', /harmful/],
])('a file that is %s is refused with a sentence', async (_name, bytes, kind, sentence) => {
  const { mina, workId } = await shared()
  const no = await refused(attaches(mina, workId, bytes, { fileName: 'notapdf.pdf' }))
  expect([no.kind, no.sentence]).toEqual([kind, expect.stringMatching(sentence)])
})

test('what a person attaches is limited for each work, without counting what others attach', async () => {
  const { mina, otto, workId } = await shared()
  for (let n = 0; n < 20; n++) await attaches(mina, workId, page(`Copy ${n}`))
  expect((await refused(attaches(mina, workId))).kind).toBe('too much')
  expect((await attaches(otto, workId)).copies).toHaveLength(21)
}, 120_000)

test('whoever follows the attaching hears of it, and who stops it attaches nothing', async () => {
  const { mina, workId } = await shared()
  const told: string[] = []
  const file = { fileName: 'a.html', bytes: page('x'), takenOn: '2026', address: null }
  const asked = { workId, citationId: null, ...file }
  const stop = new AbortController()
  const tell = ({ done, of, what }: Progress) => void told.push(`${done} of ${of}: ${what}`)
  await keepSnapshot(mina, null, asked, { tell, signal: null })
  expect(told).toEqual([
    '0 of 3: reading the file',
    '1 of 3: looking the passages up',
    '2 of 3: keeping it',
  ])
  const stopped = keepSnapshot(mina, null, asked, { tell: () => stop.abort(), signal: stop.signal })
  await expect(stopped).rejects.toThrow('Nothing was attached.')
  expect((await readCopies(mina, workId)).copies).toHaveLength(1)
})
