/**
 * The apparatus: for every ruled claim, in the order of their numbers, what it says, what it came to
 * and by which votes, what readers are told, the sources with their words, who said what and why, and
 * the way back to each place where it stands. `#claim-14` is the entry, `#note-14` the note in it.
 */

import { dateWords } from '../review/loose-date.ts'
import { type CitationFrozen, copiesHtml } from './copies.ts'
import type { AnswerFrozen, ClaimFrozen, RoundFrozen, StoodFrozen } from './edition.ts'
import { attribute, text } from './escape.ts'
import { placeOf, shortSource } from './html-notes.ts'
import { cameTo, ruledRound, scaleOf } from './outcome.ts'
import { type Page, printedCitations } from './page.ts'
import { capital, dayWords } from './prose.ts'
import { plainHtml, reasonHtml } from './reason-html.ts'
import { signSvg, toneOf } from './sign.ts'
import { confidenceInWords, votesInWords } from './votes.ts'

/** The whole section. */
export function apparatusHtml(page: Page): string {
  const entries = page.snapshot.claims.map((claim) => entryHtml(page, claim))
  return `<section id="apparatus" class="apparatus" role="doc-endnotes" aria-labelledby="apparatus-title">
<h2 id="apparatus-title">Apparatus</h2>
<p class="lead">Every claim that was ruled on, with what it came to, on which evidence, and who thought otherwise. The arrows lead back to the words.</p>
<ol class="entries">
${entries.join('\n')}
</ol>
</section>`
}

function entryHtml(page: Page, claim: ClaimFrozen): string {
  const come = page.come(claim)
  const { number, wording } = claim
  return `<li class="entry v-${toneOf(come)}" id="claim-${number}" value="${number}" data-claim="${attribute(claim.id)}" data-outcome="${attribute(claim.ruling.label ?? 'contested')}">
<div class="main">
<h3 dir="auto"><span class="no" aria-hidden="true">${number}</span><span class="vh">Claim ${number}. </span>${text(wording.sentence)}</h3>
${saidHtml(claim)}<div class="note" id="note-${number}">
<p class="verdict"><b>${signSvg(come)} ${text(capital(come.word))}</b>${ruledInWords(page, claim)}</p>
${sinceHtml(page, claim)}${plainHtml(claim.ruling.note)}
${decidedHtml(claim)}</div>
${sourcesHtml(page, claim)}</div>
<div class="beside">
${backHtml(page, claim)}
${claim.rounds.map((round) => roundHtml(page, claim, round)).join('\n')}
</div>
</li>`
}

function saidHtml({ wording: { saidBy, saidOn, saidWhere, kinds } }: ClaimFrozen): string {
  const said = [
    saidBy === null ? '' : `said by <bdi>${text(saidBy)}</bdi>`,
    saidWhere === null ? '' : `<bdi>${text(saidWhere)}</bdi>`,
    saidOn === null ? '' : `<time datetime="${attribute(saidOn)}">${dateWords(saidOn)}</time>`,
    text(kinds.join(', ')),
  ].filter((part) => part !== '')
  return said.length === 0 ? '' : `<p class="said">${capitalised(said.join(' · '))}</p>\n`
}

function capitalised(html: string): string {
  return html.startsWith('<') ? html : capital(html)
}

/** «, three of four; one misleading. Approved by Eve Varga, 19 November 2026.» */
function ruledInWords(page: Page, claim: ClaimFrozen): string {
  const { ruling } = claim
  const round = ruledRound(claim)
  const votes = votesInWords(round, scaleOf(page.snapshot, round))
  const deed = {
    approved: 'Approved by',
    decided: 'Decided, without the agreement that the policy asks for, by',
    contested: 'Published as contested by',
  }[ruling.kind]
  const own = ruling.ruledByAnswerer
    ? ', who had also answered, as the policy of the project allows'
    : ''
  return `, ${text(votes)}. ${deed} <bdi>${text(page.name(ruling.by))}</bdi>${own}, <time datetime="${ruling.at}">${dayWords(ruling.at)}</time>.`
}

function sinceHtml({ snapshot: { since, number } }: Page, claim: ClaimFrozen): string {
  const changed = since?.changed.find((one) => one.claim === claim.number)
  if (since === null || changed === undefined || changed.was === null) return ''
  return `<p class="corrected">Changed in edition ${number}: edition ${since.number} said “${text(changed.was.word)}”.</p>\n`
}

function decidedHtml({ ruling: { reasons } }: ClaimFrozen): string {
  if (reasons === null) return ''
  return `<div class="decided"><p class="label">Why the editor decided</p>${plainHtml(reasons)}</div>\n`
}

function sourcesHtml(page: Page, claim: ClaimFrozen): string {
  const printed = printedCitations(claim)
  if (printed.length === 0) return ''
  const items = printed.map((citation) => `<li>${sourceHtml(page, citation)}</li>`)
  return `<p class="label">Sources</p>\n<ul class="sources">\n${items.join('\n')}\n</ul>\n`
}

function sourceHtml(
  page: Page,
  { workId, stance, passage, locator, readOn, copies }: CitationFrozen,
): string {
  const work = page.work(workId)
  const quoted = passage === '' ? '' : `<blockquote dir="auto">${text(passage)}</blockquote>`
  const name = text(shortSource(work, locator))
  return `<span class="stance ${stance}">${capital(stance)}</span> <div class="body">${quoted}<a href="#work-${attribute(work.id)}" role="doc-biblioref"><bdi>${name}</bdi></a><span class="read">, read ${dateWords(readOn)}</span>${copiesHtml(copies)}</div>`
}

/** The ways back: each mark with its place. */
function backHtml(page: Page, claim: ClaimFrozen): string {
  const stood = stoodHtml(page, claim)
  if (claim.marks.length === 0)
    return `<p class="label">Stands in no text of this edition</p>${stood}`
  const items = claim.marks.map((mark) => {
    const place = placeOf(page, mark)
    const which = claim.marks.length === 1 ? '' : `\u00a0${mark.number}`
    return `<li><a href="#mark-${claim.number}-${mark.number}" role="doc-backlink"><span aria-hidden="true">↑${which}</span><span class="vh">Back to</span> ${place}</a></li>`
  })
  return `<p class="label">Stands in</p>\n<ul class="back">\n${items.join('\n')}\n</ul>${stood}`
}

/** Where marks stood that do not stand in the revision printed here, and why they are not drawn. */
function stoodHtml(page: Page, { number, stood = [] }: ClaimFrozen): string {
  if (stood.length === 0) return ''
  const items = stood.map((mark) => {
    const { publisher, title } = page.text(mark.text)
    const words = mark.spans.map(({ quotation }) => quotation).join(' … ')
    return `<li id="mark-${number}-${mark.number}">revision ${mark.revision} of <a href="#text-${mark.text}"><bdi>${text(publisher ?? title)}</bdi></a>: <q dir="auto">${text(words)}</q> ${capital(cameOf(mark))}.</li>`
  })
  return `\n<p class="label">Stood in</p>\n<ul class="back stood">\n${items.join('\n')}\n</ul>`
}

/** What came of a mark in the revision that has the question. */
function cameOf({ outcome, asked }: StoodFrozen): string {
  const says = {
    moved: 'has the same words in other surroundings, where nobody has placed it yet',
    changed: 'says it in other words, in which nobody has placed it yet',
    ambiguous: 'has several places that fit, and nobody has said which',
    lost: 'has not these words, and nobody has said where it stands',
    'let go': 'says this no more',
  }[outcome]
  return `revision ${asked} ${says}`
}

function roundHtml(page: Page, claim: ClaimFrozen, round: RoundFrozen): string {
  const scale = scaleOf(page.snapshot, round)
  const items = round.answers.map((answer) => answerHtml(page, claim, round, answer))
  const title = claim.rounds.length === 1 ? 'Answers' : `Round ${round.number}`
  const counted = claim.rounds.length === 1 ? '' : `: ${votesInWords(round, scale)}`
  if (items.length === 0) return `<p class="label">${title}: nobody answered</p>`
  return `<p class="label">${title}${text(counted)}</p>\n<ul class="answers">\n${items.join('\n')}\n</ul>`
}

function answerHtml(
  page: Page,
  claim: ClaimFrozen,
  round: RoundFrozen,
  answer: AnswerFrozen,
): string {
  const reason = reasonHtml(answer.reason)
  const name = `<bdi class="who">${text(page.name(answer.by))}</bdi>`
  if (answer.label === null) return `<li><p class="gave">${name} abstained</p>${reason}</li>`
  const ruling = { ...claim.ruling, label: answer.label, round: round.number }
  const come = cameTo(page.snapshot, { ...claim, ruling })
  const sure = answer.confidence === null ? '' : `, ${confidenceInWords(answer.confidence)}`
  return `<li><p class="gave">${name} <b class="v v-${toneOf(come)}">${signSvg(come)} ${text(come.word)}</b><span class="sure">${sure}</span></p>${reason}</li>`
}
