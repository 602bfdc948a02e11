/** Finding claims by number or by words, among those that the page knows. Letters match in any case. */
import type { ClaimSeen } from '../../lib/review/seen.ts'

/** More than this many are not listed: a person reads, and types one more letter. */
const MOST = 30

/** The claims that fit, by number; a number fits its own claim first. */
export function claimsFound(claims: readonly ClaimSeen[], typed: string): ClaimSeen[] {
  const words = typed.trim().toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  const exact = words.length === 1 && /^\d+$/u.test(words[0] ?? '') ? Number(words[0]) : null
  const fitting = claims.filter(({ number, standing, wording }) => {
    if (standing === 'withdrawn') return false
    const sentence = wording.sentence.toLocaleLowerCase()
    return number === exact || words.every((word) => sentence.includes(word))
  })
  fitting.sort(
    (a, b) => Number(b.number === exact) - Number(a.number === exact) || a.number - b.number,
  )
  return fitting.slice(0, MOST)
}
