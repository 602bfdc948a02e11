/**
 * What each file of an edition is for, in plain words, by its name: the manifest and the edition's page in
 * the project say the same. A file whose name says nothing to us (of an older version) has no purpose.
 */

const purposes: readonly (readonly [RegExp, string])[] = [
  [
    /^edition-\d+\.html$/,
    'To be read: the texts with their notes, the apparatus and the bibliography, complete in one page.',
  ],
  [
    /^edition-\d+\.jsonl$/,
    'To be computed with: everything that the edition holds, one record a line.',
  ],
  [/^edition\.schema\.json$/, 'The JSON Schema of each line of the data set.'],
  [
    /^claims\.csv$/,
    'For spreadsheets and statistics: the claims and what they came to, a row each.',
  ],
  [/^marks\.csv$/, 'For spreadsheets and statistics: where each claim stands, a row a span.'],
  [/^verdicts\.csv$/, 'For spreadsheets and statistics: every vote and abstention, a row each.'],
  [
    /^citations\.csv$/,
    'For spreadsheets and statistics: every citation with its work, a row each.',
  ],
  [
    /^csv-metadata\.json$/,
    'What the columns of the tables mean, for people and for programs (CSV on the Web).',
  ],
  [
    /^edition-\d+\.annotations\.jsonld$/,
    'For annotation tools: each mark as a W3C Web Annotation on its text.',
  ],
  [
    /^edition-\d+\.claimreview\.json$/,
    'For search engines and fact-check explorers: ClaimReview, the same as in the page.',
  ],
  [/^text-\d+\.txt$/, 'A text alone, to the character: what all offsets count in.'],
  [
    /^text-\d+\.revision-\d+\.txt$/,
    'An earlier revision of a text, of which a citation names a passage.',
  ],
  [/^ledger\.jsonl$/, 'The ledger up to this edition, to recompute the chain.'],
  [/^VERIFY\.md$/, 'How to check all this, in plain words.'],
  [
    /^manifest\.json$/,
    'Names every file with its size, its SHA-256, what it is for and what it leaves out.',
  ],
  [/^edition-\d+\.zip$/, 'All files of the edition in one.'],
]

/** What a file is for, a sentence; empty where it is not known. */
export function purposeOf(name: string): string {
  return purposes.find(([pattern]) => pattern.test(name))?.[1] ?? ''
}
