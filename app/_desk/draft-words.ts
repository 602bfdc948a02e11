/**
 * A draft as plain words, whatever it is of, for a person to compare and to copy: every piece of
 * text in it, one a line. Fields go by their names, since the database gives them in an order of its own
 * and the same draft must read the same in both tabs. Of a block of a text that is tidied, what it is counts as well.
 */

/** The names of fields that hold no words of a person's. */
const silent = new Set([
  'type',
  'key',
  'is',
  'id',
  'revisionId',
  'from',
  'to',
  'textNumber',
  'words',
  'printed',
  'before',
  'of',
  'settled',
])

/** All words of a draft. */
export function wordsOfDraft(body: unknown): string {
  return wordsIn(body)
    .filter((line) => line.trim() !== '')
    .join('\n')
}

function wordsIn(body: unknown): string[] {
  if (typeof body === 'string') return [body]
  if (Array.isArray(body)) return body.flatMap(wordsIn)
  if (typeof body !== 'object' || body === null) return []
  if ('origin' in body && 'kind' in body && 'text' in body)
    return [body.kind === 'paragraph' ? `${body.text}` : `${body.kind}: ${body.text}`]
  if ('content' in body && Array.isArray(body.content) && 'type' in body)
    return textOf(body.content)
  return Object.entries(body)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, value]) => (silent.has(name) ? [] : wordsIn(value)))
}

/** A rich text's words: one line for each paragraph, whose pieces belong together. */
function textOf(nodes: readonly unknown[]): string[] {
  const lines: string[] = []
  let line = ''
  for (const node of nodes) {
    if (typeof node !== 'object' || node === null) continue
    if ('text' in node && typeof node.text === 'string') line += node.text
    else if ('content' in node && Array.isArray(node.content)) lines.push(...textOf(node.content))
  }
  return line === '' ? lines : [...lines, line]
}
