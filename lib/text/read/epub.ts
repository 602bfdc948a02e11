/**
 * EPUB 2 and 3: a ZIP of XHTML pages. `META-INF/container.xml` names the package, whose spine is the
 * order of the pages; each goes through the reader of HTML, and all are one text. The navigation page
 * and pages without words are left out. Fonts that are scrambled, as EPUB allows, are no matter; a book
 * whose pages are encrypted (DRM) is refused. Nothing that a book names outside of itself is asked for.
 *
 * Source: EPUB 3.3 (W3C), sections 4 and 5; Open Packaging Format 2.0.1.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { type Parts, unpacked, xmlPart } from './archive.ts'
import { pageCharacters } from './file-kind.ts'
import { imagesLeftOut, piecesOfPages } from './html.ts'
import { resolved } from './html-notes.ts'
import { aboutItself, composed, opened, PLAIN_ENDS, type Reading, type Refused } from './reading.ts'

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'
/** The two ways to scramble a font, which hide nothing that is read here. */
const FONTS = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])
const LOCKED =
  'This book is locked (DRM): its pages are encrypted. Ask whoever sold it for a copy without a lock, or bring in its words as plain text.'
const ADVICE = 'Save the book anew, or bring it in as plain text.'

type Item = { readonly path: string; readonly nav: boolean }

/** Read a book. */
export function readEpub(bytes: Uint8Array): Reading | Refused {
  const archive = unpacked(bytes, (path) => /\.(?:xml|opf|x?html?)$/i.test(path))
  if ('refused' in archive) return archive
  const { parts } = archive
  const book = packageOf(parts)
  if ('refused' in book) return book
  const pages: { path: string; source: string }[] = []
  for (const { path, nav } of spineOf(book.root, book.path)) {
    const page = parts.get(path)
    if (page === undefined || nav) continue
    const input = opened(pageCharacters(page))
    if ('refused' in input) return { refused: `In the page «${path}»: ${input.refused}` }
    pages.push({ path, source: input.text })
  }
  if (pages.length === 0) return { refused: `This book names no pages in its spine. ${ADVICE}` }
  const read = piecesOfPages(pages)
  if ('refused' in read) return read
  return {
    ...composed(read.pieces),
    lineEnds: PLAIN_ENDS,
    ...about(book.root),
    notes: imagesLeftOut(read.images),
  }
}

/** The package of a book and where it lies. */
function packageOf(parts: Parts): { root: XmlElement; path: string } | Refused {
  const container = treeOf(parts, CONTAINER)
  if (!(container instanceof XmlElement)) return container
  const encryption = parts.has(ENCRYPTION) ? treeOf(parts, ENCRYPTION) : null
  if (encryption !== null && !(encryption instanceof XmlElement)) return encryption
  const ways = encryption === null ? [] : named(encryption, 'EncryptionMethod')
  const inPages = ways.filter(({ parent }) => local(parent) !== 'EncryptedKey')
  if (inPages.some(({ attributes }) => !FONTS.has(attributes.Algorithm ?? ''))) {
    return { refused: LOCKED }
  }
  const path = named(container, 'rootfile')[0]?.attributes['full-path']
  if (path === undefined)
    return { refused: `This EPUB does not say where its book lies. ${ADVICE}` }
  const root = treeOf(parts, path)
  return root instanceof XmlElement ? { root, path } : root
}

/** The pages of the spine in their order; each once. */
function spineOf(root: XmlElement, path: string): Item[] {
  const items = new Map<string, Item>()
  for (const { attributes } of named(root, 'item')) {
    const { id, href, properties = '' } = attributes
    if (id === undefined || href === undefined) continue
    items.set(id, { path: resolved(path, href), nav: properties.split(/\s+/).includes('nav') })
  }
  const spine = named(root, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '')
    return item === undefined ? [] : [item]
  })
  return [...new Map(spine.map((item) => [item.path, item])).values()]
}

/** What a book says of itself. */
function about(root: XmlElement): Partial<Reading> {
  const said = (name: string) =>
    named(root, name)
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
  const [title] = said('title')
  const author = said('creator').join('; ')
  const [publisher] = said('publisher')
  const [published] = said('date')
  const [language] = said('language')
  return aboutItself({ title, author, publisher, published, language })
}

function treeOf(parts: Parts, path: string): XmlElement | Refused {
  const part = xmlPart(parts, path)
  if ('refused' in part) return part
  try {
    const { root } = parseXml(part.text)
    if (root !== null) return root
  } catch {
    // What it says is for programmers; that it cannot be read is said below.
  }
  return { refused: `The part «${path}» of this EPUB is not well-formed XML. ${ADVICE}` }
}

/** All elements of a local name, in order. */
function named(root: XmlElement, name: string): XmlElement[] {
  const found = local(root) === name ? [root] : []
  for (const child of root.children) {
    if (child instanceof XmlElement) found.push(...named(child, name))
  }
  return found
}

function local(node: unknown): string {
  return node instanceof XmlElement ? (node.name.split(':').at(-1) ?? '') : ''
}
