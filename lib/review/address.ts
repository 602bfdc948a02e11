/**
 * Addresses that may be kept and printed as links: whole https and http addresses, and mailto where
 * it is asked for. Nothing that runs (javascript:, data:), nothing relative, no password inside, no
 * blank or control character that could hide where it leads. The address is kept as it was typed.
 */

const LONGEST = 2_000

// Blanks, controls and the characters that change the direction of writing.
const HIDDEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}<>"\\^`{|}]/u

/** What is wrong with an address, as a sentence; null when nothing is. */
export function addressProblem(address: string, mailToo = false): string | null {
  const kinds = mailToo ? 'https://, http:// or mailto:' : 'https:// or http://'
  if (address.length > LONGEST) return `An address has at most 2,000 characters.`
  if (HIDDEN.test(address))
    return 'An address holds no blanks, quotation marks or hidden characters.'
  const url = URL.parse(address)
  if (url === null) return `A whole address is needed, beginning with ${kinds}.`
  if (url.protocol === 'mailto:' && mailToo) {
    return url.pathname.includes('@') ? null : 'An address after mailto: has an @ in it.'
  }
  if (!/^https?:\/\//i.test(address)) return `An address begins with ${kinds}.`
  return url.username === '' && url.password === '' ? null : 'An address holds no name or password.'
}
