/**
 * The small sign after a mark and the note beside its line. The sign leads to the claim's entry in
 * the apparatus, the one place where everything about it is said and which every reader meets: on
 * paper, on a phone, by ear. The note in the margin is a short echo of it for wide screens, hidden from screen
 * readers, so that a text is read aloud without interruption.
 *
 * The sign begins with a word joiner (U+2060), so that no line ends between it and its word.
 */
import type { Work } from '../review/citation.ts'
import type { ClaimFrozen, MarkFrozen } from './edition.ts'
import { attribute, text } from './escape.ts'
import { ruledRound } from './outcome.ts'
import { type Page, printedCitations } from './page.ts'
import { signSvg, toneOf } from './sign.ts'
import { votesInWords } from './votes.ts'

/** The sign of a claim after its mark; `goesOn` after a part that is not the last. */
export function signLink(page: Page, claim: ClaimFrozen, goesOn: boolean): string {
  const come = page.come(claim)
  const name = `Note ${claim.number}: ${come.word}${goesOn ? ', goes on' : ''}`
  const more = goesOn ? '…' : ''
  return `<a class="sign v-${toneOf(come)}" href="#note-${claim.number}" role="doc-noteref" aria-label="${attribute(name)}" data-added>\u2060${signSvg(come)}\u2060${claim.number}${more}</a>`
}

/**
 * The note in the margin, short: what the claim came to, what readers are told, by which sources. A
 * claim that was noted beside an earlier text has only its outcome here, and where the note stands.
 */
export function sideNote(page: Page, claim: ClaimFrozen, here: MarkFrozen): string {
  const come = page.come(claim)
  const earlier = claim.marks
    .filter(({ text: number }) => number < here.text)
    .toSorted((a, b) => a.text - b.text)[0]
  const body =
    earlier === undefined
      ? sideBody(page, claim, here)
      : `<span class="src">see ${placeOf(page, earlier)}</span>`
  const votes = come.label === null ? `, ${votesInWords(ruledRound(claim), come.scale)}` : ''
  return `<span class="side v-${toneOf(come)}" aria-hidden="true" data-added><b>${claim.number} · ${signSvg(come)} ${text(come.word)}${text(votes)}</b>${body}</span>`
}

function sideBody(page: Page, claim: ClaimFrozen, here: MarkFrozen): string {
  const [told = ''] = claim.ruling.note.split(/\n\s*\n/)
  const said = told === '' ? '' : `<span class="says" dir="auto">${text(told)}</span>`
  const printed = printedCitations(claim).map(({ workId, locator }) =>
    shortSource(page.work(workId), locator),
  )
  const src = [...[...new Set(printed)].map(text), ...otherPlaces(page, claim, here)].join(' · ')
  return src === '' ? said : `${said}<span class="src">${src}</span>`
}

/** Where else the claim stands: «also in The Harrow Courier ¶ 2». */
function otherPlaces(page: Page, claim: ClaimFrozen, here: MarkFrozen): readonly string[] {
  const others = claim.marks.filter(({ text: number }) => number !== here.text)
  return others.length === 0
    ? []
    : [`also in ${others.map((mark) => placeOf(page, mark)).join(', ')}`]
}

/** A mark's place in words: «The Harrow Courier ¶ 2». */
export function placeOf(page: Page, mark: MarkFrozen): string {
  const { publisher, title } = page.text(mark.text)
  const paragraph = page.paragraph(mark)
  return `<bdi>${text(publisher ?? title)}</bdi>${paragraph === null ? '' : ` ¶\u00a0${paragraph}`}`
}

/** A work in a few words: who and when, else its title. */
export function shortSource(work: Work, locator: string | null): string {
  const [first, ...others] = work.authors
  const who = first === undefined ? (work.container ?? work.publisher ?? work.title) : first.family
  const more =
    others.length === 0 ? '' : others.length === 1 ? ` and ${others[0]?.family ?? ''}` : ' et al.'
  const year = work.issued === null ? '' : ` ${work.issued.slice(0, 4)}`
  return `${who}${more}${year}${locator === null ? '' : `, ${locator}`}`
}
