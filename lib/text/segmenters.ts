/**
 * `Intl.Segmenter` by language and grain, each made once: making one costs more than asking it. A language that is
 * not known, or whose tag is none, is read by the rules of English, which are the root's.
 */

const made = new Map<string, Intl.Segmenter>()

/** The segmenter for a language by its BCP 47 tag. */
export function segmenterFor(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  const known = made.get(key)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity })
  made.set(key, segmenter)
  return segmenter
}

function localeOf(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
