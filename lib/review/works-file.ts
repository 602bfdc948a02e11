/**
 * The library of works as a file for other programs: BibTeX (in the dialect of BibLaTeX, which knows
 * whole dates and pages of the web), RIS, or CSL-JSON. Each work gets a key that a person can cite by:
 * first author, year, and a letter where two would be alike; so the same works give the same file.
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { type Csl, toCsl } from './bibliography.ts'
import type { Work } from './citation.ts'
import { dateParts } from './loose-date.ts'
import { folded } from './same-work.ts'

/** The names under which the file is handed out, each with its format. */
export const worksFiles = {
  'works.bib': { format: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8' },
  'works.ris': { format: 'RIS', mediaType: 'application/x-research-info-systems; charset=utf-8' },
  'works.json': { format: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const
export type WorksFile = keyof typeof worksFiles

/** U+FDD0: «less than» while the writer, which takes it for markup, has the text. */
const LESS_THAN = '\ufdd0'

plugins.config.get('@bibtex').format.asciiOnly = false
plugins.config.get('@bibtex').format.useIdAsLabel = true

/** The works as the file with this name. */
export function writeWorks(works: readonly Work[], name: WorksFile): string {
  const items = keyed(works)
  if (name === 'works.json') return `${JSON.stringify(items, null, 2)}\n`
  const safe = name === 'works.bib' ? items.map(inTex) : items
  const kept: unknown = JSON.parse(JSON.stringify(safe).replaceAll('<', LESS_THAN))
  if (!Array.isArray(kept) || kept.length === 0) return ''
  const written = plugins.output.format(name === 'works.bib' ? 'biblatex' : 'ris', kept)
  return `${String(written).replaceAll(LESS_THAN, '<').trim()}\n`
}

/** The signs that mean something to TeX; the writer leaves them as they are, so that all letters stay. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
}

function tex(words: string): string {
  return words.replace(/[\\~^{}&%$#_]/gu, (sign) => signs[sign] ?? `\\${sign}`)
}

/** A work with its words, not its addresses, as TeX has them. */
function inTex(item: Csl): Csl {
  const { 'container-title': container, publisher, author } = item
  return {
    ...item,
    title: tex(item.title),
    ...(container === undefined ? {} : { 'container-title': tex(container) }),
    ...(publisher === undefined ? {} : { publisher: tex(publisher) }),
    ...(author === undefined
      ? {}
      : {
          author: author.map((name) =>
            'literal' in name
              ? { literal: tex(name.literal) }
              : { family: tex(name.family), given: tex(name.given) },
          ),
        }),
  }
}

/** The works in CSL-JSON under their keys, in the order of the keys. */
function keyed(works: readonly Work[]): readonly Csl[] {
  const taken = new Map<string, number>()
  return works
    .map((work) => ({ work, stem: stemOf(work) }))
    .toSorted((a, b) => compared(a.stem, b.stem) || compared(a.work.id, b.work.id))
    .map(({ work, stem }) => {
      const before = taken.get(stem) ?? 0
      taken.set(stem, before + 1)
      return { ...toCsl(work), id: `${stem}${before === 0 ? '' : suffixOf(before)}` }
    })
}

/** b to z, and then numbers; no sign that BibTeX would drop from a key. */
function suffixOf(before: number): string {
  return before < 26 ? String.fromCharCode(97 + before) : `x${before}`
}

/** «moss2026», or the first word of the title where there is no author. */
function stemOf({ authors, title, issued }: Work): string {
  const named = folded(authors[0]?.family ?? title).replace(/[^a-z0-9 ]/gu, '')
  const name = named.trim().split(' ').slice(0, 2).join('') || 'work'
  const year = dateParts(issued ?? '')?.year
  return year === undefined ? name : `${name}${year}`
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
