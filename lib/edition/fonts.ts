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
  const points = new Set(Array.from(characters, (one) => one.codePointAt(0) ?? 0))
  return fonts
    .filter(({ unicodeRange }) => [...points].some(inRange(unicodeRange)))
    .map(fontFace)
    .join('\n')
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
