/**
 * Reads the Web Annotations of an edition back and compares them with the data set: of each mark the claim, its
 * outcome, and every span, found again in its text by the position and by the words around it; of a mark that
 * stood in an earlier revision that revision and its words.
 */
import { z } from 'zod'
import { quote } from '../text/span.ts'
import { toUnits } from '../text/units.ts'
import { annotationsFile, PAGE, STATE, stateOf } from './annotations.ts'
import type { StoodFrozen } from './edition.ts'
import { jsonOf } from './json-of.ts'
import type { Page, PlacedText } from './page.ts'
import { placesOf } from './quote-context.ts'
import { fileIri, textFile } from './text-files.ts'

const Selectors = z.tuple([
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
])

const Target = z.object({ source: z.string(), selector: Selectors, [PAGE]: z.int().optional() })

const TargetBefore = z.object({
  source: z.string(),
  state: z.object({ type: z.literal(STATE), value: z.string() }),
  selector: z.object({ type: z.literal('TextQuoteSelector'), exact: z.string() }),
})

const Collection = z.object({
  first: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        body: z.array(z.object({ purpose: z.string(), value: z.string().optional() })),
        target: z.array(z.union([Target, TargetBefore])),
      }),
    ),
  }),
})

export type AnnotationRead = z.infer<typeof Collection>['first']['items'][number]

/** The annotations of a file, or null where it is no such collection. */
export function readAnnotations(bytes: Uint8Array): readonly AnnotationRead[] | null {
  return Collection.safeParse(jsonOf(bytes)).data?.first.items ?? null
}

/** The first thing in which the annotations differ from the data set, as a sentence, or null. */
export function wrongInAnnotations(bytes: Uint8Array, page: Page): string | null {
  const { snapshot } = page
  const name = annotationsFile(snapshot)
  const read = readAnnotations(bytes)
  if (read === null) return `${name} is no collection of annotations.`
  const meant = snapshot.claims.flatMap((claim) => [
    ...claim.marks.map((mark) => ({ claim, mark, before: null })),
    ...(claim.stood ?? []).map((mark) => ({ claim, mark, before: mark })),
  ])
  if (read.length !== meant.length)
    return `${name} has ${read.length} annotations, the data set has ${meant.length} marks.`
  for (const [i, { claim, mark, before }] of meant.entries()) {
    const id = `${claim.number}-${mark.number}`
    const one = read[i]
    if (one?.id !== `${fileIri(snapshot, name)}#mark-${id}`)
      return `${name} has «${one?.id ?? ''}» where mark ${id} should stand.`
    const said = ['describing', 'assessing'].map((purpose) => wordsFor(one, purpose))
    const right = [claim.wording.sentence, page.come(claim).word]
    const odd = right.findIndex((words, at) => said[at] !== words)
    if (odd >= 0)
      return `${name} says «${said[odd] ?? 'nothing'}» of claim ${claim.number}, the data set says «${right[odd] ?? ''}».`
    const text = page.texts.findLast((placed) => placed.text.number === mark.text)
    const wrong =
      text === undefined
        ? 'no text'
        : before === null
          ? wrongTargets(page, text, one, mark.spans)
          : wrongBefore(page, one, before)
    if (wrong !== null) return `${name} has ${wrong} for mark ${id}.`
  }
  return null
}

function wrongBefore(
  { snapshot }: Page,
  { target }: AnnotationRead,
  { text, revision, spans }: StoodFrozen,
): string | null {
  if (target.length !== spans.length) return `${target.length} targets instead of ${spans.length}`
  for (const [i, { quotation }] of spans.entries()) {
    const one = target[i]
    if (one === undefined || !('state' in one)) return 'a place in the revision printed here'
    if (one.source !== fileIri(snapshot, textFile(text))) return 'another source'
    if (one.state.value !== stateOf(text, revision)) return 'another revision'
    if (one.selector.exact !== quotation) return `the words «${one.selector.exact}»`
  }
  return null
}

function wordsFor({ body }: AnnotationRead, purpose: string): string | undefined {
  return body.find((one) => one.purpose === purpose)?.value
}

function wrongTargets(
  { snapshot, filePage }: Page,
  { text, index }: PlacedText,
  { target }: AnnotationRead,
  spans: readonly { readonly from: number; readonly to: number; readonly quotation: string }[],
): string | null {
  if (target.length !== spans.length) return `${target.length} targets instead of ${spans.length}`
  for (const [i, { from, to, quotation }] of spans.entries()) {
    const one = target[i]
    if (one === undefined || 'state' in one) return 'a place in another revision'
    if (one.source !== fileIri(snapshot, textFile(text.number))) return 'another source'
    const [position, { exact, prefix, suffix }] = one.selector
    if (position.start !== from || position.end !== to) return 'another position'
    if ((one[PAGE] ?? filePage(text.number, from)) !== filePage(text.number, from))
      return 'another page'
    const at = toUnits(index, { from, to })
    if (exact !== quotation || quote(text.characters, at) !== exact) return `the words «${exact}»`
    const around = prefix + exact + suffix
    const places = placesOf(text.characters, around)
    const here = at.start - prefix.length
    const found = text.characters.startsWith(around, Math.max(0, here)) && here >= 0
    if (!found || (places.length > 1 && prefix.length < 1_000 && suffix.length < 1_000))
      return `words around «${exact}» that do not lead there alone`
  }
  return null
}
