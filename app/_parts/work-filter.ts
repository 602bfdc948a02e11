/** How the library of works is asked for in an address: `?find=…&type=book&from=1990&to=2020&order=year`. */
import { type WorkType, workTypes } from '../../lib/review/citation.ts'
import type { WorksWanted } from '../../lib/review/works-seen.ts'

type Search = Readonly<Record<string, string | readonly string[] | undefined>>

/** What each type of work is called. */
export const typeWords: Readonly<Record<WorkType, string>> = {
  'article-newspaper': 'newspaper article',
  'article-journal': 'journal article',
  webpage: 'web page',
  report: 'report',
  book: 'book',
  chapter: 'chapter',
  legislation: 'law',
  legal_case: 'court case',
  speech: 'speech',
  interview: 'interview',
  dataset: 'data set',
  motion_picture: 'film',
  broadcast: 'broadcast',
  post: 'post',
  document: 'other document',
}

/** The orders in which works are shown, with their words. */
export const orders = { title: 'title', year: 'year, latest first', cited: 'how often cited' }

/** What an address asks for; what it cannot mean is left out. */
export function wantedIn(search: Search): WorksWanted {
  const { find, type, order } = search
  return {
    find: typeof find === 'string' ? find.slice(0, 200) : '',
    type: workTypes.find((one) => one === type) ?? null,
    from: yearIn(search.from),
    to: yearIn(search.to),
    order: order === 'year' || order === 'cited' ? order : 'title',
  }
}

/** Is anything asked for but the order? */
export function narrows({ find, type, from, to }: WorksWanted): boolean {
  return find.trim() !== '' || type !== null || from !== null || to !== null
}

function yearIn(value: Search[string]): number | null {
  return typeof value === 'string' && /^[12]\d{3}$/u.test(value) ? Number(value) : null
}
