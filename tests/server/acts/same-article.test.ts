/**
 * A DOCX comes in, is marked, and the PDF of the same article becomes its next revision: two columns,
 * divided words, running heads, and notes at the foot of pages. No mark is lost and none stands on other words.
 * `SAME_ARTICLE=200` asks for so many marks, in an article of 30 KB.
 */
import { expect, test } from 'vitest'
import { importText } from '../../../lib/server/acts/import-text.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { readPlacing } from '../../../lib/server/acts/read-placing.ts'
import { reviseText } from '../../../lib/server/acts/revise-text.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { cast, stage } from '../../support/cast.ts'
import { marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { chanceOf, inventedSource } from '../../support/revised-text.ts'
import { asPrinted, asWritten, type Printed } from '../../support/typeset.ts'

stage()

const MARKS = Number(process.env.SAME_ARTICLE ?? 40)
const chance = chanceOf(5)
const title = 'The river in flood'

/** Paragraphs of invented words, with quotations, a name of two words that no line may part, and notes. */
const article = inventedSource(chance, 150 * MARKS)
  .text.trim()
  .split('\n\n')
  .map((text, i): Printed => {
    if (i % 9 === 4) return { kind: 'heading', text: text.split(' ').slice(0, 4).join(' ') }
    const said = text.replace(
      /(\w+) (\w+)\./,
      '“$1 $2”, the mayor’s office wrote in March\u00a01931.',
    )
    const note = i % 4 === 1 ? { note: `Report ${i} of the commission, page ${3 * i}.` } : {}
    return { kind: 'paragraph', text: said, ...note }
  })

const about = { title, author: null, publisher: null, date: null, address: null, rights: null }

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Words within a paragraph, with the letters around them that no other place of the text has. */
function passages(text: string): readonly { readonly words: string; readonly around: string }[] {
  const all = [...text.matchAll(/\S+/g)]
  const letters = lettersOf(text)
  const found: { readonly words: string; readonly around: string }[] = []
  while (found.length < MARKS) {
    const first = Math.floor(chance() * (all.length - 20))
    const [from, to] = [all[first], all[first + 1 + Math.floor(chance() * 12)]]
    if (from === undefined || to === undefined) continue
    const end = to.index + to[0].replace(/[.,”]+.*$/u, '').length
    const words = text.slice(from.index, end)
    const around = lettersOf(text.slice(from.index, to.index + 60)).slice(0, 40)
    if (/\n|\[/.test(text.slice(from.index, to.index + 60)) || words === '') continue
    if (/^\p{P}/u.test(words) || letters.split(around).length !== 2) continue
    if (text.split(words).length === 2) found.push({ words, around })
  }
  return found
}

async function imported(eve: Seat) {
  const bytes = await asWritten(title, article)
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const source = { kind: 'docx' as const, fileName: 'river.docx', mediaType, bytes }
  const description = { ...about, language: 'en' }
  return (await importText(eve, null, { description, source })).number
}

test('the PDF of an article follows its DOCX, and every mark stands in its words or is asked about with them', async () => {
  const people = await cast()
  const textNumber = await imported(people.eve)
  const before = (await readDesk(people.eve, textNumber)).characters
  const asked = passages(before)
  for (const [i, { words }] of asked.entries()) {
    await marks(people.mina, words, { textNumber, sentence: `Claim about passage ${i}.` })
  }
  const source = {
    kind: 'pdf' as const,
    fileName: 'river.pdf',
    mediaType: 'application/pdf',
    bytes: asPrinted(title, article),
  }
  const { marks: came } = await reviseText(people.eve, null, { textNumber, saw: 1, source })
  if (process.env.SAME_ARTICLE !== undefined) console.info(came)

  const points = [...(await readDesk(people.mina, textNumber)).characters]
  const claims = await Promise.all(asked.map((_, i) => readClaim(people.mina, i + 1)))
  const { questions } = await readPlacing(people.eve, textNumber)
  const standing = [
    ...claims.flatMap(({ wording, marks: [mark] }) =>
      mark?.revision === 2 ? [{ of: wording.sentence, at: mark.spans }] : [],
    ),
    ...questions.map((question) => ({ of: question.sentence, at: question.places[0]?.spans })),
  ]
  const wrong = standing.filter(({ of, at }) => {
    const passage = asked[Number(/\d+/.exec(of)?.[0])]
    const stands = lettersOf(points.slice(at?.[0]?.from).join('').slice(0, 120))
    return passage === undefined || !stands.startsWith(passage.around)
  })
  expect(standing).toHaveLength(MARKS)
  expect(wrong).toEqual([])
  expect(came.lost).toBe(0)
  expect(came.exact).toBeGreaterThanOrEqual(0.7 * MARKS)
  expect(await differs(people.olga)).toBeNull()
})
