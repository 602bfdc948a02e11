/**
 * Everything that an answer tells, as one text, so that two answers can be compared: status, headers,
 * length and body. Pages are compared otherwise: Next sends their parts in the order in which they
 * are ready and numbers them in that order, so they are sorted and stripped of these numbers.
 */
import type { Answer } from './visitor.ts'

/** How words that are random or were asked for are made alike. */
export type Blur = (words: string) => string

/** Random on every page: the nonce of its policy, and the word by which Next marks parts of a payload. */
export const randomOnPages = [
  /"(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{21}[a-z]"/g,
  /nonce(=|-|":|\\":)\\?["']?[A-Za-z0-9+/=]{20,}\\?["']?/g,
]

/** Everything that an answer tells. */
export function told(answer: Answer, blur: Blur): string {
  const { status, body, bytes } = answer
  return blur(`${status}\n${headersOf(answer)}\n${bytes.length}\n${body}`)
}

/** Everything that a page tells. `blur` may not depend on the order of what it sees. */
export function toldByPage(answer: Answer, blur: Blur): string {
  const scripts = /<script[^>]*>(.*?)<\/script>/gs
  const pushed = [...answer.body.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
  const payload = pushed.map(([, part = '""']) => JSON.parse(part)).join('')
  const page = pushed.length === 0 ? '' : answer.body.replace(scripts, '')
  const parts = (pushed.length === 0 ? answer.body : payload)
    .replace(/"\$[L@]?[0-9a-f]{1,3}(?=[":])/g, '"$part')
    .replace(/^[0-9a-f]+:/gm, '')
  return blur(`${answer.status}\n${headersOf(answer)}\n${page}\n${parts}`)
    .split('\n')
    .sort()
    .join('\n')
}

/** The first place where two tellings part, with what stands around it; null when they are the same. */
export function parting(one: string, two: string): string | null {
  if (one === two) return null
  let at = 0
  while (one[at] === two[at]) at++
  const around = (words: string) => words.slice(Math.max(0, at - 200), at + 120)
  return `…${around(one)}…\n   instead of\n…${around(two)}…`
}

function headersOf({ headers }: Answer): string {
  const { date: _date, 'keep-alive': _alive, etag, ...rest } = headers
  return JSON.stringify({ ...rest, etag: etag?.length })
}
