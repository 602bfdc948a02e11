/**
 * Who may do what, as one table. Roles are cumulative in practice but written out, so that a person
 * can check each cell; the test prints the whole matrix and the README shows it.
 * Whether the moment allows an act (an open round, a ruled claim) is the act's question, not this one's.
 */

export const roles = ['owner', 'editor', 'reviewer', 'reader'] as const
export type Role = (typeof roles)[number]

type Row = { readonly [R in Role]: boolean }
const all: Row = { owner: true, editor: true, reviewer: true, reader: true }
const reviewers: Row = { owner: true, editor: true, reviewer: true, reader: false }
const editors: Row = { owner: true, editor: true, reviewer: false, reader: false }
const owners: Row = { owner: true, editor: false, reviewer: false, reader: false }

/** The table. A deed's name reads after «may». */
export const permissions = {
  'read texts': all,
  'read ruled claims': all,
  'read published editions': all,
  'read the guideline': all,
  'read all claims': reviewers,
  'read closed rounds': reviewers,
  'read the history': reviewers,
  'verify the ledger': reviewers,
  'mark claims': reviewers,
  'reword claims': reviewers,
  'set sentences aside': reviewers,
  'answer suggestions': reviewers,
  answer: reviewers,
  'attach copies': reviewers,
  'withdraw any claim': editors,
  'see the queue': editors,
  'import texts': editors,
  'revise texts': editors,
  'describe texts': editors,
  'close rounds': editors,
  'open rounds': editors,
  rule: editors,
  'correct works': editors,
  'set the citation style': editors,
  'freeze editions': editors,
  'read frozen editions': editors,
  'publish editions': editors,
  'set the guideline': editors,
  'see people': reviewers,
  'seat people': owners,
  'set the scale': owners,
  'set the policy': owners,
  'revoke tokens': owners,
  'rename the project': owners,
  'see how backups go': owners,
  'demand a second factor': owners,
  'archive the project': owners,
  'erase words': owners,
  'delete the project': owners,
} as const satisfies Record<string, Row>

export type Deed = keyof typeof permissions

/** May a seat with this role do this deed? */
export function may(role: Role, deed: Deed): boolean {
  return permissions[deed][role]
}

/** The roles of which a project can demand a second factor: those that decide for others. */
export const rolesNeedingFactor: readonly Role[] = ['owner', 'editor']

/** Is this role asked for a second factor where the project demands one? */
export function needsFactor(role: Role): boolean {
  return rolesNeedingFactor.includes(role)
}

/** «an owner», «a reviewer». */
export function withArticle(role: Role): string {
  return `${role === 'owner' || role === 'editor' ? 'an' : 'a'} ${role}`
}

/** The whole table as Markdown, for the README. */
export function printMatrix(): string {
  const deeds = Object.entries(permissions).map(
    ([deed, row]) => `| ${deed} | ${roles.map((role) => (row[role] ? 'yes' : '–')).join(' | ')} |`,
  )
  return [
    `| may | ${roles.join(' | ')} |`,
    `|---|${roles.map(() => ':-:').join('|')}|`,
    ...deeds,
  ].join('\n')
}
