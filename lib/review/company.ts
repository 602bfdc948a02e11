/**
 * Company: who is in a project at this moment, in which text, and where the caret last moved. It is
 * no act and no fact of the ledger; nothing of it is kept. What of it may be told is decided in
 * company-sight.ts.
 *
 * Units: a caret is an offset in code points of one revision. A place of null says nothing: the
 * caret rests, or is where it may not be told, or nowhere; these are one and the same to all others.
 */
/** Where a caret last moved that may be told. */
export type CaretPlace = { readonly revisionId: string; readonly at: number }

/** Somebody who is here. */
export type Fellow = {
  readonly personId: string
  readonly name: string
  /** The text that is open before them, or null elsewhere in the project. */
  readonly text: { readonly number: number; readonly title: string } | null
  readonly place: CaretPlace | null
}

/** What a stream tells of company: everybody (`whole`), or who moved and who went. */
export type CompanyTold = {
  readonly whole: boolean
  readonly here: readonly Fellow[]
  readonly gone: readonly string[]
}

export type Company = ReadonlyMap<string, Fellow>

/** The company after something was told of it. */
export function companyAfter(before: Company, { whole, here, gone }: CompanyTold): Company {
  const after = new Map(whole ? [] : before)
  for (const personId of gone) after.delete(personId)
  for (const fellow of here) after.set(fellow.personId, fellow)
  return after
}

/** The others, by name; people of one name keep an order. */
export function othersIn(company: Company, me: string): readonly Fellow[] {
  return [...company.values()]
    .filter(({ personId }) => personId !== me)
    .sort((a, b) => order(a.name, b.name) || order(a.personId, b.personId))
}

/** «Mira is in «Council’s report»». */
export function whereInWords({ name, text }: Pick<Fellow, 'name' | 'text'>): string {
  return text === null ? `${name} is in the project` : `${name} is in «${text.title}»`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
