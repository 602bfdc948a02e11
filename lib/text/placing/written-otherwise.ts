/**
 * Are these the same words, only written otherwise: with other kinds of quotation marks, dashes and
 * blanks, other line ends, letters composed otherwise? It is what a PDF makes of the words of a DOCX. Capitals, signs
 * and figures are the same, so nothing that is said can have changed.
 */
import { emptyLexicon, type Tokens, tokensOf } from './tokens.ts'

/** The same words in the same order, and not to the character. */
export function isWrittenOtherwise(before: string, after: string): boolean {
  if (before === after) return false
  const lexicon = emptyLexicon()
  const [one, other] = [tokensOf(before, lexicon), tokensOf(after, lexicon)]
  return one.count === other.count && one.keys.every((key, i) => sameAt(one, other, key, i))
}

function sameAt(one: Tokens, other: Tokens, key: number, i: number): boolean {
  if (other.keys[i] !== key) return false
  const [word, now] = [wordAt(one, i), wordAt(other, i)]
  return word === now || /^\P{L}/u.test(word) || /^\P{L}/u.test(now)
}

/** A word without what nobody sees in it. */
function wordAt({ text, starts, ends }: Tokens, i: number): string {
  return text
    .slice(starts[i], ends[i])
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
}
