/**
 * Erasing words: what an event says once its words have gone. Words give way to a fixed sign, a
 * text's characters to as many dots (line ends stay, so that every offset and every block stays);
 * ids, numbers, labels, votes, offsets and the dates of acts stay as they were.
 *
 * The surprising decision: an erased event is an event like any other. Its body says «[erased]»,
 * the tables are what replaying it gives, and so is every page, export and later edition; nothing
 * has to know of erasing but the chain (`commitmentsOf`). The old salt is thrown away, so that the
 * chain's commitment can not be tried against guesses; the new body is committed to by the `erased`
 * event under a fresh salt, because the bare hash of a verdict can be guessed, too.
 *
 * What is quoted from a text of the project is the slice of its revision (law 1): it goes with the
 * text (`withoutPassages`) and not without it.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Change } from '../text/tidy/changes.ts'
import type { Citation, Work } from './citation.ts'
import type { MarkSpan, Wording } from './claim.ts'
import type { Guideline } from './guideline.ts'
import type { ActKind, Description, Event } from './history.ts'
import type { Reason } from './reason.ts'
import type { ActOf } from './replay.ts'

/** What stands where words were. */
export const SIGN = '[erased]'

/** What stands for each character of a text that was erased. */
const DOT = '·'

/** The bytes that stand for a stored copy that was erased. */
export const erasedCopy = `<!doctype html>\n<title>${SIGN}</title>\n<p>${SIGN}</p>\n`

/** As many dots as there are code points; line ends stay. */
export function veiled(words: string): string {
  return words.replace(/[^\n]/gu, DOT)
}

type Eraser<A> = (act: A, characters: string) => A

/** What goes of each kind of act; null where it holds no words. */
const erasers: { readonly [K in ActKind]: Eraser<ActOf[K]> | null } = {
  'project founded': (act) => ({ ...act, title: SIGN, owner: { ...act.owner, name: SIGN } }),
  'project renamed': (act) => ({ ...act, title: SIGN }),
  'project archived': null,
  'project reopened': null,
  'project deleted': null,
  'project called back': null,
  'seat given': (act) => ({ ...act, name: SIGN }),
  'seat changed': null,
  'seat removed': null,
  'name printed': null,
  // The words of a label are the label; erasing changes none.
  'scale set': null,
  'policy set': null,
  'second factor demanded': null,
  'guideline set': (act) => ({ ...act, guideline: reasonless(act.guideline) }),
  'text imported': (act, characters) => ({
    ...act,
    text: { ...act.text, ...bare(act.text) },
    revision: { ...act.revision, ...veiledFile(characters) },
    ...(act.tidied && { tidied: { changes: act.tidied.changes.map(veiledChange) } }),
  }),
  'text revised': (act, characters) => ({
    ...act,
    revision: { ...act.revision, ...veiledFile(characters) },
    carried: act.carried.map((one) => ({ ...one, places: one.places.map(veiledSpans) })),
    ...(act.tidied && { tidied: { changes: act.tidied.changes.map(veiledChange) } }),
  }),
  'text described': (act) => ({ ...act, description: bare(act.description) }),
  'claim marked': (act) => ({
    ...act,
    claim: { ...act.claim, wording: unworded(act.claim.wording) },
  }),
  'mark added': null,
  'mark placed': null,
  'mark changed': null,
  'mark split': null,
  'marks joined': null,
  'mark put under': null,
  'claims merged': null,
  'claims parted': null,
  'mark let go': null,
  'placing taken back': null,
  'letting go taken back': null,
  'mark withdrawn': null,
  'mark restored': null,
  'claim reworded': (act) => ({ ...act, wording: unworded(act.wording) }),
  'claim withdrawn': null,
  'claim restored': null,
  answered: ({ answer, ...act }) => {
    const works = act.works.map((work) => ({ ...work, ...unnamed(work) }))
    const reason = reasonless(answer.reason)
    if (answer.kind === 'abstention') return { ...act, works, answer: { ...answer, reason } }
    const citations = answer.citations.map(uncited)
    return { ...act, works, answer: { ...answer, reason, citations } }
  },
  'answer withdrawn': null,
  'round closed': null,
  'round opened': null,
  ruled: ({ ruling, ...act }) => ({
    ...act,
    ruling: { ...ruling, note: gone(ruling.note), reasons: gone(ruling.reasons) },
  }),
  'work corrected': (act) => ({ ...act, fields: { ...act.fields, ...unnamed(act.fields) } }),
  'works joined': null,
  'works parted': null,
  'style set': null,
  'snapshot kept': ({ snapshot, ...act }) => ({
    ...act,
    snapshot: {
      ...snapshot,
      address: null,
      file: { name: SIGN, mediaType: 'text/html', ...measured(erasedCopy) },
    },
  }),
  'sentences set aside': null,
  'sentences taken up': null,
  'sentence bounds set': null,
  'suggestions refused': null,
  'refusals taken back': null,
  // Its bytes go; the hash of its manifest stays, by which a copy of it is still known.
  'edition frozen': ({ edition, ...act }) => ({
    ...act,
    edition: { ...edition, title: SIGN, files: [] },
  }),
  'edition published': null,
  'edition taken down': null,
  erased: (act) => ({ ...act, why: SIGN }),
}

/** An event without its own words; `characters` are those of the revision, where it brought one in. */
export function withoutWords(event: Event, characters = ''): Event {
  return { ...event, act: without(event.act.kind, event.act, characters) }
}

function without<K extends ActKind>(kind: K, act: ActOf[K], characters: string): ActOf[K] {
  const erase: Eraser<ActOf[K]> | null = erasers[kind]
  return erase === null ? act : erase(act, characters)
}

/** An event without what it quotes from these revisions of texts. */
export function withoutPassages(event: Event, revisions: ReadonlySet<string>): Event {
  const { act } = event
  switch (act.kind) {
    case 'claim marked':
    case 'mark added':
    case 'mark put under':
      return { ...event, act: { ...act, mark: unquoted(act.mark, revisions) } }
    case 'claims merged':
      return {
        ...event,
        act: { ...act, marks: act.marks.map((mark) => unquoted(mark, revisions)) },
      }
    case 'mark split': {
      const mark = unquoted(act.mark, revisions)
      return { ...event, act: { ...unquoted(act, revisions), mark } }
    }
    case 'mark placed':
    case 'placing taken back':
    case 'mark changed':
    case 'marks joined':
      return { ...event, act: unquoted(act, revisions) }
  }
  if (act.kind !== 'answered' || act.answer.kind !== 'verdict') return event
  const citations = act.answer.citations.map((citation) =>
    citation.place !== null && revisions.has(citation.place.revisionId)
      ? { ...citation, passage: veiled(citation.passage) }
      : citation,
  )
  return { ...event, act: { ...act, answer: { ...act.answer, citations } } }
}

/** Has an edition been erased? A frozen one has files. */
export function isErased({ files }: { readonly files: readonly unknown[] }): boolean {
  return files.length === 0
}

/** Does an event show that words of it are gone? One that was only sealed anew with a text does not. */
export function showsErasure(event: Event): boolean {
  return stringsIn(event).some((words) => words === SIGN || /^[·\n]+$/.test(words))
}

/** What holds an erased event now: another commitment, and the event that says so. */
export type Erased = { readonly commitment: string; readonly by: number }

/** The commitments that erased events are held by now, by their numbers; the latest erasure counts. */
export function commitmentsOf(
  events: Iterable<Pick<Event, 'number' | 'act'>>,
): ReadonlyMap<number, Erased> {
  const found = new Map<number, Erased>()
  for (const { number: by, act } of events) {
    if (act.kind !== 'erased') continue
    for (const { number, commitment } of act.events) found.set(number, { commitment, by })
  }
  return found
}

/** The words that one event has and the other has not, each once, in their order: what goes. */
export function wordsGone(before: Event, after: Event): readonly string[] {
  const left = new Set(stringsIn(after))
  return [...new Set(stringsIn(before))].filter((words) => words !== '' && !left.has(words))
}

/** Strings that are no words: what kind a node is, what a file is called by its bytes. */
const wordless: readonly string[] = ['type', 'mediaType', 'sha256']

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    wordless.includes(key) ? [] : stringsIn(one),
  )
}

function gone<T extends string | null>(words: T): T | typeof SIGN {
  return words === null || words === '' ? words : SIGN
}

const silent: Reason & Guideline = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: SIGN }] }],
}

/** A document that says nothing but the sign; one that said nothing stays. */
function reasonless<D extends Reason | Guideline>(document: D): D | typeof silent {
  return stringsIn(document.content).length === 0 ? document : silent
}

function bare({ date, language, author, publisher, rights }: Description): Description {
  const named = { author: gone(author), publisher: gone(publisher), rights: gone(rights) }
  return { title: SIGN, date, language, address: null, ...named }
}

function unworded({ version, kinds, saidBy, saidWhere }: Wording): Wording {
  const said = { saidBy: gone(saidBy), saidOn: null, saidWhere: gone(saidWhere) }
  return { version, kinds, sentence: SIGN, ...said }
}

function unnamed(work: Omit<Work, 'id' | 'textId'>): Omit<Work, 'id' | 'textId'> {
  const { type, authors, container, publisher } = work
  return {
    type,
    title: SIGN,
    authors: authors.length === 0 ? [] : [{ family: SIGN, given: null }],
    container: gone(container),
    publisher: gone(publisher),
    issued: null,
    address: null,
    doi: null,
  }
}

function uncited(citation: Citation): Citation {
  const passage = citation.place === null ? gone(citation.passage) : citation.passage
  return { ...citation, passage, locator: gone(citation.locator) }
}

/** Without the words of its spans, where they are of one of these revisions. */
function unquoted<T extends { readonly revisionId: string; readonly spans: readonly MarkSpan[] }>(
  placed: T,
  revisions: ReadonlySet<string>,
): T {
  return revisions.has(placed.revisionId) ? { ...placed, spans: veiledSpans(placed.spans) } : placed
}

function veiledSpans(spans: readonly MarkSpan[]): readonly MarkSpan[] {
  return spans.map(({ from, to, quotation }) => ({ from, to, quotation: veiled(quotation) }))
}

function veiledChange({ at, gone, came }: Change): Change {
  return { at, gone: veiled(gone), came: veiled(came) }
}

/** A revision's hashes once its characters are dots; the file as it came gives way to the same dots. */
function veiledFile(characters: string) {
  const bytes = measured(veiled(characters))
  const file = { name: SIGN, mediaType: 'text/plain', ...bytes }
  return { sha256: bytes.sha256, file }
}

function measured(words: string) {
  const bytes = utf8ToBytes(words)
  return { sha256: bytesToHex(sha256(bytes)), size: bytes.length }
}
