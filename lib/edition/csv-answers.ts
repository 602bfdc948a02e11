/** The columns of `verdicts.csv`, one row an answer, and of `citations.csv`, one row a citation. */
import { labelOf } from '../review/scale.ts'
import type { CitationFrozen, CopyFrozen } from './copies.ts'
import type { Column } from './csv-cells.ts'
import { has, mayHave } from './csv-claims.ts'
import type { AnswerFrozen, ClaimFrozen, RoundFrozen, WorkFrozen } from './edition.ts'
import { scaleOf } from './outcome.ts'
import type { Page } from './page.ts'
import { reasonWords } from './reason-words.ts'

export type VerdictRow = {
  readonly page: Page
  readonly claim: ClaimFrozen
  readonly round: RoundFrozen
  readonly answer: AnswerFrozen
}
export type CitationRow = VerdictRow & {
  readonly citation: CitationFrozen
  readonly work: WorkFrozen
}

export const verdictColumns: readonly Column<VerdictRow>[] = [
  has('claim', 'whole number', 'The claim that was judged.', ({ claim }) => claim.number),
  has(
    'round',
    'whole number',
    'The round of the claim, from 1; only the first is independent of all others.',
    ({ round }) => round.number,
  ),
  has('id', 'words', 'The id of the answer in the data set.', ({ answer }) => answer.id),
  has(
    'kind',
    'words',
    'verdict, or abstention: an answer that is no vote.',
    ({ answer }) => answer.kind,
  ),
  has('by', 'words', 'Who answered: their key in this edition.', ({ answer }) => answer.by),
  has('by_name', 'words', 'Who answered, by name or pseudonym.', ({ page, answer }) =>
    page.name(answer.by),
  ),
  mayHave(
    'label',
    'words',
    'The key of the label; empty for an abstention.',
    ({ answer }) => answer.label,
  ),
  mayHave('label_word', 'words', 'The label as people read it.', wordOf),
  mayHave(
    'confidence',
    'whole number',
    '1 not sure, 2 fairly sure, 3 very sure; empty for an abstention.',
    ({ answer }) => answer.confidence,
  ),
  has('reason', 'words', 'The reason in plain words.', ({ answer }) => reasonWords(answer.reason)),
  has(
    'wording',
    'whole number',
    'The wording of the claim that was judged.',
    ({ answer }) => answer.wording,
  ),
  has('at', 'instant', 'When it was given, UTC.', ({ answer }) => answer.at),
  has(
    'scale',
    'whole number',
    'The version of the scale of the round.',
    ({ round }) => round.scaleVersion,
  ),
  has(
    'policy',
    'whole number',
    'The version of the policy of the round.',
    ({ round }) => round.policyVersion,
  ),
  has(
    'round_opened_at',
    'instant',
    'When the round was opened, UTC.',
    ({ round }) => round.openedAt,
  ),
  has(
    'round_closed_at',
    'instant',
    'When the round was closed, UTC.',
    ({ round }) => round.closedAt,
  ),
  has(
    'citations',
    'whole number',
    'How many citations it gives.',
    ({ answer }) => answer.citations.length,
  ),
]

export const citationColumns: readonly Column<CitationRow>[] = [
  has('claim', 'whole number', 'The claim that was judged.', ({ claim }) => claim.number),
  has('round', 'whole number', 'The round of the claim.', ({ round }) => round.number),
  has('verdict', 'words', 'The id of the answer that gives it.', ({ answer }) => answer.id),
  has('id', 'words', 'The id of the citation in the data set.', ({ citation }) => citation.id),
  has('stance', 'words', 'supports, refutes or context.', ({ citation }) => citation.stance),
  has('passage', 'words', 'The exact words that are cited.', ({ citation }) => citation.passage),
  mayHave('locator', 'words', 'Where in the work it stands.', ({ citation }) => citation.locator),
  has('read_on', 'date', 'When it was read.', ({ citation }) => citation.readOn),
  mayHave(
    'printed',
    'whole number',
    'Its place among the citations that the ruling prints, from 1; empty where it is not printed.',
    placeInPrint,
  ),
  has('work', 'words', 'The id of the work in the data set.', ({ work }) => work.id),
  mayHave(
    'shown_as',
    'words',
    'The id of the work that it is shown as, by an editor’s word.',
    ({ work }) => work.same ?? null,
  ),
  has('work_type', 'words', 'The type of the work in CSL-JSON.', ({ work }) => work.type),
  has('work_title', 'words', 'The title of the work.', ({ work }) => work.title),
  has('work_authors', 'words', 'Its authors, «family, given», joined by semicolons.', authors),
  mayHave('work_container', 'words', 'What it appeared in.', ({ work }) => work.container),
  mayHave('work_publisher', 'words', 'Who published it.', ({ work }) => work.publisher),
  mayHave('work_issued', 'date', 'When it appeared, as exact as known.', ({ work }) => work.issued),
  mayHave('work_address', 'words', 'Its address.', ({ work }) => work.address),
  mayHave('work_doi', 'words', 'Its DOI.', ({ work }) => work.doi),
  mayHave(
    'text',
    'whole number',
    'The number of the text here that the passage stands in.',
    (row) => textOf(row)?.number ?? null,
  ),
  {
    ...mayHave<CitationRow>(
      'text_revision',
      'whole number',
      'The revision of that text.',
      (row) => textOf(row)?.revision ?? null,
    ),
    later: true,
  },
  mayHave(
    'from',
    'whole number',
    'Where the passage begins in that text: Unicode code points before it.',
    ({ citation }) => citation.place?.from ?? null,
  ),
  mayHave(
    'to',
    'whole number',
    'Where it ends there: code points before its end.',
    ({ citation }) => citation.place?.to ?? null,
  ),
  {
    ...has<CitationRow>(
      'copies',
      'whole number',
      'How many copies of the work are kept; the next columns list theirs in one order, parted by semicolons.',
      ({ citation }) => citation.copies?.length ?? 0,
    ),
    later: true,
  },
  ofCopies('copy_sha256', 'The SHA-256 of each copy.', ({ sha256 }) => sha256),
  ofCopies('copy_size', 'The size of each copy in bytes.', ({ size }) => String(size)),
  ofCopies('copy_media_type', 'What each copy is.', ({ mediaType }) => mediaType),
  ofCopies(
    'copy_taken_on',
    'When each copy was taken, as exact as known.',
    ({ takenOn }) => takenOn,
  ),
  ofCopies(
    'copy_address',
    'From where each copy was taken, its semicolons as %3B; nothing where that is not known.',
    ({ address }) => (address ?? '').replaceAll(';', '%3B'),
  ),
  ofCopies(
    'copy_finding',
    'What came of looking the passage up in each copy: there, nowhere, no text, or unknown where nobody looked.',
    ({ finding }) => finding?.found ?? 'unknown',
  ),
  ofCopies(
    'copy_pages',
    'The pages of each copy on which the passage stands, counted from 1 and joined by blanks; nothing for a copy without pages.',
    ({ finding }) =>
      finding?.found === 'there'
        ? [...new Set(finding.places.flatMap(({ page }) => page ?? []))].join(' ')
        : '',
  ),
]

/** A later column with something of each copy; empty where there is none. */
function ofCopies(
  name: string,
  says: string,
  cell: (copy: CopyFrozen) => string,
): Column<CitationRow> {
  const column = mayHave<CitationRow>(name, 'words', says, ({ citation: { copies = [] } }) =>
    copies.length === 0 ? null : copies.map(cell).join('; '),
  )
  return { ...column, later: true }
}

function wordOf({ page, round, answer }: VerdictRow): string | null {
  const { label } = answer
  return label === null ? null : (labelOf(scaleOf(page.snapshot, round), label)?.word ?? label)
}

function placeInPrint({ claim, citation }: CitationRow): number | null {
  const at = claim.ruling.printed.indexOf(citation.id)
  return at < 0 ? null : at + 1
}

function authors({ work }: CitationRow): string {
  return work.authors
    .map(({ family, given }) => (given === null ? family : `${family}, ${given}`))
    .join('; ')
}

function textOf({ page, citation: { place } }: CitationRow) {
  return page.snapshot.texts.find(({ revisionId }) => revisionId === place?.revisionId)
}

/** The rows of `verdicts.csv`. */
export function verdictRows(page: Page): readonly VerdictRow[] {
  return page.snapshot.claims.flatMap((claim) =>
    claim.rounds.flatMap((round) =>
      round.answers.map((answer): VerdictRow => ({ page, claim, round, answer })),
    ),
  )
}

/** The rows of `citations.csv`. */
export function citationRows(page: Page): readonly CitationRow[] {
  return verdictRows(page).flatMap((row) =>
    row.answer.citations.map(
      (citation): CitationRow => ({ ...row, citation, work: page.work(citation.workId) }),
    ),
  )
}
