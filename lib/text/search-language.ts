/**
 * From a text's language to the stemmer that Postgres has for it (Snowball, `pg_ts_config`), so that
 * «bridges» finds «bridge». A language without one is read word by word (`simple`). Only those that
 * every Postgres from 15 on has are named.
 *
 * Source: the first subtag of BCP 47 is ISO 639-1, or 639-2/3 where there is no shorter one.
 */

const stemmers: Readonly<Record<string, string>> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  el: 'greek',
  hi: 'hindi',
  hu: 'hungarian',
  id: 'indonesian',
  ga: 'irish',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  es: 'spanish',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
}

/** The name of Postgres' configuration for a language tag. */
export function searchLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-')
  return Object.hasOwn(stemmers, language) ? (stemmers[language] ?? 'simple') : 'simple'
}
