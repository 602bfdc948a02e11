/**
 * One passage placed on the next revision: exact, if it follows by itself; else the places where it
 * fits best, and what that makes of it. Two places that do not overlap and fit almost equally are a
 * question; one of which less than a third is left is lost.
 *
 * The surprising decision: a passage that was torn in two, because a sentence of it was moved away, is
 * placed in two spans.
 *
 * Units: UTF-16 in and out, token numbers between.
 */
import { byPlace, overlaps, type Span, span } from '../span.ts'
import { snapToGraphemes } from '../units.ts'
import { candidatesFor, seedsOf } from './candidates.ts'
import { exactPlace } from './exact-place.ts'
import { type Fit, fitInto, type Run } from './fitting.ts'
import { followTokens } from './follow.ts'
import { nearestTo, unitsOf } from './images.ts'
import { emptyLexicon, type Tokens, tokensOf, tokensWithin } from './tokens.ts'
import { twinsOf } from './twins.ts'
import { weightsOf } from './weights.ts'
import { windowsOf } from './windows.ts'

/** What became of one passage: its places, each of one span or, if it was torn, more; the likeliest first. */
export type Offer =
  | {
      readonly outcome: 'exact' | 'moved' | 'changed' | 'ambiguous'
      readonly places: readonly (readonly Span[])[]
      readonly nearest?: never
    }
  | { readonly outcome: 'lost'; readonly nearest: Span | null; readonly places: readonly [] }

/** Less than this of a passage's weight is not the passage; nor is it with less than this of passage and surroundings. */
const LEAST = 0.34
const LEAST_WORTH = 0.45
/** Places whose fit differs by less are equally good. */
const CLOSE = 0.2
/** The surroundings count a third as much as the words; where the difference went, a little. */
const AROUND = 0.3
const AGREED = 0.2
/** Where less than this stayed, the rest is looked for elsewhere; it has to fit so well there. */
const TORN = 0.8
const REST = 0.7
/** Fewer tokens are no part that one would look for. */
const FEW = 3

type Place = Run & { readonly at: Span; readonly fitted: Fit; readonly worth: number }

/** Make two texts ready, once, and get a function that places passages. */
export function spanPlacer(oldText: string, newText: string): (at: Span) => Offer {
  const lexicon = emptyLexicon()
  const [before, after] = [tokensOf(oldText, lexicon), tokensOf(newText, lexicon)]
  const followed = followTokens(before, after)
  const weights = weightsOf(before, after, lexicon)
  const windows = [windowsOf(oldText), windowsOf(newText)] as const
  const seeds = seedsOf(after)

  const fitting = (passage: Run, at: Span): readonly Place[] => {
    const found: Place[] = []
    for (const stretch of candidatesFor(before, after, followed, seeds, weights, passage)) {
      const fitted = fitInto(before, after, weights, followed.to, passage, stretch)
      if (fitted === null) continue
      const image = unitsOf(before, after, lexicon, passage, at, fitted)
      if (image.start >= image.end) continue
      const agreed = AGREED * partGoingTo(followed.to, passage, fitted)
      const worth = fitted.share + AROUND * fitted.around + agreed
      found.push({ from: fitted.from, to: fitted.to, at: image, fitted, worth })
    }
    return found.sort((one, other) => other.worth - one.worth)
  }

  /** The place of what is left and that of a part that went elsewhere; null if none did. */
  const torn = (at: Span, { at: image, fitted }: Place): readonly Span[] | null => {
    const { stayed, gone, share } = fitted
    if (share >= TORN || gone.to - gone.from < FEW) return null
    const partOf = (part: Run) => wellPlaced(fitting(part, unitsWithin(before, part, at)))
    const within = gone.from > stayed.from && gone.to < stayed.to
    const own = within ? image : partOf(stayed)
    const other = partOf(gone)
    if (own === null || other === null || overlaps(own, other)) return null
    return [own, other].toSorted(byPlace)
  }

  return (at) => {
    const passage = tokensWithin(before, at.start, at.end)
    const went = wentTo(before, after, followed.to, passage, at)
    const exact = went === null ? null : exactPlace(...windows, at, went)
    if (exact !== null && isWhole(newText, exact)) return { outcome: 'exact', places: [[exact]] }
    const places = likeliest(fitting(passage, at))
    const [best] = places
    if (best === undefined) {
      return {
        outcome: 'lost',
        nearest: nearestTo(before, after, followed.to, passage),
        places: [],
      }
    }
    const parts = torn(at, best)
    if (parts !== null) return { outcome: 'changed', places: [parts] }
    if (places.length > 1) return { outcome: 'ambiguous', places: places.map((one) => [one.at]) }
    if (newText.slice(best.at.start, best.at.end) !== oldText.slice(at.start, at.end)) {
      return { outcome: 'changed', places: [[best.at]] }
    }
    const twins = twinsOf(...windows, at, best.at)
    if (twins.length === 0) return { outcome: 'moved', places: [[best.at]] }
    return { outcome: 'ambiguous', places: [[best.at], ...twins.map((one) => [one])] }
  }
}

/** The best of the places, with those that fit almost as well; none if nothing fits. */
function likeliest(found: readonly Place[]): readonly Place[] {
  const [best] = found
  const chosen: Place[] = []
  for (const place of found) {
    if (best === undefined || place.worth < best.worth - CLOSE) break
    if (place.fitted.share < LEAST || place.worth < LEAST_WORTH) continue
    if (!chosen.some((one) => overlaps(one.at, place.at))) chosen.push(place)
  }
  return chosen
}

/** The one place where a part of a passage fits well; null if there is none, or more. */
function wellPlaced(found: readonly Place[]): Span | null {
  const [only, ...others] = likeliest(found)
  if (only === undefined || others.length > 0 || only.fitted.share < REST) return null
  return only.at
}

/** A part of a passage in units, without what the passage has beyond it. */
function unitsWithin({ starts, ends }: Tokens, part: Run, at: Span): Span {
  const start = Math.max(at.start, starts[part.from] ?? 0)
  return span(start, Math.max(start, Math.min(at.end, ends[part.to - 1] ?? 0)))
}

/** Where the difference brought a whole passage, token by token; null if it did not. */
function wentTo(
  before: Tokens,
  after: Tokens,
  to: Int32Array,
  { from, to: end }: Run,
  at: Span,
): Span | null {
  const first = to[from] ?? -1
  if (from >= end || first === -1) return null
  for (let i = from + 1; i < end; i++) if (to[i] !== first + i - from) return null
  const start = (after.starts[first] ?? 0) + at.start - (before.starts[from] ?? 0)
  return start < 0 ? null : span(start, start + at.end - at.start)
}

/** How many of a passage's tokens the difference brought to a place, as a share. */
function partGoingTo(to: Int32Array, passage: Run, place: Run): number {
  let many = 0
  for (let i = passage.from; i < passage.to; i++) {
    const j = to[i] ?? -1
    if (j >= place.from && j < place.to) many++
  }
  return many / (passage.to - passage.from)
}

function isWhole(text: string, at: Span): boolean {
  const whole = snapToGraphemes(text, at)
  return whole.start === at.start && whole.end === at.end
}
