/**
 * DOCX by mammoth: the document becomes HTML by its styles, and that goes through the reader of HTML.
 * Mammoth unpacks whatever it is given, so it is given an archive of our own, made of the XML parts
 * that were unpacked within bounds (archive.ts); pictures, macros and embedded files never reach it. It
 * opens no file beside the document and follows no link, and the document's own style map, by which a
 * file could leave words out, is not asked. It says that a paragraph is an item of a list, and not with which
 * number: that is counted beside it (docx-ordinals.ts).
 *
 * Tracked insertions are taken and deletions left out, as the document reads with all changes accepted;
 * comments, running heads and formulas are left out. Each of these is said.
 */
import { type Zippable, zipSync } from 'fflate'
import { type Parts, unpacked, xmlPart } from '../../text/read/archive.ts'
import { withBookmarks, withNumbers } from '../../text/read/docx-ordinals.ts'
import { imagesLeftOut, piecesOfPages } from '../../text/read/html.ts'
import {
  aboutItself,
  composed,
  PLAIN_ENDS,
  type Reading,
  type Refused,
} from '../../text/read/reading.ts'

const STYLES = [
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text', 'Block Quote'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['HTML Preformatted', 'Preformatted Text', 'Code', 'Source Code'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\n')`,
  ),
  "p[style-name='Title'] => h1:fresh",
]
const BODY = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const ADVICE = 'Save it anew as DOCX, or bring it in as plain text.'

/** Read a Word document. */
export async function readDocx(bytes: Uint8Array): Promise<Reading | Refused> {
  const archive = unpacked(bytes, (path) => /\.(?:xml|rels)$/i.test(path))
  if ('refused' in archive) return archive
  const { parts } = archive
  for (const path of parts.keys()) {
    const part = xmlPart(parts, path)
    if ('refused' in part) return part
  }
  const html = await htmlOf(numbered(parts))
  if (typeof html !== 'string') return html
  const read = piecesOfPages([{ path: '', source: withNumbers(html) }])
  if ('refused' in read) return read
  return {
    ...composed(read.pieces),
    lineEnds: PLAIN_ENDS,
    ...about(parts),
    notes: [...imagesLeftOut(read.images), ...leftOut(parts)],
  }
}

/** The parts of a document whose body says the numbers of its lists. */
function numbered(parts: Parts): Parts {
  const [body, numbering] = [xmlPart(parts, BODY), xmlPart(parts, NUMBERING)]
  if ('refused' in body || 'refused' in numbering) return parts
  const marked = new TextEncoder().encode(withBookmarks(body.text, numbering.text))
  return new Map([...parts, [BODY, marked]])
}

/** The document as HTML, or why mammoth could not read it. */
async function htmlOf(parts: Parts): Promise<string | Refused> {
  const { default: mammoth } = await import('mammoth')
  const within: Zippable = Object.fromEntries([...parts].map(([path, part]) => [path, part]))
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(within, { level: 0 })) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return value
  } catch {
    return { refused: `This file is not a Word document that can be read. ${ADVICE}` }
  }
}

/** What a document says of itself. Its dates are those of the file, and not of what it says. */
function about(parts: Parts): Partial<Reading> {
  const core = xmlPart(parts, 'docProps/core.xml')
  if ('refused' in core) return {}
  const said = (name: string) => {
    const found = new RegExp(`<dc:${name}(?:\\s[^<>]*)?>([^<]*)</dc:${name}>`).exec(core.text)?.[1]
    return found === undefined ? '' : entities(found).replace(/\s+/g, ' ').trim()
  }
  return aboutItself({ title: said('title'), author: said('creator'), language: said('language') })
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

function entities(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}

/** What of a document is not in its text, each as a sentence. */
function leftOut(parts: Parts): string[] {
  const count = (path: string, tag: RegExp) => {
    const part = xmlPart(parts, path)
    return 'refused' in part ? 0 : [...part.text.matchAll(tag)].length
  }
  const changes = count(BODY, /<w:(?:ins|del|moveFrom|moveTo)[ >]/g)
  const comments = count('word/comments.xml', /<w:comment[ >]/g)
  const formulas = count(BODY, /<m:oMath[ >]/g)
  const heads = [...parts.keys()]
    .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
    .filter((path) => count(path, /<w:t[ >]/g) > 0)
  return [
    changes === 0
      ? ''
      : `This document has tracked changes (${changes}): what was inserted is taken, what was deleted is left out.`,
    comments === 0 ? '' : `Comments were left out: ${comments}.`,
    formulas === 0 ? '' : `Formulas were left out: ${formulas}.`,
    heads.length === 0 ? '' : 'Running heads and feet were left out.',
  ].filter((sentence) => sentence !== '')
}
