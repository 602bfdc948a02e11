/** The inventory of the log (ASVS 16.1.1): what the README says is written, against what the code writes. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const files = globSync(['lib/**/*.ts', 'app/**/*.{ts,tsx}', 'start.mjs'], { cwd: root })

/** The last argument of each call of the log, as it stands in the source. */
function said(source: string): string[] {
  const call = /\blog(?:\.(?:fatal|error|warn|info|debug|trace)|\[[^\]]*\])\(/gu
  return [...source.matchAll(call)].map((found) => {
    let depth = 1
    let end = found.index + found[0].length
    let begins = end
    for (; depth > 0 && end < source.length; end++) {
      const sign = source[end] ?? ''
      if ('([{'.includes(sign)) depth++
      if (')]}'.includes(sign)) depth--
      const last = /^,\s*\)/u.test(source.slice(end))
      if (sign === ',' && depth === 1 && !last) begins = end + 1
    }
    return source
      .slice(begins, end - 1)
      .trim()
      .replace(/,$/u, '')
  })
}

/** The names in the first column of the README's table. */
function listed(): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const table = readme.split('| `msg` | level | what is in it |')[1]?.split('\n\n')[0] ?? ''
  const cells = table.split('\n').map((row) => row.split('|')[1] ?? '')
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name))
}

test('every line that the code writes is named in the README, and no other is', () => {
  const calls = files.flatMap((file) =>
    said(readFileSync(join(root, file), 'utf8')).map((what) => ({ file, what })),
  )
  const named = calls.flatMap(({ what }) => /^'([^']+)'$/u.exec(what)?.[1] ?? [])
  const thrown = ['uncaughtException', 'unhandledRejection']
  expect(listed().sort()).toEqual([...new Set([...named, ...thrown])].sort())
  const unnamed = calls.filter(({ what }) => !what.startsWith("'"))
  expect(unnamed).toEqual(
    ['kind', 'sentence', `\`Nobody could be told of it: \${sentenceOf(error)}\``].map((what) => ({
      file: 'lib/server/start/main.ts',
      what,
    })),
  )
})
