/**
 * Numbers as a sentence has them, in English, without the machine's locale: the same words in every
 * language setting.
 */
const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A whole number in words up to ninety-nine, in grouped figures above; none is «no». */
export function numberWord(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`No word counts ${n}`)
  if (n >= 100) return figures(n)
  const word = small[n]
  if (word !== undefined) return word
  const ten = tens[Math.floor(n / 10)] ?? ''
  return n % 10 === 0 ? ten : `${ten}-${small[n % 10] ?? ''}`
}

/** A whole number in figures, with a comma between thousands. */
export function figures(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}
