/**
 * The edition as one HTML file that is complete in itself: no script, no request to anywhere (its own
 * Content-Security-Policy says so), type and signs embedded, for wide screens, phones, paper, light and dark.
 *
 * The text of every revision can be read back character for character: see html-texts.ts.
 */
import { canonical } from '../review/canonical.ts'
import { claimReviewHtml } from './claim-review.ts'
import { sha256Base64, sha256Hex } from './digest.ts'
import type { FileWritten, Snapshot } from './edition.ts'
import { attribute, text } from './escape.ts'
import { type Font, fontFaces } from './fonts.ts'
import { apparatusHtml } from './html-apparatus.ts'
import { backHtml } from './html-back.ts'
import { frontHtml } from './html-front.ts'
import { textsHtml } from './html-texts.ts'
import { type Page, pageOf } from './page.ts'
import { style } from './style.ts'

/** The file `edition-N.html`. */
export function writeHtml(snapshot: Snapshot, fonts: readonly Font[]): FileWritten {
  return {
    name: `edition-${snapshot.number}.html`,
    mediaType: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode(pageHtml(snapshot, fonts)),
  }
}

function pageHtml(snapshot: Snapshot, fonts: readonly Font[]): string {
  const page = pageOf(snapshot)
  const body = bodyHtml(page)
  const css = `${fontFaces(fonts, body)}\n${style}${markRules(page)}`
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(css)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`
  const url = `${snapshot.publicBase}/editions/${snapshot.address}`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${attribute(snapshot.program)}">
<title>${text(snapshot.title)} · Edition ${snapshot.number}</title>
<link rel="canonical" href="${attribute(url)}">
<link rel="icon" href="${icon}">
<style>${css}</style>
${claimReviewHtml(page)}
</head>
${body}
</html>
`
}

function bodyHtml(page: Page): string {
  return `<body>
<a class="skip" href="#texts">Skip to the texts</a>
<main>
${frontHtml(page)}
<div id="texts">
${textsHtml(page)}
</div>
${apparatusHtml(page)}
${backHtml(page, sha256Hex(canonical(page.snapshot)))}
</main>
</body>`
}

/** A moon, as an icon that is fetched from nowhere. */
const icon =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Ccircle%20cx='8'%20cy='8'%20r='6.5'%20fill='%23fbfaf6'%20stroke='%231d1c1a'/%3E%3Cpath%20d='M8%201.5a6.5%206.5%200%200%200%200%2013a3%206.5%200%200%200%200-13z'%20fill='%231d1c1a'/%3E%3C/svg%3E"

/** So many marks at most light up as a whole when a link leads to them; beyond, only their first words do. */
const LIT = 500

/** One rule a mark: when a link leads to its first words, all of its words light up. */
function markRules({ texts }: Page): string {
  const ids = texts.flatMap(({ marks }) => marks.map(({ id }) => id))
  if (ids.length > LIT) return ''
  return ids.map((id) => `:root:has(#mark-${id}:target) .m-${id}{background:var(--lit)}`).join('\n')
}
