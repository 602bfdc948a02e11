import { expect, test } from 'vitest'
import type { ClaimFrozen } from '../../lib/edition/edition.ts'
import { apparatusHtml } from '../../lib/edition/html-apparatus.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { wordsIn } from '../support/words-of.ts'

/** The entry of one claim, without its tags. */
function entry(number: number, claims: readonly ClaimFrozen[] = harrow.claims): string {
  const html = apparatusHtml(pageOf({ ...harrow, claims }))
  const found =
    new RegExp(`<li class="entry [^>]*id="claim-${number}"[\\s\\S]*?\\n</li>`).exec(html)?.[0] ?? ''
  return wordsIn(found)
}

function changed(
  number: number,
  change: (claim: ClaimFrozen) => ClaimFrozen,
): readonly ClaimFrozen[] {
  return harrow.claims.map((claim) => (claim.number === number ? change(claim) : claim))
}

test('an entry has the claim, its outcome, the votes, the ruling and what readers are told', () => {
  const said = entry(5)
  expect(said).toContain('Claim 5. The council’s engineers reported in November 2023')
  expect(said).toContain('Said by The Harrow Courier · quotation, event')
  expect(said).toContain(
    'False, three of four; one misleading. Approved by Eve Varga, 19 November 2026.',
  )
  expect(said).toContain('The report is of November 2024')
})

test('a changed outcome says what the edition before said', () => {
  expect(entry(5)).toContain('Changed in edition 3: edition 2 said “misleading”.')
  expect(entry(12)).not.toContain('Changed in edition')
})

test('dissent is kept with its reason, under the name that was agreed to', () => {
  const said = entry(5)
  expect(said).toContain(
    'Member 6 misleading, not sure The words are real; only the date and the pier are not.',
  )
  expect(entry(6)).toContain('Member 6 abstained')
})

test('a decision says why', () =>
  expect(entry(12)).toContain(
    'Decided, without the agreement that the policy asks for, by Eve Varga, 19 November 2026. They were sent; the register leaves out Mill Lane, where eleven houses stand. Why the editor decided Two of four said misleading',
  ))

test('a contested claim is published as contested', () =>
  expect(entry(4)).toContain(
    'Contested, two true and two false. Published as contested by Eve Varga',
  ))

test('one who had answered and ruled is said', () => {
  const claims = changed(3, (claim) => ({
    ...claim,
    ruling: { ...claim.ruling, ruledByAnswerer: true },
  }))
  expect(entry(3, claims)).toContain(
    'Approved by Eve Varga, who had also answered, as the policy of the project allows, 19 November 2026.',
  )
})

test('printed sources stand with their words, their stance and the day they were read', () => {
  expect(entry(5)).toContain(
    'Refutes the western pier will not survive another winter like the last County Engineers 2024, p. 7, read 2 November 2026',
  )
  const claims = changed(5, (claim) => ({ ...claim, ruling: { ...claim.ruling, printed: [] } }))
  expect(entry(5, claims)).not.toContain('Sources')
})

test('every mark has its way back', () => {
  expect(entry(9)).toContain(
    'Stands in ↑ 1Back to The Harrow Courier ¶ 2 ↑ 2Back to Harrow District Council ¶ 2',
  )
})

test('a claim without a mark stands in no text', () => {
  expect(
    entry(
      3,
      changed(3, (claim) => ({ ...claim, marks: [] })),
    ),
  ).toContain('Stands in no text of this edition')
})

test('a mark that a newer revision has a question about is told with its old words, and not drawn', () => {
  const [claim] = harrow.claims
  const [mark] = claim?.marks ?? []
  if (claim === undefined || mark === undefined) throw new Error('no mark')
  const stood = { ...mark, number: 7, revision: 1, asked: 2 }
  const lost = entry(
    claim.number,
    changed(claim.number, (one) => ({ ...one, stood: [{ ...stood, outcome: 'lost' }] })),
  )
  expect(lost).toContain('Stood in')
  expect(lost).toContain('revision 1 of ')
  expect(lost).toContain('Revision 2 has not these words, and nobody has said where it stands.')
  expect(
    entry(
      claim.number,
      changed(claim.number, (one) => ({ ...one, stood: [{ ...stood, outcome: 'let go' }] })),
    ),
  ).toContain('Revision 2 says this no more.')
  expect(entry(claim.number)).not.toContain('Stood in')
})

test('several rounds are told one by one', () => {
  const claims = changed(3, (claim) => ({
    ...claim,
    rounds: [
      ...claim.rounds,
      ...claim.rounds.map((round) => ({ ...round, number: 2, answers: [] })),
    ],
  }))
  expect(entry(3, claims)).toContain('Round 1: four of four')
  expect(entry(3, claims)).toContain('Round 2: nobody answered')
})
