/**
 * The type of an edition. Fonts are embedded as data, so that the page asks nobody for anything; a
 * subset is embedded only where the page has a character of its range, so that an English edition does not
 * carry Cyrillic. Source Serif 4 and Inter are under the SIL Open Font License.
 */

/** One font file: a style of a family for a range of characters. */
export type Font = {
  readonly family: string
  readonly style: 'normal' | 'italic'
  /** CSS `font-weight` of the range of a variable font: `200 900`. */
  readonly weight: string
  /** CSS `unicode-range`. */
  readonly unicodeRange: string
  /** WOFF2 in base 64. */
  readonly base64: string
}

/** The `@font-face` rules of those fonts that have a character to set. */
export function fontFaces(fonts: readonly Font[], characters: string): string {
  const points = pointsOf(characters)
  return fonts
    .filter(({ unicodeRange }) => points.some(inRange(unicodeRange)))
    .map(fontFace)
    .join('\n')
}

/** Every code point that occurs; a page of many megabytes is read in a moment, unit by unit. */
function pointsOf(characters: string): readonly number[] {
  const basic = new Uint8Array(0x10000)
  const beyond = new Set<number>()
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i)
    basic[unit] = 1
    if (unit >= 0xd800 && unit < 0xdc00) beyond.add(characters.codePointAt(i) ?? 0)
  }
  return [...basic.keys()].filter((point) => basic[point] === 1).concat([...beyond])
}

function fontFace({ family, style, weight, unicodeRange, base64 }: Font): string {
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${unicodeRange}}`
}

/** Is a code point in a CSS unicode-range such as `U+0000-00FF,U+0131,U+4??`? */
export function inRange(unicodeRange: string): (point: number) => boolean {
  const ranges = unicodeRange.split(',').map((part) => {
    const [low = '', high = low] = part.trim().replace(/^U\+/i, '').split('-')
    return [
      Number.parseInt(low.replace(/\?/g, '0'), 16),
      Number.parseInt(high.replace(/\?/g, 'F'), 16),
    ] as const
  })
  return (point) => ranges.some(([low, high]) => low <= point && point <= high)
}
