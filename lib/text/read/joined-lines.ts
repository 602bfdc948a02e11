/**
 * Lines of one paragraph, joined to running text. A space stands where a line ended, none between
 * letters of Chinese or Japanese, none after a dash that was set close, and none before «[7]» where the
 * document sets such signs close to their words. A word that is parted by a hyphen
 * at the end of a line is joined: for certain where the hyphen is a soft one, or where the rest of the
 * document writes the word so; with its hyphen where the document writes it with one, or where a capital
 * or a figure follows; else without it, and that is a doubt.
 */
import type { Doubt } from './doubt.ts'

/** How a document writes: the words that stand whole inside its lines, in small letters. */
export type Vocabulary = {
  readonly words: ReadonlySet<string>
  /** Do signs of notes such as [7] stand close to the words before them? */
  readonly closeSigns: boolean
}

const WORD = /[\p{L}\p{M}]+(?:[-\u2010\u2011’'][\p{L}\p{M}]+)*/gu
/** So much of the end of a text is looked at, in units: a paragraph may have thousands of lines. */
const REACH = 400
const NO_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** What words the lines of a document hold whole. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  let close = 0
  for (const line of lines) {
    close += (line.match(/\S\[\d{1,4}\]/g) ?? []).length
    close -= (line.match(/\s\[\d{1,4}\]/g) ?? []).length
    const whole = line.replace(/[\p{L}\p{M}]+[-\u2010\u00ad]$/u, '')
    for (const [word] of whole.matchAll(WORD)) words.add(word.toLowerCase())
  }
  return { words, closeSigns: close > 0 }
}

/** One more line after a text; what is unsure of it has its place in the whole. */
export function joinLine(
  text: string,
  line: string,
  known: Vocabulary,
): { readonly text: string; readonly doubt: Doubt | null } {
  const end = text.slice(-REACH)
  const parted = /([\p{L}\p{M}]+)([-\u2010\u00ad])$/u.exec(end)
  if (parted === null)
    return { text: `${text}${spaceBetween(end, line, known)}${line}`, doubt: null }
  const [, before = '', hyphen = ''] = parted
  const after = /^[\p{L}\p{M}]+/u.exec(line)?.[0] ?? ''
  if (hyphen !== '\u00ad' && !/^\p{Ll}/u.test(line)) return { text: text + line, doubt: null }
  const whole = `${before}${after}`
  const bare = text.slice(0, -hyphen.length)
  const written = (word: string) => known.words.has(word.toLowerCase())
  if (hyphen === '\u00ad' || written(whole)) return { text: bare + line, doubt: null }
  if (written(`${before}${hyphen}${after}`)) return { text: text + line, doubt: null }
  const start = bare.length - before.length
  const at = { start, end: start + whole.length }
  const says = `«${before}${hyphen}» at the end of a line and «${after}» were joined to «${whole}».`
  return { text: bare + line, doubt: { kind: 'joined word', at, says } }
}

function spaceBetween(end: string, line: string, { closeSigns }: Vocabulary): string {
  const last = end.slice(-1)
  if (/[^\s]—$/.test(end) || last === '') return ''
  if (closeSigns && /^\[\d{1,4}\]/.test(line)) return ''
  if (/(?:https?:\/\/|www\.)\S*[/=&?_-]$/.test(end)) return ''
  return NO_SPACES.test(last) && NO_SPACES.test(line.charAt(0)) ? '' : ' '
}
