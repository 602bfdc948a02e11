/**
 * An edition as W3C Web Annotations (Recommendation of 2017, JSON-LD): one annotation a mark, in a collection
 * of one page. The target is the text's own file at the edition's address (`text-N.txt`), because a web page
 * changes and has no agreed text. Positions count code points, as the model demands.
 *
 * The surprise: a mark of several spans has a target for each span. Selectors in one array are other ways to
 * say the same place, so its parts must not stand there together. Its bodies are the claim (describing),
 * the label (classifying) and its word (assessing), the public note (commenting), and the printed citations
 * (linking). A mark that does not stand in the revision printed here is an annotation on the revision in
 * which it stood, which its `State` names, by its words alone: offsets of that one would mean others in this one. An id ends in the mark's lasting number, the same in every edition.
 */
import type { Citation } from '../review/citation.ts'
import { toUnits } from '../text/units.ts'
import type {
  ClaimFrozen,
  FileWritten,
  MarkFrozen,
  Snapshot,
  StoodFrozen,
  WorkFrozen,
} from './edition.ts'
import { safeAddress } from './escape.ts'
import { labelAnchor } from './outcome.ts'
import { type Page, type PlacedText, printedCitations } from './page.ts'
import { quotedIn } from './quote-context.ts'
import { fileIri, revisionFile, textFile } from './text-files.ts'

/** As an IRI, because W3C's context has names for some kinds of states and none for the plain one. */
export const STATE = 'http://www.w3.org/ns/oa#State'

/** As an IRI, because W3C's context has no word for the page of a file. */
export const PAGE = 'http://schema.org/pageStart'

type Thing = Readonly<Record<string, unknown>>

/** The name of the file. */
export function annotationsFile({ number }: Snapshot): string {
  return `edition-${number}.annotations.jsonld`
}

/** The file `edition-N.annotations.jsonld`. */
export function writeAnnotations(page: Page): FileWritten {
  const { snapshot } = page
  const id = fileIri(snapshot, annotationsFile(snapshot))
  const texts = new Map(page.texts.map((one) => [one.text.number, one]))
  const items = snapshot.claims.flatMap((claim) => {
    const about = aboutClaim(page, claim)
    const annotation = ({ number }: MarkFrozen, target: readonly Thing[]) => ({
      id: `${id}#mark-${claim.number}-${number}`,
      type: 'Annotation',
      motivation: 'assessing',
      ...about,
      target,
    })
    return [
      ...claim.marks.map((mark) => annotation(mark, targets(page, texts, mark))),
      ...(claim.stood ?? []).map((mark) => annotation(mark, targetsBefore(snapshot, mark))),
    ]
  })
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Edition ${snapshot.number} of «${snapshot.title}»`,
    creator: { type: 'Organization', name: snapshot.project.title },
    created: snapshot.frozenAt,
    generator: { type: 'Software', name: snapshot.program },
    total: items.length,
    first: { id: `${id}#page-1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    last: `${id}#page-1`,
  }
  return {
    name: annotationsFile(snapshot),
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    bytes: new TextEncoder().encode(`${JSON.stringify(collection, null, 1)}\n`),
  }
}

/** What all annotations of a claim have in common. */
function aboutClaim(page: Page, claim: ClaimFrozen): Thing {
  const { snapshot } = page
  const base = `${snapshot.publicBase}/editions/${snapshot.address}`
  const { note, by, at } = claim.ruling
  return {
    creator: person(page, by),
    created: at,
    body: [
      words(claim.wording.sentence, 'describing', `${base}#claim-${claim.number}`),
      {
        type: 'SpecificResource',
        source: `${base}#${encodeURIComponent(labelAnchor(claim))}`,
        purpose: 'classifying',
      },
      words(page.come(claim).word, 'assessing'),
      ...(note === '' ? [] : [words(note, 'commenting')]),
      ...printedCitations(claim).map((citation) => link(page, citation)),
    ],
  }
}

function words(value: string, purpose: string, id?: string): Thing {
  const body = { type: 'TextualBody', value, format: 'text/plain', purpose }
  return id === undefined ? body : { id, ...body }
}

function person({ snapshot }: Page, key: string): Thing {
  const found = snapshot.people.find((one) => one.key === key)
  if (found === undefined) throw new RangeError(`The snapshot has not a person ${key}`)
  return { type: 'Person', [found.pseudonym ? 'nickname' : 'name']: found.name }
}

function link(page: Page, citation: Citation): Thing {
  const { place, passage, workId } = citation
  const cited = page.texts.find(({ text }) => text.revisionId === place?.revisionId)
  const body = { type: 'SpecificResource', purpose: 'linking' }
  if (cited !== undefined && place !== null)
    return {
      ...body,
      source: fileIri(page.snapshot, revisionFile(page.snapshot, cited.text)),
      selector: selectors(cited, place),
    }
  const source = workIri(page.snapshot, page.work(workId))
  if (passage === '') return { ...body, source }
  return { ...body, source, selector: { type: 'TextQuoteSelector', exact: passage } }
}

/** Where a work is: by its DOI, its address, or in the bibliography of the edition. */
export function workIri(snapshot: Snapshot, { id, doi, address }: WorkFrozen): string {
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`
  const safe = address === null ? null : safeAddress(address)
  const url = safe === null ? null : URL.parse(safe)
  if (url !== null) return url.href
  return `${snapshot.publicBase}/editions/${snapshot.address}#work-${encodeURIComponent(id)}`
}

function targets(
  { snapshot, filePage }: Page,
  texts: ReadonlyMap<number, PlacedText>,
  { text, spans }: MarkFrozen,
): readonly Thing[] {
  const placed = texts.get(text)
  if (placed === undefined) throw new RangeError(`The snapshot has not a text ${text}`)
  return spans.map(({ from, to }) => {
    const begins = filePage(text, from)
    return {
      type: 'SpecificResource',
      source: fileIri(snapshot, textFile(text)),
      selector: selectors(placed, { from, to }),
      state: { type: 'TimeState', sourceDate: snapshot.frozenAt },
      ...(begins !== null && { [PAGE]: begins }),
    }
  })
}

/** Where a mark stood in an earlier revision. */
function targetsBefore(
  snapshot: Snapshot,
  { text, revision, spans }: StoodFrozen,
): readonly Thing[] {
  return spans.map(({ quotation }) => ({
    type: 'SpecificResource',
    source: fileIri(snapshot, textFile(text)),
    state: { type: STATE, value: stateOf(text, revision) },
    selector: { type: 'TextQuoteSelector', exact: quotation },
  }))
}

/** The state of a text in which a mark stood, in words. */
export function stateOf(text: number, revision: number): string {
  return `revision ${revision} of text ${text}`
}

/** The same place said twice: by its offsets and by its words. */
function selectors(
  { index }: PlacedText,
  at: { readonly from: number; readonly to: number },
): readonly Thing[] {
  return [
    { type: 'TextPositionSelector', start: at.from, end: at.to },
    { type: 'TextQuoteSelector', ...quotedIn(index.text, toUnits(index, at)) },
  ]
}
