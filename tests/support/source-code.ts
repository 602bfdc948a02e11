/**
 * Source files as the house test reads them: which there are, what each imports, and its code
 * without comments, strings and regular expressions, so that words in prose break no rule.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** The repository's folder. */
export const root = join(import.meta.dirname, '../..')

/** Every TypeScript file in some folders, as a path from the root; declarations are no modules. */
export function sources(...folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
        .map((file) => posix.join(folder, file)),
    )
    .sort()
}

/** The content of a file. */
export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export type Import = { readonly to: string; readonly typeOnly: boolean }

/** What source text at `file` imports: a path from the root, or the name of a package. */
export function importsOf(file: string, text: string): readonly Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...statements].map(([, type, from, dynamic]) => {
    const name = from ?? dynamic ?? ''
    const to = name.startsWith('.')
      ? posix.join(posix.dirname(file), name)
      : name.replace(/^@\//, '')
    return { to, typeOnly: type !== undefined }
  })
}

/** The package that an import names, without the path inside it. */
export function packageOf(to: string): string {
  const [first = '', second = ''] = to.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

const opaque =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[(,=:[!&|?{};\n>]\s*|return\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y

/** Code without comments, strings, templates and regular expressions, and without import lists. */
export function bare(text: string): string {
  const open: number[] = []
  let code = ''
  let inTemplate = false
  for (let at = 0; at < text.length; ) {
    const [next, written]: readonly [number, string] = inTemplate
      ? inWords(text, at, open)
      : inCode(text, at, open)
    if (written === OPENS || written === CLOSES) inTemplate = written === OPENS
    else code += written
    at = next
  }
  return code.replace(/^(?:import|export)\s+(?:type\s+)?(?:\{[^}]*\}|\*\s+as\s+\w+)/gm, '')
}

/** Signs that a template's words begin or end; neither is ever code. */
const OPENS = '\u0001'
const CLOSES = '\u0002'

/** One step through code: where it leads, and what of it is code. `open` counts braces in templates. */
function inCode(text: string, at: number, open: number[]): readonly [number, string] {
  opaque.lastIndex = at
  const found = opaque.exec(text)?.[0]
  if (found !== undefined) return [at + found.length, found.startsWith('/') ? ' ' : "''"]
  const sign = text.charAt(at)
  const braces = open.at(-1)
  if (sign === '`') return [at + 1, OPENS]
  if (braces === undefined || (sign !== '{' && sign !== '}')) return [at + 1, sign]
  open.pop()
  if (sign === '}' && braces === 0) return [at + 1, OPENS]
  open.push(sign === '{' ? braces + 1 : braces - 1)
  return [at + 1, sign]
}

/** One step through the words of a template: nothing of them is code. */
function inWords(text: string, at: number, open: number[]): readonly [number, string] {
  if (text.startsWith('\\', at)) return [at + 2, '']
  if (text.startsWith('`', at)) return [at + 1, CLOSES]
  if (!text.startsWith('${', at)) return [at + 1, '']
  open.push(0)
  return [at + 2, CLOSES]
}
