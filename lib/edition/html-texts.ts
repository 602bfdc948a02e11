/**
 * The texts of an edition. Each stands in one element with `data-text`; its blocks carry the place of
 * their characters (`data-from`, `data-to`, code points), and the characters between blocks stand
 * between them, so that the element's text content, without elements that carry `data-added`, is the
 * revision to the character. white-space is kept, so that a reader sees what is there. Numbers of items and of the
 * file's pages are structure and stand in such elements; notes and their markers are links (html-ties.ts).
 */
import { dateWords } from '../review/loose-date.ts'
import { ordinalSign } from '../text/ordinals.ts'
import { attribute, safeAddress, text } from './escape.ts'
import { type Additions, type Inked, ink } from './html-marks.ts'
import { sideNote, signLink } from './html-notes.ts'
import { isSpace, type Ties, tiesOf } from './html-ties.ts'
import type { Page, PlacedBlock, PlacedText } from './page.ts'
import { toneOf } from './sign.ts'

/** All texts, each an article. */
export function textsHtml(page: Page): string {
  return page.texts.map((one) => textHtml(page, one)).join('\n')
}

function textHtml(page: Page, one: PlacedText): string {
  const { text: known, blocks, id, earlier } = one
  const { number, revision, language, title, characters } = known
  const ties = tiesOf(one)
  const inked = inkOf(page, one, ties)
  const [first] = blocks
  const ownTitle = first?.kind === 'heading' && characters.slice(first.start, first.end) === title
  const lang = language === 'und' ? '' : ` lang="${attribute(language)}"`
  const heading = ownTitle
    ? ''
    : `<h2 id="text-${id}-title"${lang} dir="auto">${text(title)}</h2>\n`
  return `<article class="text" id="text-${id}" aria-labelledby="text-${id}-title">
<p class="kicker">${[`Text ${number}${earlier ? ` in revision ${revision}, as it is cited` : ''}`, ...bylineOf(known)].join(' <span class="dot">·</span> ')}</p>
${heading}<div class="chars"${lang} data-text="${id}" data-revision="${known.revision}" data-sha256="${known.sha256}">${charactersHtml(one, inked, ties, ownTitle)}</div>
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

function inkOf(page: Page, one: PlacedText, { links }: Ties): Inked {
  const noted = new Set<number>()
  const additions: Additions = {
    tone: (mark) => toneOf(page.come(mark.claim)),
    before: ({ claim, mark }) => {
      if (noted.has(claim.number)) return ''
      noted.add(claim.number)
      return sideNote(page, claim, mark)
    },
    afterPart: ({ claim }) => signLink(page, claim, true),
    afterEnd: ({ claim }) => signLink(page, claim, false),
  }
  return ink(one, additions, links)
}

/** Blocks and what is between them, in order; list items that follow each other stand in one list, notes as one. */
function charactersHtml(
  { text: { characters }, id, blocks }: PlacedText,
  inked: Inked,
  ties: Ties,
  ownTitle: boolean,
): string {
  const levels = headingLevels(blocks, ownTitle)
  const written: string[] = []
  let here = 0
  let list: 'ul' | 'ol' | null = null
  let note: OpenNote | null = null
  for (const [i, block] of blocks.entries()) {
    const gap = characters.slice(here, block.start)
    const goesOn = block.kind === 'list item' && isSpace(gap)
    if (list !== null && !goesOn) {
      written.push(`</${list}>`)
      list = null
    }
    if (note !== null && i >= note.until) {
      written.push(note.ends)
      note = null
    }
    written.push(gapHtml(gap))
    if (block.kind === 'list item' && list === null) {
      list = listOf(characters, blocks, i)
      written.push(`<${list}>`)
    }
    if (i === ties.endnotes) written.push(endnotes(id))
    if (note === null) {
      note = noteOf(ties, i)
      written.push(note?.begins ?? '')
    }
    const titled = ownTitle && i === 0 ? ` id="text-${id}-title"` : ''
    const words = inked(block) + (note?.until === i + 1 ? note.backs : '')
    written.push(blockHtml(id, block, words, levels[i] ?? 3, titled, characters))
    here = block.end
  }
  if (list !== null) written.push(`</${list}>`)
  written.push(note?.ends ?? '', ties.endnotes === null ? '' : '</ul></section>')
  return written.join('') + gapHtml(characters.slice(here))
}

type OpenNote = {
  readonly begins: string
  readonly ends: string
  readonly until: number
  readonly backs: string
}

/** The element of the note that begins with a block; among endnotes each is an item of their list. */
function noteOf({ notes, endnotes: first }: Ties, at: number): OpenNote | null {
  const note = notes.get(at)
  if (first !== null && at >= first) {
    const id = note === undefined ? '' : ` id="${note.id}"`
    const { until = at + 1, backs = '' } = note ?? {}
    return { begins: `<li${id}>`, ends: '</li>', until, backs }
  }
  if (note === undefined) return null
  const begins = `<div class="fn" id="${note.id}" role="doc-footnote">`
  return { begins, ends: '</div>', until: note.until, backs: note.backs }
}

function endnotes(id: string): string {
  return `<section class="feet" role="doc-endnotes" aria-label="Notes of text ${id.replaceAll('-', ' ')}"><ul>`
}

/** A list is an ordered one if any of its items has a number. */
function listOf(characters: string, blocks: readonly PlacedBlock[], first: number): 'ul' | 'ol' {
  for (let i = first, last = first; ; last = i++) {
    const block = blocks[i]
    const gap = characters.slice(blocks[last]?.end, block?.start)
    if (block?.kind !== 'list item' || (i > first && !isSpace(gap))) return 'ul'
    if (block.ordinal !== undefined) return 'ol'
  }
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
  id: string,
  block: PlacedBlock,
  words: string,
  level: number,
  titled: string,
  characters: string,
): string {
  const place = ` data-from="${block.from}" data-to="${block.to}"`
  const number = block.paragraph === null ? '' : ` data-n="${block.paragraph}"`
  const attributes = `${titled}${place}${number} dir="auto"`
  const own = characters.slice(block.start, block.end)
  const kept = /^\s|\s$|[\n\t]|\s\s/.test(own) ? ' ws' : ''
  const depth = block.level === undefined || block.level < 2 ? '' : ` d${Math.min(block.level, 6)}`
  const begins = pageBegins(id, block)
  const inside = begins + words
  switch (block.kind) {
    case 'heading':
      // Beside the heading and not in it: a heading's name is its words.
      return `${begins}<h${level} class="b${kept}"${attributes}>${words}</h${level}>`
    case 'quotation':
      return `<blockquote class="b${depth}${kept}"${attributes}>${inside}</blockquote>`
    case 'list item':
      return itemHtml(block, `b${depth}${kept}`, attributes, begins, words, own)
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

function itemHtml(
  { ordinal }: PlacedBlock,
  look: string,
  attributes: string,
  begins: string,
  words: string,
  own: string,
): string {
  if (ordinal === undefined) {
    const bullet = marker.test(own) ? ' own' : ''
    return `<li class="${look}${bullet}"${attributes}>${begins}${words}</li>`
  }
  const sign = `<span class="o" data-added>${ordinalSign(ordinal)}. </span>`
  return `<li class="${look} num" value="${ordinal.number}"${attributes}>${sign}${begins}${words}</li>`
}

/** The sign that a page of the file begins; DPUB-ARIA gives it no name, so that its number is its words. */
function pageBegins(id: string, { pageBegins: page }: PlacedBlock): string {
  if (page === null) return ''
  return `<span class="pb" id="text-${id}-page-${page}" role="doc-pagebreak" data-page="${page}" data-added>p. ${page}</span>`
}
