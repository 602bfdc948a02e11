/**
 * An errand brings a person to another text to choose words there for something begun elsewhere: a
 * passage for a citation, or one more mark of a claim. It is written in the address, so that a
 * reload, a new tab and the way back keep it.
 */

export type Errand =
  | {
      readonly kind: 'cite' | 'carry'
      readonly claim: number
      /** The text whose desk one came from. */
      readonly from: number
    }
  /** A mark of the claim did not follow to the latest revision: say where it stands. */
  | { readonly kind: 'place'; readonly claim: number; readonly mark: string }

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** The errand in an address's query, or null. */
export function errandIn(query: Query): Errand | null {
  const { errand, mark } = query
  const claim = whole(query.claim)
  const from = whole(query.from)
  if (errand === 'place' && claim !== null && typeof mark === 'string' && isId(mark)) {
    return { kind: 'place', claim, mark }
  }
  if ((errand !== 'cite' && errand !== 'carry') || claim === null || from === null) return null
  return { kind: errand, claim, from }
}

/** The claim that an address asks to open, or null. */
export function claimIn(query: Query): number | null {
  return query.errand === undefined ? whole(query.claim) : null
}

/** The passage that an address names, in code points: `passage=12-40`; null for none. */
export function passageIn(query: Query): { readonly from: number; readonly to: number } | null {
  const found =
    typeof query.passage === 'string' ? /^(\d{1,9})-(\d{1,9})$/u.exec(query.passage) : null
  const [from, to] = [Number(found?.[1]), Number(found?.[2])]
  return found !== null && from < to ? { from, to } : null
}

/** The address of a passage on the desk of its text. */
export function passageAddress(
  project: string,
  text: number,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  return `/projects/${project}/texts/${text}?passage=${from}-${to}`
}

/** The place in the text that an address asks to see, in code points, or null. */
export function placeIn(query: Query): number | null {
  const { at } = query
  return typeof at === 'string' && /^(?:0|[1-9]\d{0,8})$/u.test(at) ? Number(at) : null
}

/** The address of the desk where a mark is placed by hand; it shows the first place that was offered. */
export function placeErrandAddress(
  desk: string,
  {
    claim,
    mark,
    places,
  }: {
    readonly claim: number
    readonly mark: string
    readonly places: readonly { readonly spans: readonly { readonly from: number }[] }[]
  },
): string {
  const at = places[0]?.spans[0]?.from
  return `${desk}?errand=place&claim=${claim}&mark=${mark}${at === undefined ? '' : `&at=${at}`}`
}

/** What the selected words are for, on the button that takes them. */
export function errandInWords(errand: Errand): string {
  if (errand.kind === 'cite') return 'Cite these words'
  return errand.kind === 'place' ? 'It stands here' : `Add to claim ${errand.claim}`
}

/** Where an errand leads back to. */
export function wayBack(project: string, text: number, errand: Errand): string {
  return errand.kind === 'place'
    ? `/projects/${project}/texts/${text}/placing`
    : deskAddress(project, errand.from, errand.claim)
}

/** The address of another text's desk with an errand. */
export function errandAddress(
  project: string,
  text: number,
  errand: Extract<Errand, { readonly from: number }>,
): string {
  const { kind, claim, from } = errand
  return `/projects/${project}/texts/${text}?errand=${kind}&claim=${claim}&from=${from}`
}

/** The address of a desk with a claim open. */
export function deskAddress(project: string, text: number, claim: number | null): string {
  return `/projects/${project}/texts/${text}${claim === null ? '' : `?claim=${claim}`}`
}

function isId(value: string): boolean {
  return /^[0-9a-f-]{36}$/u.test(value)
}

function whole(value: Query[string]): number | null {
  if (typeof value !== 'string' || !/^[1-9]\d{0,8}$/u.test(value)) return null
  return Number(value)
}
