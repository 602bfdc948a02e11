/** The columns of `claims.csv`, one row a claim, and of `marks.csv`, one row a span of a mark. */
import type { MarkSpan } from '../review/claim.ts'
import type { Column, ColumnType } from './csv-cells.ts'
import type { ClaimFrozen, MarkFrozen, StoodFrozen } from './edition.ts'
import { ruledRound } from './outcome.ts'
import type { Page } from './page.ts'
import { textFile } from './text-files.ts'

export type ClaimRow = { readonly page: Page; readonly claim: ClaimFrozen }
export type MarkRow = ClaimRow & {
  readonly mark: MarkFrozen
  readonly part: number
  readonly at: MarkSpan
}

/** A column that always has something in it. */
export function has<Row>(
  name: string,
  type: ColumnType,
  says: string,
  cell: Column<Row>['cell'],
): Column<Row> {
  return { name, type, none: false, says, cell }
}

/** A column that may be empty. */
export function mayHave<Row>(
  name: string,
  type: ColumnType,
  says: string,
  cell: Column<Row>['cell'],
): Column<Row> {
  return { name, type, none: true, says, cell }
}

export const claimColumns: readonly Column<ClaimRow>[] = [
  has('claim', 'whole number', 'The lasting number of the claim.', ({ claim }) => claim.number),
  has('id', 'words', 'The id of the claim in the data set.', ({ claim }) => claim.id),
  has(
    'sentence',
    'words',
    'What is claimed, in words of the team.',
    ({ claim }) => claim.wording.sentence,
  ),
  has(
    'wording',
    'whole number',
    'Which wording of the claim this is.',
    ({ claim }) => claim.wording.version,
  ),
  mayHave('said_by', 'words', 'Who said it.', ({ claim }) => claim.wording.saidBy),
  mayHave(
    'said_on',
    'date',
    'When it was said, as exact as known.',
    ({ claim }) => claim.wording.saidOn,
  ),
  mayHave('said_where', 'words', 'Where it was said.', ({ claim }) => claim.wording.saidWhere),
  has('kinds', 'words', 'The kinds of the claim, joined by spaces.', ({ claim }) =>
    claim.wording.kinds.join(' '),
  ),
  has('ruling', 'words', 'approved, decided or contested.', ({ claim }) => claim.ruling.kind),
  mayHave(
    'label',
    'words',
    'The key of the label that was ruled; empty for contested.',
    ({ claim }) => claim.ruling.label,
  ),
  has(
    'outcome',
    'words',
    'What it came to, as people read it.',
    ({ page, claim }) => page.come(claim).word,
  ),
  has(
    'scale',
    'whole number',
    'The version of the scale that has the label.',
    ({ claim }) => ruledRound(claim).scaleVersion,
  ),
  mayHave(
    'claim_review',
    'number',
    'The number of the label in ClaimReview; empty for none.',
    (row) => labelOf(row)?.claimReview ?? null,
  ),
  mayHave(
    'averitec',
    'words',
    'The name of the label in AVeriTeC; empty for none.',
    (row) => labelOf(row)?.averitec ?? null,
  ),
  mayHave(
    'fever',
    'words',
    'The name of the label in FEVER; empty for none.',
    (row) => labelOf(row)?.fever ?? null,
  ),
  has('note', 'words', 'The public note of the ruling.', ({ claim }) => claim.ruling.note),
  mayHave(
    'reasons',
    'words',
    'Why the editor decided against or without agreement.',
    ({ claim }) => claim.ruling.reasons,
  ),
  has('ruled_by', 'words', 'Who ruled: their key in this edition.', ({ claim }) => claim.ruling.by),
  has('ruled_by_name', 'words', 'Who ruled, by name or pseudonym.', ({ page, claim }) =>
    page.name(claim.ruling.by),
  ),
  has('ruled_at', 'instant', 'When it was ruled, UTC.', ({ claim }) => claim.ruling.at),
  has(
    'ruled_by_answerer',
    'flag',
    'Had the one who ruled answered on the claim, too?',
    ({ claim }) => claim.ruling.ruledByAnswerer,
  ),
  has(
    'rounds',
    'whole number',
    'How many closed rounds the claim has.',
    ({ claim }) => claim.rounds.length,
  ),
  has(
    'ruled_round',
    'whole number',
    'The number of the round that the ruling saw.',
    ({ claim }) => claim.ruling.round,
  ),
  has(
    'assigned',
    'whole number',
    'How many reviewers that round had.',
    ({ claim }) => ruledRound(claim).assigned,
  ),
  has('votes', 'whole number', 'Votes in that round; abstentions are none.', ({ claim }) =>
    answers(claim, 'verdict'),
  ),
  has('abstentions', 'whole number', 'Abstentions in that round.', ({ claim }) =>
    answers(claim, 'abstention'),
  ),
  has(
    'consensus',
    'words',
    'What that round came to: agreed, contested or too few.',
    ({ claim }) => ruledRound(claim).consensus.outcome,
  ),
  has('marks', 'whole number', 'How many marks the claim has.', ({ claim }) => claim.marks.length),
  {
    ...has<ClaimRow>(
      'stood',
      'whole number',
      'How many further marks stood in an earlier revision and do not stand in the one printed here.',
      ({ claim }) => claim.stood?.length ?? 0,
    ),
    later: true,
  },
  {
    ...mayHave<ClaimRow>(
      'stood_in',
      'words',
      'Where they stood and what came of it, each on a line of its own: mark, text, revision, code points, the revision that has the question with its outcome, the words. Empty for none.',
      ({ claim: { stood = [] } }) =>
        stood.length === 0 ? null : stood.map(stoodInCell).join('\n'),
    ),
    later: true,
  },
]

export const markColumns: readonly Column<MarkRow>[] = [
  has('claim', 'whole number', 'The claim that stands here.', ({ claim }) => claim.number),
  has(
    'mark',
    'whole number',
    'The lasting number of the mark in its claim.',
    ({ mark }) => mark.number,
  ),
  has('part', 'whole number', 'Which span of the mark this is, from 1.', ({ part }) => part),
  has('parts', 'whole number', 'How many spans the mark has.', ({ mark }) => mark.spans.length),
  has('id', 'words', 'The id of the mark in the data set.', ({ mark }) => mark.id),
  has('text', 'whole number', 'The number of the text.', ({ mark }) => mark.text),
  has(
    'text_title',
    'words',
    'The title of the text.',
    ({ page, mark }) => page.text(mark.text).title,
  ),
  has(
    'text_file',
    'words',
    'The file of this edition that has the characters of the text.',
    ({ mark }) => textFile(mark.text),
  ),
  has('revision', 'whole number', 'The revision of the text.', ({ mark }) => mark.revision),
  has(
    'from',
    'whole number',
    'Where the span begins: Unicode code points before it.',
    ({ at }) => at.from,
  ),
  has('to', 'whole number', 'Where it ends: code points before its end.', ({ at }) => at.to),
  has('quotation', 'words', 'The words of the text from there to there.', ({ at }) => at.quotation),
  {
    ...mayHave<MarkRow>(
      'page',
      'whole number',
      'The page of the file that came in on which the paragraph begins that the span begins in; empty where the file has no pages.',
      ({ page, mark, at }) => page.filePage(mark.text, at.from),
    ),
    later: true,
  },
]

/** «mark 1, text 2, revision 1, 10–24, lost in revision 2: “the old words”» */
function stoodInCell({ number, text, revision, spans, outcome, asked }: StoodFrozen): string {
  const at = spans.map(({ from, to }) => `${from}-${to}`).join(' ')
  const words = spans.map(({ quotation }) => quotation).join(' … ')
  return `mark ${number}, text ${text}, revision ${revision}, ${at}, ${outcome} in revision ${asked}: “${words.replaceAll('\n', ' ')}”`
}

function labelOf({ page, claim }: ClaimRow) {
  return page.come(claim).label
}

function answers(claim: ClaimFrozen, kind: 'verdict' | 'abstention'): number {
  return ruledRound(claim).answers.filter((answer) => answer.kind === kind).length
}

/** The rows of `claims.csv`. */
export function claimRows(page: Page): readonly ClaimRow[] {
  return page.snapshot.claims.map((claim) => ({ page, claim }))
}

/** The rows of `marks.csv`. */
export function markRows(page: Page): readonly MarkRow[] {
  return page.snapshot.claims.flatMap((claim) =>
    claim.marks.flatMap((mark) =>
      mark.spans.map((at, i): MarkRow => ({ page, claim, mark, part: i + 1, at })),
    ),
  )
}
