/**
 * One edition of a text in many scripts: right to left, mixed, without spaces, with families, flags and marks that
 * combine. Its marks cross, nest and have gaps; every file of it is written, verified and read back.
 */
import { expect, test } from 'vitest'
import { writeEdition } from '../../lib/edition/formats.ts'
import { readJsonl } from '../../lib/edition/read-jsonl.ts'
import { verifyEdition } from '../../lib/edition/verify.ts'
import { runs } from '../../lib/text/runs.ts'
import type { Span } from '../../lib/text/span.ts'
import { graphemeStart } from '../../lib/text/units.ts'
import { snapToWords } from '../../lib/text/words.ts'
import { harrowLedger } from '../support/harrow-snapshot.ts'
import { smallEdition } from '../support/small-edition.ts'

const text = [
  'فتح الجسر في عام 1931 وكلف 40,000 كرونة.',
  'הגשר נפתח בשנת 1931 (The Harrow Bridge) ועלה 40,000 כתר.',
  '橋は1931年に開通し、費用は四万クローネだった。',
  'สะพานเปิดในปี 1931 และมีค่าใช้จ่าย 40,000 โครน',
  'पुल 1931 में खुला और क्षि की लागत थी।',
  '📊 Cafe\u0301 👩‍👩‍👧 survey 🇬🇧: “62 % of owners agree.” 👩🏽‍⚕️ 𝐀',
].join('\n')

const at = (words: string): Span => {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`«${words}» is not there`)
  return { start, end: start + words.length }
}

const marks: readonly (readonly Span[])[] = [
  [at('الجسر في عام 1931')],
  [at('1931 وكلف 40,000')],
  [at('נפתח בשנת'), at('Harrow Bridge')],
  [at('Harrow')],
  [at('橋は1931年に開通')],
  [at('費用は四万クローネ'), at('40,000 โครน')],
  [at('สะพานเปิด')],
  [at('क्षि की लागत')],
  [at('Cafe\u0301 👩‍👩‍👧 survey 🇬🇧')],
  [at('62 %')],
  [at('👩🏽‍⚕️ 𝐀')],
]

test('every file of it verifies, and the data set gives every mark back to the character', () => {
  const snapshot = {
    ...smallEdition(text, marks),
    ledger: { number: 40, head: harrowLedger.at(-1)?.hash ?? '' },
  }
  const files = writeEdition(snapshot, harrowLedger, [])
  expect(verifyEdition(files.at(-1)?.bytes ?? new Uint8Array())).toMatchObject({ ok: true })
  const data = files.find(({ name }) => name.endsWith('.jsonl') && name.startsWith('edition-'))
  const read = readJsonl(data?.bytes ?? new Uint8Array())
  if (!read.ok) throw new Error(read.sentence)
  const points = [...text]
  const quoted = read.snapshot.claims.map(({ marks: [mark] }) =>
    mark?.spans.map(({ from, to }) => points.slice(from, to).join('')),
  )
  expect(quoted).toEqual(
    marks.map((spans) => spans.map(({ start, end }) => text.slice(start, end))),
  )
})

test('its runs cut no character, and cover exactly what is marked', () => {
  const cut = runs(marks.map((spans, id) => ({ id, spans })))
  for (const { start, end } of cut) {
    expect([graphemeStart(text, start), graphemeStart(text, end)]).toEqual([start, end])
  }
  const covered = new Set(cut.flatMap(({ start, end }) => unitsOf({ start, end })))
  expect(covered).toEqual(new Set(marks.flat().flatMap(unitsOf)))
})

test('what is marked are whole words of each script already', () => {
  const languages = ['ar', 'ar', 'he', 'he', 'ja', 'ja', 'th', 'hi', 'en', 'en']
  for (const [i, language] of languages.entries()) {
    for (const span of marks[i] ?? []) expect(snapToWords(text, span, language)).toEqual(span)
  }
})

function unitsOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}
