/**
 * The pattern of the route that a path leads to: `/projects/[project]/texts/[text]`. The log has it
 * instead of the path, in which secrets can stand (the address of an edition, what somebody typed).
 * The patterns are the folders of `app` that hold a page or a route; what fits none is «none».
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every pattern in a folder of pages, the most exact first. */
export function routePatterns(folder: string): readonly string[] {
  return patternsIn(folder, '').sort((a, b) => (looseness(a) < looseness(b) ? -1 : 1))
}

/** The first pattern that a path fits, or «none». */
export function patternOf(path: string, patterns: readonly string[]): string {
  const parts = path.replace(/\/+$/, '').split('/')
  return patterns.find((pattern) => fits(parts, pattern.split('/'))) || 'none'
}

function patternsIn(folder: string, at: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const here = entries.some(({ name }) => /^(page\.tsx|route\.ts)$/.test(name))
  const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  return [
    ...(here ? [at === '' ? '/' : at] : []),
    ...below.flatMap(({ name }) => patternsIn(join(folder, name), `${at}/${name}`)),
  ]
}

/** Part by part a word (0) goes before a place for any word (1), and that before the rest of a path (2). */
function looseness(pattern: string): string {
  const parts = pattern.split('/')
  return parts.map((part) => (part.startsWith('[...') ? 2 : part.startsWith('[') ? 1 : 0)).join('')
}

function fits(parts: readonly string[], pattern: readonly string[]): boolean {
  if (pattern.join('/') === '/') return parts.join('') === ''
  const rest = pattern.findIndex((part) => part.startsWith('[...'))
  if (rest === -1 && parts.length !== pattern.length) return false
  if (rest !== -1 && parts.length <= rest) return false
  return pattern.every((part, i) => part.startsWith('[') || part === parts[i])
}
