/**
 * BibTeX cut into its entries, each with its line, before a parser sees it: so that one broken entry
 * takes no other with it, and what is made to hurt never arrives. An entry reaches from its `@` to
 * the brace that closes it; in a quoted value a lone brace still counts, as BibTeX itself has it.
 */

/** An entry or a string as it was written, and the line on which it began. */
export type BibtexPiece = { readonly text: string; readonly line: number }

export type BibtexPieces = {
  readonly strings: readonly BibtexPiece[]
  readonly entries: readonly BibtexPiece[]
  readonly unread: readonly { readonly line: number; readonly why: string }[]
}

/** Braces in braces, an abbreviation's length, and how many parts one entry may join. */
const DEEPEST = 30
const LONGEST_STRING = 1_000
const MOST_JOINED = 100

/** Cut BibTeX into strings and entries; what cannot be taken is said with its line. */
export function bibtexPieces(text: string): BibtexPieces {
  const strings: BibtexPiece[] = []
  const entries: BibtexPiece[] = []
  const unread: { line: number; why: string }[] = []
  const begins = /@\s*([a-z]+)\s*([{(])/giu
  let line = 1
  let counted = 0
  for (let found = begins.exec(text); found !== null; found = begins.exec(text)) {
    line += newlines(text, counted, found.index)
    counted = found.index
    const kind = (found[1] ?? '').toLowerCase()
    const end = endOf(text, begins.lastIndex, found[2] === '(' ? ')' : '}')
    if (typeof end === 'string') {
      unread.push({ line, why: end })
      begins.lastIndex = nextEntry(text, begins.lastIndex)
      continue
    }
    begins.lastIndex = end
    const piece = { text: text.slice(found.index, end), line }
    if (kind === 'comment' || kind === 'preamble') continue
    const problem = kind === 'string' ? stringProblem(piece.text) : joinProblem(piece.text)
    if (problem !== null) unread.push({ line, why: problem })
    else (kind === 'string' ? strings : entries).push(piece)
  }
  return { strings, entries, unread }
}

/** Where an entry ends, just behind its closing brace; or why it is not taken. */
function endOf(text: string, from: number, closing: string): number | string {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (letter === '\\') at++
    else if (depth === 0 && letter === closing) return at + 1
    else if (letter === '{') depth++
    else if (letter === '}') depth--
    if (depth > DEEPEST) return 'This entry has braces within braces deeper than 30.'
    if (depth < 0) return 'This entry closes a brace that it never opened.'
  }
  return 'This entry is not closed: a brace is missing.'
}

/** The line that begins the next entry after one that is broken. */
function nextEntry(text: string, from: number): number {
  const next = text.slice(from).search(/^\s*@/mu)
  return next === -1 ? text.length : from + next
}

function stringProblem(piece: string): string | null {
  if (piece.includes('#')) return 'This @string is joined of others, which is not read here.'
  if (piece.length > LONGEST_STRING) return 'This @string is longer than 1,000 characters.'
  return null
}

function joinProblem(piece: string): string | null {
  const joined = piece.split('#').length - 1
  return joined > MOST_JOINED ? 'This entry joins more than 100 parts with #.' : null
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count++
  }
  return count
}
