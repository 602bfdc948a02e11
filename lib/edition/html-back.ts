/**
 * The back of an edition: bibliography, the scale explained, how the claims were checked, what changed
 * since the last edition, and the seal by which anybody can check the file.
 */

import { printBibliography } from '../review/bibliography.ts'
import { canonical } from '../review/canonical.ts'
import type { CitationStyle } from '../review/citation.ts'
import { figures, numberWord } from '../review/number-words.ts'
import type { Policy } from '../review/policy.ts'
import { coverageOfEdition } from './coverage-frozen.ts'
import type { ClaimFrozen, Snapshot, WorkFrozen } from './edition.ts'
import { attribute, safeAddress, text } from './escape.ts'
import { changes } from './html-front.ts'
import { labelAnchor, meaningOf, tally } from './outcome.ts'
import type { Page } from './page.ts'
import { capital, counted, listed, minuteWords } from './prose.ts'
import { signSvg, toneOf } from './sign.ts'

/** Everything after the apparatus. */
export function backHtml(page: Page, dataSha256: string): string {
  return [
    bibliographyHtml(page.snapshot.works, page.snapshot.style),
    scaleHtml(page.snapshot),
    checkedHtml(page),
    sinceHtml(page.snapshot),
    sealHtml(page.snapshot, dataSha256),
  ].join('\n')
}

/** Each work once, also where several answers typed it in alike or an editor said that they are one; every one of them keeps its anchor. */
function bibliographyHtml(works: readonly WorkFrozen[], style?: CitationStyle): string {
  if (works.length === 0) return ''
  const byId = new Map(works.map((work) => [work.id, work]))
  const shown = (work: WorkFrozen) => byId.get(work.same ?? work.id) ?? work
  const alike = Map.groupBy(works.toSorted(standingFirst), (work) =>
    canonical({ ...shown(work), id: '', same: '' }),
  )
  const first = [...alike.values()].flatMap((group) => group.slice(0, 1))
  const groups = new Map([...alike.values()].map((group) => [group[0]?.id, group]))
  const items = printBibliography(first, style).map(({ id, line: html }) => {
    const [work, ...others] = groups.get(id) ?? []
    const anchors = others.map((other) => `<span id="work-${attribute(other.id)}"></span>`).join('')
    const line = linked(html, work === undefined ? null : addressOf(work))
    return `<li id="work-${attribute(id)}" dir="auto">${anchors}${line}</li>`
  })
  return `<section id="bibliography" class="bibliography" role="doc-bibliography" aria-labelledby="bibliography-title">
<h2 id="bibliography-title">Bibliography</h2>
<ul>
${items.join('\n')}
</ul>
</section>`
}

/** Those that are shown as themselves before those that are shown as another. */
function standingFirst(a: WorkFrozen, b: WorkFrozen): number {
  return Number(a.same !== undefined) - Number(b.same !== undefined)
}

function addressOf({ address, doi }: WorkFrozen): string | null {
  return doi === null ? address : `https://doi.org/${doi}`
}

/** A printed work in which its address is a link. */
function linked(html: string, address: string | null): string {
  const safe = address === null ? null : safeAddress(address)
  if (safe === null) return html
  const printed = [safe, text(safe), safe.replaceAll('&', '&#38;')].find((form) =>
    html.includes(form),
  )
  return printed === undefined
    ? html
    : html.replace(printed, () => `<a href="${attribute(safe)}">${printed}</a>`)
}

/**
 * Each label that the edition uses or its scale has, with its sign and its names elsewhere: in the scale's
 * order, then those of earlier scales, then what is no label.
 */
function scaleHtml(snapshot: Snapshot): string {
  const used = tally(snapshot)
  const rest = snapshot.scale.labels
    .filter((label) => !used.some(({ come }) => meaningOf(come.label) === meaningOf(label)))
    .map((label) => ({
      come: { word: label.word, label, scale: snapshot.scale },
      called: label.word,
      scales: [],
      claims: [],
    }))
  const order = snapshot.scale.labels.map(meaningOf)
  const place = ({ label }: (typeof used)[number]['come']): number => {
    if (label === null) return order.length + 1
    const at = order.indexOf(meaningOf(label))
    return at === -1 ? order.length : at
  }
  const listed = [...used, ...rest].toSorted((a, b) => place(a.come) - place(b.come))
  const rows = listed.map(({ come, called, claims }) => {
    const elsewhere =
      come.label === null
        ? 'An outcome, not a label: the reviewers did not agree, and both readings are given.'
        : elsewhereOf(come.label)
    const held = claims.length === 0 ? 'none here' : `${figures(claims.length)} here`
    return `<dt class="v v-${toneOf(come)}">${signSvg(come)} <dfn>${text(called)}</dfn>${anchors(claims)}</dt><dd>${elsewhere} <span class="held">${held}</span></dd>`
  })
  return `<section id="scale" class="scale" role="doc-glossary" aria-labelledby="scale-title">
<h2 id="scale-title">The scale</h2>
<p class="lead">The fuller the moon, the truer the claim. Signs that are no moon stand outside that order.</p>
<dl>
${rows.join('\n')}
</dl>
</section>`
}

/** Where annotations find what a claim came to: the label of each version of the scale that was used. */
function anchors(claims: readonly ClaimFrozen[]): string {
  return [...new Set(claims.map(labelAnchor))]
    .toSorted()
    .map((anchor) => `<span id="${attribute(anchor)}"></span>`)
    .join('')
}

function elsewhereOf(label: Snapshot['scale']['labels'][number]): string {
  const names = [
    label.claimReview === null ? '' : `${label.claimReview} in ClaimReview`,
    label.averitec === null ? '' : `“${text(label.averitec)}” in AVeriTeC`,
    label.fever === null ? '' : `“${text(label.fever)}” in FEVER`,
  ].filter((name) => name !== '')
  return names.length === 0 ? 'No name in other schemes.' : `${capital(listed(names))}.`
}

function checkedHtml({ snapshot }: Page): string {
  const { policies, claims, openClaims } = snapshot
  const sole = policies.length === 1
  const told = policies.map(({ version, policy }) => {
    const here = claims.filter(({ rounds }) =>
      rounds.some(({ policyVersion }) => policyVersion === version),
    )
    const of = sole
      ? ''
      : `<strong>Policy ${version}</strong> (${listed(here.map(({ number }) => `<a href="#claim-${number}">${number}</a>`))}): `
    return `<p>${of}${policyInWords(policy)}</p>`
  })
  const open =
    openClaims === 0
      ? 'No claim is still open.'
      : `${capital(counted(openClaims, 'further claim'))} ${openClaims === 1 ? 'is' : 'are'} not ruled on yet and ${openClaims === 1 ? 'is' : 'are'} not in this edition.`
  const pseudonyms = snapshot.people.some(({ pseudonym }) => pseudonym)
    ? '<p>People are named by their consent; those who did not give it have a number that stays the same in every edition.</p>'
    : ''
  return `<section id="checked" class="checked" aria-labelledby="checked-title">
<h2 id="checked-title">How it was checked</h2>
<div class="prose">
<p>Every claim was put in one sentence and judged by each of its reviewers alone: while a round was open, nobody, the editors included, saw more than how many had answered. At its close the votes were counted by the policy below and shown under names. An editor who had not answered then approved what was agreed, decided with reasons, or let the claim stand as contested.</p>
${told.join('\n')}
${coverageInWords(snapshot)}<p>${open} Abstentions are answers and no votes. How far the reviewers agree beyond chance is not computed in this edition; all their votes are in its data set.</p>
${pseudonyms}
</div>
</section>`
}

/** What became of the sentences, as a paragraph; nothing in editions from before they were counted. */
function coverageInWords(snapshot: Snapshot): string {
  const coverage = coverageOfEdition(snapshot)
  if (coverage === null) return ''
  const { sum, reasons } = coverage
  const why = listed(reasons.map(({ reason, count }) => `${figures(count)} as ${reason}`))
  const aside =
    sum.setAside === 0
      ? 'none was set aside'
      : `${figures(sum.setAside)} ${sum.setAside === 1 ? 'was' : 'were'} set aside by a person as holding nothing to check (${why})`
  const number = snapshot.texts.filter(({ coverage }) => coverage !== undefined).length
  const texts = number === 1 ? 'the text' : 'the texts'
  return `<p id="coverage">Of the ${figures(sum.sentences)} ${sum.sentences === 1 ? 'sentence' : 'sentences'} of ${texts}, ${figures(sum.marked)} ${sum.marked === 1 ? 'is' : 'are'} marked with a claim of this edition, ${aside}, and ${figures(sum.open)} ${sum.open === 1 ? 'is' : 'are'} still open.</p>
`
}

/** A policy as a sentence or two. */
export function policyInWords({
  quorum,
  threshold,
  citationsNeeded,
  answeredMayRule,
}: Policy): string {
  const { numerator, denominator } = threshold
  const share =
    numerator === denominator
      ? 'all of them'
      : `at least ${fractionInWords(numerator, denominator)} of them`
  const cites =
    citationsNeeded === 0
      ? 'A verdict needs no citation.'
      : `Each verdict needs at least ${counted(citationsNeeded, 'citation')}.`
  const own = answeredMayRule
    ? ' One who had answered on a claim may rule on it, because the team is small; the apparatus says where it was so.'
    : ''
  return `A round needs ${counted(quorum, 'vote')}. It agrees on a label when that label alone is at the top and has ${share}. ${cites}${own}`
}

const parts: Readonly<Record<number, string>> = {
  2: 'half',
  3: 'third',
  4: 'quarter',
  5: 'fifth',
  6: 'sixth',
  10: 'tenth',
}

function fractionInWords(numerator: number, denominator: number): string {
  const part = parts[denominator]
  if (part === undefined) return `${numerator}/${denominator}`
  return numerator === 1 && denominator === 2
    ? 'half'
    : `${numberWord(numerator)} ${part}${numerator === 1 ? '' : 's'}`
}

function sinceHtml(snapshot: Snapshot): string {
  const { since } = snapshot
  if (since === null) return ''
  const link = (number: number) => `<a href="#claim-${number}">${number}</a>`
  const changed = since.changed.map(({ claim, was }) =>
    was === null ? link(claim) : `${link(claim)} (was “${text(was.word)}”)`,
  )
  const lines = [
    since.added.length === 0 ? '' : `<dt>Added</dt><dd>${listed(since.added.map(link))}</dd>`,
    changed.length === 0 ? '' : `<dt>Changed</dt><dd>${listed(changed)}</dd>`,
    since.removed.length === 0
      ? ''
      : `<dt>No longer in it</dt><dd>${listed(since.removed.map(String))}</dd>`,
  ].filter((line) => line !== '')
  const told =
    lines.length === 0
      ? '<p>No claim is new, changed or gone.</p>'
      : `<dl>\n${lines.join('\n')}\n</dl>`
  return `<section id="since" class="since" aria-labelledby="since-title">
<h2 id="since-title">Since edition ${since.number}</h2>
<p class="lead">${capital(changes(since))}.</p>
${told}
</section>`
}

function sealHtml(snapshot: Snapshot, dataSha256: string): string {
  const { number, frozenAt, publicBase, address, ledger, program, texts } = snapshot
  const url = `${publicBase}/editions/${address}`
  const revisions = listed(texts.map((one) => `text ${one.number}, revision ${one.revision}`))
  return `<section id="seal" class="seal" aria-labelledby="seal-title">
<h2 id="seal-title">The seal</h2>
<p>Edition ${number}, frozen on <time datetime="${frozenAt}">${minuteWords(frozenAt)}</time> from ${revisions}. It never changes; a correction is a new edition.</p>
<dl>
<dt>Address</dt><dd><a href="${attribute(url)}">${text(url)}</a></dd>
<dt>Ledger</dt><dd>event ${figures(ledger.number)}, head <code>${grouped(ledger.head)}</code></dd>
<dt>Data</dt><dd>SHA-256 <code>${grouped(dataSha256)}</code></dd>
<dt>Program</dt><dd>${text(program)}</dd>
</dl>
<p>To check it, take <code>edition-${number}.zip</code> from the same address and read <code>VERIFY.md</code> in it: <code>sha256sum</code> tells whether every file is the one that was frozen, and <code>node lib/server/cli/verify.ts edition-${number}.zip</code>, in a copy of Variorum, also counts the votes anew. This page is complete in itself: it loads nothing, runs nothing, and works from any disk.</p>
</section>`
}

/** A hash in groups of eight that a reader can follow with a finger. */
function grouped(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).map((part) => `<span>${part}</span>`).join('<wbr>')
}
