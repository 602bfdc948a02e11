/** Words as a QR code (ISO 18004), drawn here as the path of an SVG, so that no picture is fetched. */
import encodeQR from 'qr'

/** How wide the code is in modules, its quiet border of four included, and its dark modules as a path. */
export type Drawn = { readonly size: number; readonly path: string }

/** Draws some words. */
export function qrPath(words: string): Drawn {
  const rows = encodeQR(words, 'raw', { ecc: 'medium', border: 4 })
  const dark = rows.flatMap((row, y) =>
    row.flatMap((module, x) => (module ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size: rows.length, path: dark.join('') }
}
