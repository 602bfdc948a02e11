/** A project made over HTTP for one journey, and what people do in it, each in one line. */
import type { Description } from '../../lib/review/history.ts'
import { whereMarked } from '../../lib/review/mark.ts'
import { defaultPolicy, type Policy } from '../../lib/review/policy.ts'
import type { Reason } from '../../lib/review/reason.ts'
import type { ClaimSeen, MarkAsked } from '../../lib/review/seen.ts'
import type { TextSeen } from '../../lib/server/acts/read-text.ts'
import { span } from '../../lib/text/span.ts'
import { codePointIndex, toCodePoints } from '../../lib/text/units.ts'
import { doorsOf, invited, type Peopled, roleOf, type Seated, type Who } from './journey-world.ts'

export type Project = {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly world: Peopled
}

export type Wish = {
  readonly title?: string
  /** What differs from one citation and three votes. */
  readonly policy?: Partial<Policy>
  /** The texts to begin with. */
  readonly texts?: readonly string[]
  /** Who sits in it beside Olga: nobody needless, for she invites no more than a hundred in an hour. */
  readonly people?: readonly Seated[]
}

/** Words stand in it twice, and some characters are beyond the basic plane. */
export const bridge = [
  'The bridge opened in 1931 and cost 40,000 crowns. 😀 The mayor said it would last a century.',
  'It was closed in March after a lorry struck the eastern pier. The bridge carries 9,000 cars a day.',
  'Repairs will cost 2.4 million, the council says, and the bridge opened in 1931 needs them.',
].join('\n\n')

/** Found a project. */
export async function foundProject(world: Peopled, wish: Wish = {}): Promise<Project> {
  const olga = doorsOf(world, 'olga')
  const { title = 'The bridge', policy, texts = [bridge], people = [] } = wish
  const { projectId: id } = await olga.tell<{ projectId: string }>('/api/v1/projects', { title })
  const project = { id, title, path: `/projects/${id}`, world }
  const base = door(project)
  for (const who of people) {
    const { email } = world.people[who]
    const token = await invited(olga, id, { email, role: roleOf[who] })
    await doorsOf(world, who).tell('/api/v1/invitations/acceptance', { token })
  }
  if (policy !== undefined) {
    const changed = { ...defaultPolicy, ...policy }
    await olga.tell(`${base}/policy`, { policy: changed, basedOn: 1 })
  }
  for (const [at, text] of texts.entries())
    await bringsIn(project, text, { title: `Text ${at + 1}` })
  return project
}

/** The address under which a project's doors lie. */
export function door({ id }: Project): string {
  return `/api/v1/projects/${id}`
}

const described: Description = {
  title: 'A text',
  author: null,
  publisher: null,
  date: null,
  address: null,
  language: 'en',
  rights: null,
}

/** Bring in a plain text. */
export async function bringsIn(
  project: Project,
  text: string,
  description: Partial<Description> = {},
): Promise<number> {
  const source = {
    kind: 'plain',
    fileName: 'text.txt',
    mediaType: 'text/plain',
    base64: Buffer.from(text).toString('base64'),
  }
  const { number } = await doorsOf(project.world, 'olga').tell<{ number: number }>(
    `${door(project)}/texts`,
    { description: { ...described, ...description }, source },
  )
  return number
}

export type Words = {
  readonly textNumber?: number
  readonly sentence?: string
  /** Which of them, where the words stand more than once. */
  readonly nth?: number
}

/** A mark on some words. */
export async function wordsOf(
  project: Project,
  who: Who,
  quotation: string,
  { textNumber = 1, nth = 1 }: Words = {},
): Promise<MarkAsked> {
  const desk = await doorsOf(project.world, who).ask<TextSeen>(
    `${door(project)}/texts/${textNumber}`,
  )
  let from = -1
  for (let i = 0; i < nth; i++) from = desk.characters.indexOf(quotation, from + 1)
  if (from === -1) throw new Error(`«${quotation}» does not stand in text ${textNumber}`)
  const at = toCodePoints(codePointIndex(desk.characters), span(from, from + quotation.length))
  return { textNumber, revisionId: desk.revisionId, spans: [{ ...at, quotation }] }
}

/** Mark some words as a claim. */
export async function marks(
  project: Project,
  who: Who,
  quotation: string,
  words: Words = {},
): Promise<ClaimSeen> {
  const mark = await wordsOf(project, who, quotation, words)
  const sentence = words.sentence ?? `It is so: ${quotation}.`
  const wording = { sentence, saidBy: null, saidOn: null, saidWhere: null, kinds: ['event'] }
  return doorsOf(project.world, who).tell(`${door(project)}/claims`, { mark, wording })
}

/** A reason of one paragraph. */
export function because(text: string): Reason {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

/** Give a verdict on a claim's latest round; `null` abstains. */
export async function judges(
  project: Project,
  who: Who,
  claimNumber: number,
  label: string | null,
  more: { readonly reason?: string; readonly citations?: readonly unknown[] } = {},
): Promise<ClaimSeen> {
  const doors = doorsOf(project.world, who)
  const claim = await doors.ask<ClaimSeen>(`${door(project)}/claims/${claimNumber}`)
  const round = claim.rounds.at(-1)
  return doors.tell(`${door(project)}/claims/${claimNumber}/answers`, {
    roundId: round?.id,
    kind: label === null ? 'abstention' : 'verdict',
    label,
    confidence: label === null ? null : 2,
    reason: because(more.reason ?? 'So it says.'),
    citations: more.citations ?? [],
    supersedes: round?.mine?.id ?? null,
  })
}

/** Rule on a claim as it is seen now. */
export async function rules(
  project: Project,
  who: Who,
  claimNumber: number,
  kind: 'approved' | 'decided' | 'contested',
  label: string | null,
): Promise<ClaimSeen> {
  const doors = doorsOf(project.world, who)
  const claim = await doors.ask<ClaimSeen>(`${door(project)}/claims/${claimNumber}`)
  const round = claim.rounds.at(-1)
  if (round?.state !== 'closed') throw new Error(`Claim ${claimNumber} has no closed round`)
  const verdicts = round.answers.filter((answer) => answer.kind === 'verdict').map(({ id }) => id)
  return doors.tell(`${door(project)}/claims/${claimNumber}/rulings`, {
    kind,
    label,
    note: 'As the record has it.',
    reasons: kind === 'decided' ? 'Because the record says so.' : null,
    printed: [],
    saw: {
      roundId: round.id,
      verdicts,
      policy: round.policyVersion,
      wording: claim.wording.version,
      marks: claim.marks.map(({ id }) => id),
      places: claim.marks.map(whereMarked),
    },
  })
}
