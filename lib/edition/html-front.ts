/**
 * The front of an edition: its title, one line that says who checked what, what it holds, and the
 * tally as one bar with its words. The bar is drawn as SVG; the list under it says the same.
 */

import { figures, numberWord } from '../review/number-words.ts'
import type { Snapshot } from './edition.ts'
import { attribute, text } from './escape.ts'
import { type Tallied, tally } from './outcome.ts'
import type { Page } from './page.ts'
import { capital, counted, dayWords, listed } from './prose.ts'
import { signSvg, toneOf } from './sign.ts'

/** A title of more units than these is set smaller. */
const LONG = 90

/** Title, line and tally. */
export function frontHtml(page: Page): string {
  const { snapshot } = page
  return `<header class="title">
<p class="kicker">${kicker(snapshot)}</p>
<h1${snapshot.title.length > LONG ? ' class="long"' : ''} dir="auto">${text(snapshot.title)}</h1>
<p class="stand">${stand(page)}</p>
</header>
${tallyHtml(snapshot)}
${contentsHtml(page)}`
}

function kicker({ number, frozenAt, since }: Snapshot): string {
  const parts = [
    `Annotated edition ${number}`,
    `<time datetime="${frozenAt}">${dayWords(frozenAt)}</time>`,
  ]
  if (since !== null) parts.push(`<a href="#since">${changes(since)}</a>`)
  return parts.join(' <span class="dot">·</span> ')
}

/** «two claims added, one changed since edition 2». */
export function changes(since: NonNullable<Snapshot['since']>): string {
  const counts = [
    [since.added.length, 'added'],
    [since.changed.length, 'changed'],
    [since.removed.length, 'no longer in it'],
  ] as const
  const said = counts
    .filter(([n]) => n > 0)
    .map(([n, what], i) =>
      i === 0 ? `${counted(n, 'claim')} ${what}` : `${numberWord(n)} ${what}`,
    )
  return `${said.length === 0 ? 'nothing changed' : listed(said)} since edition ${since.number}`
}

/** «Three texts, thirteen claims, checked by four reviewers and approved by Eve Varga.» */
function stand(page: Page): string {
  const { claims } = page.snapshot
  const texts = page.texts.filter(({ earlier }) => !earlier)
  const checked = new Set(
    claims.flatMap(({ rounds }) => rounds.flatMap(({ answers }) => answers.map(({ by }) => by))),
  )
  const ruled = [...new Set(claims.map(({ ruling }) => ruling.by))].toSorted()
  const names = rulers(page, ruled)
  const who = checked.size === 1 ? 'one reviewer' : counted(checked.size, 'reviewer')
  return capital(
    `${counted(texts.length, 'text')}, ${counted(claims.length, 'claim')}, checked by ${who} and ruled on by ${names}.`,
  )
}

/** The editors who ruled: by name where all of them gave theirs, else by their number. */
function rulers(page: Page, keys: readonly string[]): string {
  const unnamed = page.snapshot.people.some(({ key, pseudonym }) => pseudonym && keys.includes(key))
  if (unnamed) return keys.length === 1 ? 'one editor' : counted(keys.length, 'editor')
  return listed(keys.map((key) => `<bdi>${text(page.name(key))}</bdi>`))
}

function tallyHtml(snapshot: Snapshot): string {
  const groups = tally(snapshot)
  return `<section class="tally" aria-labelledby="tally-title">
<h2 class="vh" id="tally-title">What the claims came to</h2>
${barSvg(groups, snapshot.claims.length)}
<ul class="keys">
${groups.map(keyHtml).join('\n')}
</ul>
</section>`
}

function keyHtml({ come, called, claims }: Tallied): string {
  return `<li class="v v-${toneOf(come)}">${signSvg(come)} ${text(called)} <b>${figures(claims.length)}</b></li>`
}

/** One bar, a thousand units wide, its parts as long as their numbers and two units apart. */
function barSvg(groups: readonly Tallied[], all: number): string {
  let x = 0
  const parts = groups.map(({ come, claims }) => {
    const width = (claims.length / Math.max(1, all)) * 1000
    const part = `<rect class="v-${toneOf(come)}" x="${units(x)}" y="0" width="${units(Math.max(1, width - 2))}" height="24" rx="1.5"/>`
    x += width
    return part
  })
  return `<svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts.join('')}</svg>`
}

function units(x: number): string {
  return String(Math.round(x * 100) / 100)
}

/** What the edition holds, as links. */
function contentsHtml({ texts, snapshot: { since, works } }: Page): string {
  const items = texts.map(({ id, text: known, earlier }) => {
    const { title, publisher, language, revision } = known
    const lang = language === 'und' ? '' : ` lang="${attribute(language)}"`
    const from =
      publisher === null ? '' : ` <span class="from"><bdi>${text(publisher)}</bdi></span>`
    const which = earlier ? `, revision ${revision}` : ''
    return `<li><a href="#text-${id}"><bdi${lang}>${text(title)}</bdi>${which}</a>${from}</li>`
  })
  const back = [
    ['apparatus', 'Apparatus'],
    ...(works.length === 0 ? [] : [['bibliography', 'Bibliography']]),
    ['scale', 'The scale'],
    ['checked', 'How it was checked'],
    ...(since === null ? [] : [['since', `Since edition ${since.number}`]]),
    ['seal', 'The seal'],
  ]
  return `<nav class="contents" aria-label="Contents">
<ol class="texts">
${items.join('\n')}
</ol>
<ul class="matter">
${back.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`).join('\n')}
</ul>
</nav>`
}
