/**
 * What makes characters safe where they are written: in HTML text, in a quoted attribute, and as JSON
 * in a `script` element. No character is dropped or normalised; each comes back when it is parsed.
 *
 * One surprise: a carriage return and the like would be changed by the parser, but a text holds none
 * (they became `\n` when it came in), so nothing needs a numeric reference here.
 */

/** Characters as HTML text. */
export function text(characters: string): string {
  return characters.replace(/[&<>]/g, (found) => entities[found] ?? found)
}

/** Characters as the value of an attribute in double quotes. */
export function attribute(characters: string): string {
  return characters.replace(/[&<>"']/g, (found) => entities[found] ?? found)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** JSON that no `script` element ends early and no JavaScript reader trips over. */
export function jsonInScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** An address that a reader may safely follow, or null: only https, http and mailto are links. */
export function safeAddress(address: string): string | null {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(address) ? address : null
}
