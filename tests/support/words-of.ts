/** The words of a piece of HTML, as a test reads them: without tags and drawings, blanks made one. */
export function wordsIn(html: string): string {
  return html
    .replace(/<svg.*?<\/svg> ?/g, '')
    .replace(/<\/(dt|dd|blockquote|p|li|h\d)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
}
