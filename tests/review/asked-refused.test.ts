import { expect, test } from 'vitest'
import type { z } from 'zod'
import {
  CitationShape,
  DescriptionShape,
  line,
  looseDate,
  MarkShape,
  PolicyShape,
  ReasonShape,
  RulingShape,
  WordingShape,
  WorkShape,
} from '../../lib/review/asked.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { citation, description, id, mark, ruling, said, wording, work } from './asked-values.ts'

test.each<[z.ZodType, unknown, string]>([
  [DescriptionShape, { ...description, title: '  ' }, 'title: The title is missing.'],
  [DescriptionShape, { ...description, title: undefined }, 'title: The title is missing.'],
  [DescriptionShape, { ...description, title: 7 }, 'title: The title is missing.'],
  [
    DescriptionShape,
    { ...description, title: 'a\nb' },
    'title: The title is one line, without line breaks or tabs.',
  ],
  [
    DescriptionShape,
    { ...description, title: 'a\u2028b' },
    'title: The title is one line, without line breaks or tabs.',
  ],
  [
    DescriptionShape,
    { ...description, title: 'a'.repeat(501) },
    'title: The title has at most 500 characters.',
  ],
  [
    DescriptionShape,
    { ...description, title: 'a\u0000b' },
    'title: The title holds U+0000, a character that no text may hold; take it out.',
  ],
  [
    DescriptionShape,
    { ...description, title: 'a\ud800b' },
    'title: The title holds U+D800, a character that no text may hold; take it out.',
  ],
  [
    DescriptionShape,
    { ...description, date: '2025-02-30' },
    'date: A date is a year, a month or a day that there is: 2025, 2025-03 or 2025-03-14.',
  ],
  [
    DescriptionShape,
    { ...description, address: 'javascript:alert(1)' },
    'address: An address begins with https:// or http://.',
  ],
  [
    DescriptionShape,
    { ...description, language: 'English' },
    'language: A language is a tag such as en, de-CH or und for not known.',
  ],
  [DescriptionShape, { ...description, role: 'owner' }, ': Nobody knows what «role» is here.'],
  [DescriptionShape, JSON.parse('{"__proto__":{}}'), 'title: The title is missing.'],
  [WordingShape, { ...wording, kinds: [] }, 'kinds: A claim has at least one kind.'],
  [WordingShape, { ...wording, kinds: ['number', 'number'] }, 'kinds: Each kind is named once.'],
  [
    WordingShape,
    { ...wording, kinds: ['rumour'] },
    'kinds.0: A kind is one of event, number, quotation, cause, position, prediction.',
  ],
  [MarkShape, { ...mark, spans: [] }, 'spans: Mark at least one passage.'],
  [
    MarkShape,
    { ...mark, spans: [{ from: 3, to: 3, quotation: 'x' }] },
    'spans.0: A passage ends after it begins.',
  ],
  [
    MarkShape,
    { ...mark, spans: [...mark.spans].reverse() },
    'spans: The parts of a mark are in order and do not overlap.',
  ],
  [
    MarkShape,
    { ...mark, spans: [{ from: 0.5, to: 3, quotation: 'x' }] },
    'spans.0.from: A place in a text is a whole number from 0 to 4,000,000.',
  ],
  [
    MarkShape,
    { ...mark, spans: [{ from: -1, to: 3, quotation: 'x' }] },
    'spans.0.from: A place in a text is a whole number from 0 to 4,000,000.',
  ],
  [MarkShape, { ...mark, revisionId: 'x' }, 'revisionId: This is no id of ours.'],
  [
    MarkShape,
    { ...mark, textNumber: '1' },
    'textNumber: A number is a whole number from 1 to 2,000,000,000.',
  ],
  [CitationShape, { ...citation, passage: ' \n' }, 'passage: The passage is missing.'],
  [
    CitationShape,
    { ...citation, stance: 'agrees' },
    'stance: Say whether it supports, refutes or gives context.',
  ],
  [CitationShape, { ...citation, readOn: null }, 'readOn: A date is missing.'],
  [CitationShape, { ...citation, work: {} }, 'work: Say which work is cited.'],
  [
    CitationShape,
    { ...citation, work: { new: { ...work, title: '' } } },
    'work.new.title: The title of the work is missing.',
  ],
  [CitationShape, { ...citation, work: { id, textNumber: 1 } }, 'work: Say which work is cited.'],
  [CitationShape, { ...citation, work: 'x' }, 'work: Say which work is cited.'],
  [
    CitationShape,
    { ...citation, place: { textNumber: 1, revisionId: id, from: 4, to: 2 } },
    'place: A passage ends after it begins.',
  ],
  [
    WorkShape,
    { ...work, doi: 'https://doi.org/10.1000/182' },
    'doi: A DOI looks like 10.1000/182, without an address before it.',
  ],
  [WorkShape, { ...work, textId: id }, 'textId: A text of the project is cited by its number.'],
  [
    WorkShape,
    { ...work, authors: [{ family: '', given: null }] },
    'authors.0.family: The name is missing.',
  ],
  [
    PolicyShape,
    { ...defaultPolicy, quorum: 0 },
    'quorum: The quorum is a whole number from 1 to 1,000.',
  ],
  [
    PolicyShape,
    { ...defaultPolicy, quorum: 1.5 },
    'quorum: The quorum is a whole number from 1 to 1,000.',
  ],
  [
    PolicyShape,
    { ...defaultPolicy, threshold: { numerator: 3, denominator: 2 } },
    'threshold: The threshold is a share of the votes, at most all of them.',
  ],
  [
    PolicyShape,
    { ...defaultPolicy, threshold: { numerator: 0, denominator: 2 } },
    'threshold.numerator: The threshold is a whole number from 1 to 1,000,000.',
  ],
  [
    PolicyShape,
    { ...defaultPolicy, answeredMayRule: 'no' },
    'answeredMayRule: Say whether one who answered may rule.',
  ],
  [
    RulingShape,
    { ...ruling, label: null },
    ': A contested claim has no label, any other ruling has one.',
  ],
  [
    RulingShape,
    { ...ruling, kind: 'contested' },
    ': A contested claim has no label, any other ruling has one.',
  ],
  [
    RulingShape,
    { ...ruling, kind: 'decided' },
    ': A decision against or without agreement needs its reasons.',
  ],
  [
    RulingShape,
    { ...ruling, reasons: 'x' },
    ': Reasons belong to a decision against or without agreement.',
  ],
  [RulingShape, { ...ruling, printed: [id, id] }, 'printed: Each is named once.'],
  [
    ReasonShape,
    'Because.',
    ': This reason cannot be kept: it is not a document. Write it with paragraphs, lists, quotations, bold, italic and links only.',
  ],
  [
    looseDate,
    '2025-13',
    ': A date is a year, a month or a day that there is: 2025, 2025-03 or 2025-03-14.',
  ],
  [line('The name', 3), 'four', ': The name has at most 3 characters.'],
])('%# is not understood, and a sentence says so', (shape, value, sentence) =>
  expect(said(shape, value)).toBe(sentence),
)
