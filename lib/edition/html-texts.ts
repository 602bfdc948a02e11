/**
 * The texts of an edition. Each stands in one element with `data-text`; its blocks carry the place of
 * their characters (`data-from`, `data-to`, code points), and the characters between blocks stand
 * between them, so that the element's text content, without elements that carry `data-added`, is the
 * revision to the character. white-space is kept, so that a reader sees what is there.
 */
import { dateWords } from '../review/loose-date.ts'
import { attribute, safeAddress, text } from './escape.ts'
import { type Inked, ink } from './html-marks.ts'
import { sideNote, signLink } from './html-notes.ts'
import type { Page, PlacedBlock, PlacedText } from './page.ts'
import { toneOf } from './sign.ts'

/** All texts, each an article. */
export function textsHtml(page: Page): string {
  return page.texts.map((one) => textHtml(page, one)).join('\n')
}

function textHtml(page: Page, one: PlacedText): string {
  const { text: known, blocks, id, earlier } = one
  const { number, revision, language, title, characters } = known
  const inked = inkOf(page, one)
  const [first] = blocks
  const ownTitle = first?.kind === 'heading' && characters.slice(first.start, first.end) === title
  const lang = language === 'und' ? '' : ` lang="${attribute(language)}"`
  const heading = ownTitle
    ? ''
    : `<h2 id="text-${id}-title"${lang} dir="auto">${text(title)}</h2>\n`
  return `<article class="text" id="text-${id}" aria-labelledby="text-${id}-title">
<p class="kicker">${[`Text ${number}${earlier ? ` in revision ${revision}, as it is cited` : ''}`, ...bylineOf(known)].join(' <span class="dot">·</span> ')}</p>
${heading}<div class="chars"${lang} data-text="${id}" data-revision="${known.revision}" data-sha256="${known.sha256}">${charactersHtml(one, inked, ownTitle)}</div>
${provenance(known)}</article>`
}

/** Who wrote it, where, when: what is known. */
function bylineOf({ author, publisher, date }: PlacedText['text']): readonly string[] {
  const known = [publisher, author].filter((part) => part !== null && part !== '')
  const words = known.map((part) => `<bdi>${text(part ?? '')}</bdi>`)
  return date === null
    ? words
    : [...words, `<time datetime="${attribute(date)}">${dateWords(date)}</time>`]
}

function provenance({ address, rights, revision }: PlacedText['text']): string {
  const safe = address === null ? null : safeAddress(address)
  const from =
    safe === null ? text(address ?? '') : `<a href="${attribute(safe)}">${text(safe)}</a>`
  const parts = [from, text(rights ?? ''), `revision ${revision}`].filter((part) => part !== '')
  return `<p class="provenance">${parts.join(' · ')}</p>\n`
}

function inkOf(page: Page, one: PlacedText): Inked {
  const noted = new Set<number>()
  return ink(one, {
    tone: (mark) => toneOf(page.come(mark.claim)),
    before: ({ claim, mark }) => {
      if (noted.has(claim.number)) return ''
      noted.add(claim.number)
      return sideNote(page, claim, mark)
    },
    afterPart: ({ claim }) => signLink(page, claim, true),
    afterEnd: ({ claim }) => signLink(page, claim, false),
  })
}

/** Blocks and what is between them, in order; list items that follow each other stand in one list. */
function charactersHtml(
  { text: known, id, blocks }: PlacedText,
  inked: Inked,
  ownTitle: boolean,
): string {
  const levels = headingLevels(blocks, ownTitle)
  const written: string[] = []
  let here = 0
  let inList = false
  for (const [i, block] of blocks.entries()) {
    const gap = known.characters.slice(here, block.start)
    const goesOn = inList && block.kind === 'list item' && isSpace(gap)
    if (inList && !goesOn) written.push('</ul>')
    written.push(gapHtml(gap))
    if (block.kind === 'list item' && !goesOn) written.push('<ul>')
    inList = block.kind === 'list item'
    const titled = ownTitle && i === 0 ? ` id="text-${id}-title"` : ''
    written.push(blockHtml(block, inked(block), levels[i] ?? 3, titled, known.characters))
    here = block.end
  }
  if (inList) written.push('</ul>')
  return written.join('') + gapHtml(known.characters.slice(here))
}

function isSpace(characters: string): boolean {
  return /^[ \t\n\f\r]*$/.test(characters)
}

/** Characters between blocks: blank space as it is, anything else in an element of its own. */
function gapHtml(gap: string): string {
  return isSpace(gap) ? gap : `<div class="gap">${text(gap)}</div>`
}

/** Heading levels below the text's own (h2), none skipped. */
function headingLevels(blocks: readonly PlacedBlock[], ownTitle: boolean): readonly number[] {
  const rest = blocks.slice(ownTitle ? 1 : 0).filter(({ kind }) => kind === 'heading')
  const top = Math.min(...rest.map(({ level }) => level ?? 1))
  let last = 2
  return blocks.map((block, i) => {
    if (block.kind !== 'heading') return last
    if (ownTitle && i === 0) return 2
    last = Math.min(6, last + 1, 3 + (block.level ?? 1) - top)
    return last
  })
}

const marker = /^\s*([-–—•*·‣]|\(?[0-9a-z]{1,3}[.)])\s/i

function blockHtml(
  block: PlacedBlock,
  inside: string,
  level: number,
  titled: string,
  characters: string,
): string {
  const place = ` data-from="${block.from}" data-to="${block.to}"`
  const number = block.paragraph === null ? '' : ` data-n="${block.paragraph}"`
  const attributes = `${titled}${place}${number} dir="auto"`
  const words = characters.slice(block.start, block.end)
  const kept = /^\s|\s$|[\n\t]|\s\s/.test(words) ? ' ws' : ''
  const depth = block.level === undefined || block.level < 2 ? '' : ` d${Math.min(block.level, 6)}`
  switch (block.kind) {
    case 'heading':
      return `<h${level} class="b${kept}"${attributes}>${inside}</h${level}>`
    case 'quotation':
      return `<blockquote class="b${depth}${kept}"${attributes}>${inside}</blockquote>`
    case 'list item':
      return `<li class="b${depth}${kept}${marker.test(words) ? ' own' : ''}"${attributes}>${inside}</li>`
    case 'preformatted':
      return `<pre class="b${kept}"${attributes}>\n${inside}</pre>`
    case 'footnote':
      return `<p class="b foot${kept}"${attributes}>${inside}</p>`
    case 'table row':
      return `<p class="b row ws"${attributes}>${inside}</p>`
    case 'paragraph':
      return `<p class="b${kept}"${attributes}>${inside}</p>`
  }
}
