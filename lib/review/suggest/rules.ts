/**
 * The rules by which a sentence may be worth checking, as one table: a figure, a date, somebody who says
 * something, a comparison, a superlative, a quotation. Each is a pattern in a language, to be read and disputed;
 * a text in another language than English or German is looked at for figures, years and quotations alone.
 *
 * The surprising decision: a rule says nothing of what is true or important. It is measured instead: what
 * people took and refused is counted for each (suggestion.ts).
 */

export const ruleIds = [
  'figures',
  'dates',
  'sayings',
  'comparatives',
  'superlatives',
  'quotations',
] as const
export type RuleId = (typeof ruleIds)[number]

/** What each rule looks for, for the person who reads a suggestion. */
export const ruleMeans: Readonly<Record<RuleId, string>> = {
  figures: 'a figure',
  dates: 'a date',
  sayings: 'somebody says it',
  comparatives: 'a comparison',
  superlatives: 'a superlative',
  quotations: 'a quotation',
}

/** Is this the id of a rule? */
export function isRule(id: string): id is RuleId {
  return ruleIds.some((one) => one === id)
}

type Patterns = Readonly<Partial<Record<RuleId, RegExp>>>

/** Begin and end of a word; `\b` knows only the letters of English. */
const B = '(?<![\\p{L}\\p{N}])'
const E = '(?![\\p{L}\\p{N}])'
const word = (alternatives: string) => new RegExp(`${B}(?:${alternatives})${E}`, 'iu')
const year = '(?:1[5-9]|20)\\d\\d'

/** A figure that is no year, no day of a month, no time, no page, no marker of a note and no part of a name («COVID-19»). */
const digits = `(?<!\\b(?:No|Nos|Nr|Art|Abs|pp?|S)\\.\\s?(?:\\d[\\d,–\\s-]{0,40})?)(?<![\\p{Script=Latin}\\p{N}\\[.,:/–-])(?:[$€£¥]\\s?)?(?!${year}(?![\\d.,]\\d|\\d|\\s?%))\\d+(?:[.,\\u00a0\\u202f ]\\d{3})*(?:[.,]\\d+)?(?![\\p{Script=Latin}\\]\\d]|[:/]\\d)`

const englishMonths =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const germanMonths =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'
const notADay = (months: string) =>
  `(?!\\.?(?:st|nd|rd|th)?,?\\s+(?:of\\s+)?(?:${months}))(?<!(?:${months})\\s\\d{0,2})`

const quoted = /[“„«»"][^“”„«»"\s]+(?:\s+[^“”„«»"\s]+){2,80}[”“»«"]/u

/** What says that somebody says it, in English: told, saying that, claims to; and not «the stated aim», «these claims». */
const englishSaying = [
  'said|says|told|tells|announce[sd]|declare[sd]|insist(?:s|ed)|argue[sd]|denie[sd]|alleg(?:es|ed)|admit(?:s|ted)|warn(?:s|ed)|vow(?:s|ed)|confirm(?:s|ed)|accuse[sd]|believes?|suggest(?:s|ed)',
  'asserted|noted|explained|stressed|revealed|acknowledged|emphasi[sz]ed|concluded|wrote',
  '(?:claimed|stated|reported|promised)(?!\\s+(?:up\\s+to|at\\s+least|the\\s+li[fv]es?))',
  '(?:claims?|states|reports|promises|assess(?:es)?)(?=\\s+(?:that|to|having|responsibility|he|she|it|they|there|the)(?!\\p{L})|:?\\s*[“"])',
  '(?:say|stat|claim|insist|argu|alleg|emphasi[sz]|confirm|deny)ing(?=,?\\s+(?:that(?!\\p{L})|[“"]))',
  'added(?=,|\\s+that(?!\\p{L}))',
].join('|')
const englishDays = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

const english: Patterns = {
  figures: new RegExp(
    `${digits}${notADay(englishMonths)}|${B}(?:half\\s+of|one\\s+third|two\\s+thirds|a\\s+quarter|dozens|hundreds?|thousands?|millions?|billions?|trillions?|twice|doubled?|doubling|tripled?|per\\s?cent|(?:majority|minority)(?=\\s+of)|(?:a|the|vast|overwhelming|small|large)\\s+(?:majority|minority))${E}`,
    'iu',
  ),
  dates: new RegExp(
    `${B}(?:(?:${englishMonths})\\s+(?:\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{4})|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${englishMonths})(?:,?\\s+\\d{4})?|[Ii]n\\s+(?:early\\s+|late\\s+|mid-)?(?:${englishMonths})(?:\\s+\\d{4})?|(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Bb]efore|[Aa]fter|[Bb]etween|[Dd]uring|[Oo]f|[Ee]arly|[Ll]ate)\\s+(?:the\\s+)?(?:early\\s+|late\\s+|mid-)?${year}s?|\\(${year}(?:[-–]\\d{2,4})?\\)|\\d{4}-\\d\\d-\\d\\d|(?:[Oo]n|said)\\s+${englishDays}|[Yy]esterday|(?:[Ll]ast|[Tt]his)\\s+(?:week|month|year|night|spring|summer|autumn|winter))${E}`,
    'u',
  ),
  sayings: new RegExp(
    `(?<=\\p{Lu}\\p{L}[^.!?]{0,80})${B}(?<!${B}(?:the|an?|its|their|his|her|this|that|these|those|our|such|no|any|of|The|An?|Its|Their|His|Her|These|Those|Such)\\s)(?:${englishSaying})${E}|${B}[Aa]ccording\\s+to${E}|${B}(?:said|says)\\s+\\p{Lu}`,
    'u',
  ),
  comparatives: word(
    '(?:more|less|fewer|greater|better|worse|higher|lower|larger|smaller|longer|shorter|older|younger|faster|slower|stronger|weaker|richer|poorer|\\p{L}{3,}er)\\s+than|compared\\s+(?:to|with)|as\\s+(?!(?:well|soon|early|long|far|late|much)\\s)\\p{L}+\\s+as|(?:increas|decreas|declin)(?:e[sd]?|ing)|(?:rose|risen|fell|fallen|grew|grown|dropped|surged|shrank|shrunk)|twice\\s+as',
  ),
  superlatives: word(
    "(?:most|(?<!at\\s)least)\\s+(?!(?:likely|probabl[ey]|\\p{L}+ly)(?!\\p{L}))\\p{L}{3,}|(?:the|its|their|his|her|’s|'s)\\s+(?!(?:west|rest|test|forest|protest|request|interest|guest|harvest|contest|manifest|conquest|nest|chest|arrest|quest|east)(?!\\p{L})|last\\s+(?:few|\\d|one|two|three|four|five|ten|hundred|years?|months?|weeks?|decades?|century)(?!\\p{L}))(?:\\p{L}{2,}[^aeiou’]est|best|worst|first|last|only)|never|ever\\s+\\p{L}+ed|unprecedented|unmatched",
  ),
  quotations: quoted,
}

const german: Patterns = {
  figures: new RegExp(
    `${digits}(?!\\.?\\s+(?:${germanMonths}))|${B}(?:Hälfte|Drittel|Viertel|Dutzende?n?|Hunderte?n?|Tausende?n?|Million(?:en)?|Milliarden?|doppelt|verdoppelt\\p{L}*|verdreifacht\\p{L}*|Prozent|Mehrheit)${E}`,
    'u',
  ),
  dates: new RegExp(
    `${B}(?:\\d{1,2}\\.\\s+(?:${germanMonths})|(?:${germanMonths})\\s+\\d{4}|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d\\d)|(?:im\\s+Jahr|seit|bis|ab|von|um|vor|nach|Ende|Anfang|Mitte|Sommer|Winter|Herbst|Frühjahr)e?\\s+${year}|\\d{4}-\\d\\d-\\d\\d|am\\s+(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)|gestern|(?:vergangene|letzte)[nrs]?\\s+(?:Woche|Monat|Jahr))${E}`,
    'u',
  ),
  sayings: new RegExp(
    `${B}(?:sagte?n?|erklärte?n?|behauptete?n?|betonte?n?|meinte?n?|berichtete?n?|kündigte?n?|versprach|versicherte?n?|bestätigte?n?|bestritt(?:en)?|bestreitet|warnte?n?|forderte?n?|räumte|teilte|zufolge|laut|nach\\s+(?:eigenen\\s+)?Angaben)${E}`,
    'iu',
  ),
  comparatives: new RegExp(
    `${B}(?:mehr|weniger|\\p{Ll}{3,}er)\\s+als${E}|${B}im\\s+Vergleich${E}|${B}so\\s+\\p{Ll}+\\s+wie${E}|${B}(?:gestiegen|gesunken|gewachsen|stieg(?:en)?|steigt|sank(?:en)?|sinkt|wuchs(?:en)?|wächst|zugenommen|abgenommen|nahm\\s+(?:zu|ab))${E}`,
    'u',
  ),
  superlatives: new RegExp(
    `${B}am\\s+\\p{Ll}{3,}sten${E}|${B}(?:der|die|das|den|dem|des|ihr\\p{Ll}*|sein\\p{Ll}*)\\s+(?!(?:feste|ernste|bewusste|robuste|wüste)[nrsm]?${E})(?:(?:größ|höch|meis|bes|erst|\\p{Ll}{3,}s)te[nrsm]?|erste[nrsm]?|letzte[nrsm]?|einzige[nrsm]?)${E}|${B}(?:niemals|beispiellos\\p{Ll}*|einmalig\\p{Ll}*)${E}`,
    'u',
  ),
  quotations: quoted,
}

const anywhere: Patterns = {
  figures: new RegExp(digits, 'u'),
  dates: new RegExp(`(?<![\\d.,])${year}(?![\\d.,]\\d|\\d)`, 'u'),
  quotations: quoted,
}

/** The rules for a language by its BCP 47 tag; a text whose language is not known is read as English. */
export function rulesFor(language: string): Patterns {
  const [main = ''] = language.toLowerCase().split('-')
  if (main === 'de') return german
  return main === 'en' || main === 'und' ? english : anywhere
}
