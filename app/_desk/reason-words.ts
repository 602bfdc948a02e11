/**
 * Does a document say anything? A small look that needs no editor, so that the desk opens without
 * loading one.
 */

/** True for anything in which no text stands. */
export function isEmptyDocument(document: unknown): boolean {
  if (Array.isArray(document)) return document.every(isEmptyDocument)
  if (typeof document !== 'object' || document === null) return true
  if ('text' in document && typeof document.text === 'string') return document.text.trim() === ''
  return 'content' in document ? isEmptyDocument(document.content) : true
}
