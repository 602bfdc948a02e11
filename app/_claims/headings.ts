/** The columns of the list of claims, for a role, and what each sorts by. */
import type { ListOrder } from '../../lib/review/claim-list.ts'
import { may, type Role } from '../../lib/review/permissions.ts'

export type Heading = { readonly name: string; readonly sorts: ListOrder | null }

/** The columns after the box to choose. Readers have no part in rounds. */
export function headings(role: Role): readonly Heading[] {
  const rounds = may(role, 'read closed rounds')
  return [
    { name: 'No.', sorts: 'number' },
    { name: 'Claim', sorts: null },
    { name: 'Said by', sorts: 'said-by' },
    { name: 'Stands in', sorts: 'text' },
    { name: 'State', sorts: 'standing' },
    ...(rounds ? [{ name: 'My part', sorts: null }] : []),
    { name: 'Outcome', sorts: null },
    { name: 'Last touched', sorts: 'touched' },
  ]
}
