/**
 * The type that editions are set in, read once from the font packages: Source Serif 4 with its optical
 * sizes, its italic, and Inter. The style sheets of the packages say which file holds which characters.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Font } from '../../edition/fonts.ts'

const sheets = [
  ['source-serif-4', 'opsz.css'],
  ['source-serif-4', 'wght-italic.css'],
  ['inter', 'wght.css'],
] as const

let known: Promise<readonly Font[]> | null = null

/** Every subset of the three; a page embeds those that it has characters for. */
export async function editionFonts(): Promise<readonly Font[]> {
  known ??= Promise.all(sheets.map(([name, sheet]) => fontsOf(name, sheet))).then((all) =>
    all.flat(),
  )
  return known
}

/** How the program names itself in what it writes. */
export async function programName(): Promise<string> {
  const { name, version }: { name: string; version: string } = JSON.parse(
    await readFile(join(process.cwd(), 'package.json'), 'utf8'),
  )
  return `${name} ${version}`
}

async function fontsOf(name: string, sheet: string): Promise<readonly Font[]> {
  const folder = join(process.cwd(), 'node_modules', '@fontsource-variable', name)
  const css = await readFile(join(folder, sheet), 'utf8')
  const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => body)
  return Promise.all(faces.map((face) => fontOf(folder, face)))
}

async function fontOf(folder: string, face: string): Promise<Font> {
  const bytes = await readFile(join(folder, found(face, /url\(\.\/(files\/[\w.-]+\.woff2)\)/)))
  return {
    family: found(face, /font-family: '([^']+)'/),
    style: found(face, /font-style: (\w+)/) === 'italic' ? 'italic' : 'normal',
    weight: found(face, /font-weight: ([\d ]+)/),
    unicodeRange: found(face, /unicode-range: ([^;]+)/),
    base64: bytes.toString('base64'),
  }
}

function found(face: string, what: RegExp): string {
  const part = what.exec(face)?.[1]
  if (part === undefined) throw new RangeError(`A font package has no ${what.source}`)
  return part
}
