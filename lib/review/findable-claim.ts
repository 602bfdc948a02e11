/**
 * What there is to find of a claim, and its line in a list: the sentence, what was said in closed
 * rounds, the works cited there, the rulings' notes.
 *
 * The surprising decision: nothing of an open round is in the index at all, not even for its writer.
 * So no search, count, order or duration can depend on it, whatever the query does (law 4). What is in
 * is decided by `sight.ts`, asked for a reviewer who answered nothing, and for a reader.
 *
 * Units: places are code points.
 */
import { folded } from '../text/folding.ts'
import { printWork } from './bibliography.ts'
import type { Work } from './citation.ts'
import { standingIn } from './claim-seen.ts'
import { type Findable, unplaced } from './findable.ts'
import type { Text } from './history.ts'
import { labelNow } from './listing.ts'
import { type Dossier, roundNow, rulingNow } from './moment.ts'
import type { Policy } from './policy.ts'
import type { Reason, ReasonNode } from './reason.ts'
import type { Standing } from './seen.ts'
import { answersInSight, citationsInSight, claimInSight, type Viewer } from './sight.ts'
import type { Answer } from './verdict.ts'

/** A claim as a list sorts and filters it. */
export type ClaimLine = {
  readonly standing: Standing
  readonly label: string | null
  readonly sentence: string
  readonly saidBy: string
  readonly kinds: readonly string[]
  readonly texts: readonly number[]
  readonly from: number
  readonly roundId: string | null
  readonly roundOpen: boolean
  readonly scaleVersion: number
  readonly cited: boolean
}

/** Nobody: somebody who sees the rounds and has answered in none. */
const nobody: Viewer = { personId: '', role: 'reviewer' }
const reader: Viewer = { personId: '', role: 'reader' }

/** What a claim is shown with: the policies by version, the works its answers cite, its texts. */
export type AroundClaim = {
  readonly policies: Readonly<Record<string, Policy>>
  readonly works: ReadonlyMap<string, Work>
  /** By revision. */
  readonly texts: ReadonlyMap<string, Pick<Text, 'id' | 'number' | 'language'>>
}

/** The claim as lists have it. */
export function claimLine(dossier: Dossier<Answer>, around: AroundClaim): ClaimLine {
  const { claim, rounds, answers } = dossier
  const wording = claim.wordings.at(-1)
  const marks = dossier.marks.filter(({ withdrawn }) => !withdrawn)
  const { round } = roundNow(dossier)
  return {
    standing: standingIn(dossier, around.policies),
    label: claim.withdrawn ? null : labelNow(nobody, dossier, around.policies),
    sentence: wording?.sentence ?? '',
    saidBy: wording?.saidBy ?? '',
    kinds: wording?.kinds ?? [],
    texts: textsOf(dossier, around).map(({ number }) => number),
    from: marks[0]?.spans[0]?.from ?? 0,
    roundId: round.id,
    roundOpen: round.closed === null,
    scaleVersion: round.scaleVersion,
    cited: citationsInSight(nobody, rounds, answers, []).length > 0,
  }
}

/** Everything that can be found of a claim. */
export function claimFindables(dossier: Dossier<Answer>, around: AroundClaim): readonly Findable[] {
  const { claim, rounds, answers, rulings } = dossier
  const line = claimLine(dossier, around)
  const texts = textsOf(dossier, around)
  const wording = claim.wordings.at(-1)
  const common = {
    ...unplaced(texts[0]?.language ?? 'und'),
    claimId: claim.id,
    textId: texts[0]?.id ?? null,
    dated: wording?.saidOn ?? null,
    marks: marksOf(line),
  }
  const standing = rulingNow(dossier)
  const audience = claimInSight(reader, line.standing) ? ('reader' as const) : ('reviewer' as const)
  const reasons = answersInSight(nobody, rounds, answers).map((answer) => ({
    ...common,
    kind: 'reason' as const,
    ref: answer.id,
    audience: 'reviewer' as const,
    words: reasonWords(answer.reason),
  }))
  const notes = rulings.map((ruling) => ({
    ...common,
    kind: 'note' as const,
    ref: ruling.id,
    audience: ruling.id === standing?.id ? audience : ('reviewer' as const),
    words: ruling.note,
    beside: ruling.reasons ?? '',
  }))
  return [
    {
      ...common,
      kind: 'claim' as const,
      ref: claim.id,
      audience,
      words: line.sentence,
      beside: [wording?.saidBy, wording?.saidWhere].filter(Boolean).join(', '),
    },
    ...reasons,
    ...citedFindables(dossier, around, { ...common, audience }),
    ...notes,
  ].filter(({ words }) => words.trim() !== '')
}

/** The cited passages and the works; readers find what a standing ruling prints. */
function citedFindables(
  dossier: Dossier<Answer>,
  { works }: AroundClaim,
  common: Omit<Findable, 'kind' | 'ref' | 'words'>,
): readonly Findable[] {
  const { rounds, answers } = dossier
  const standing = rulingNow(dossier)
  const rulings = standing === null || common.audience !== 'reader' ? [] : [standing]
  const printed = citationsInSight(reader, rounds, answers, rulings)
  const printedIds = new Set(printed.map(({ id }) => id))
  const printedWorks = new Set(printed.map(({ workId }) => workId))
  const citations = citationsInSight(nobody, rounds, answers, [])
  const who = (shown: boolean) => (shown ? ('reader' as const) : ('reviewer' as const))
  const cited = new Map(citations.map(({ workId }) => [workId, works.get(workId)]))
  return [
    ...citations.map(({ id, passage }) => ({
      ...common,
      kind: 'citation' as const,
      ref: id,
      audience: who(printedIds.has(id)),
      words: passage,
    })),
    ...[...cited].flatMap(([id, work]) =>
      work === undefined
        ? []
        : [
            {
              ...common,
              kind: 'work' as const,
              ref: id,
              audience: who(printedWorks.has(id)),
              words: work.title,
              beside: printWork(work),
            },
          ],
    ),
  ]
}

/** The texts where a claim stands now, the first mark's first. */
function textsOf(dossier: Dossier<Answer>, { texts }: AroundClaim) {
  const marks = dossier.marks.filter(({ withdrawn }) => !withdrawn)
  const found = marks.map(({ revisionId }) => texts.get(revisionId))
  return [...new Set(found)].filter((text) => text !== undefined)
}

/** The mark by which a claim is filtered for who said it. */
export function saidByMark(name: string): string {
  return `b:${folded(name).replaceAll(' ', '-')}`
}

function marksOf({ standing, label, kinds, texts, cited, saidBy }: ClaimLine): readonly string[] {
  return [
    `s:${standing.replace(' ', '-')}`,
    ...(label === null ? [] : [`l:${label}`]),
    ...kinds.map((kind) => `c:${kind}`),
    ...texts.map((number) => `t:${number}`),
    ...(cited ? ['cited'] : []),
    ...(folded(saidBy) === '' ? [] : [saidByMark(saidBy)]),
  ]
}

/** The words of a reason, a blank between its paragraphs. */
export function reasonWords({ content }: Pick<Reason, 'content'>): string {
  const words = (node: ReasonNode): string => {
    if (node.text !== undefined) return node.text
    const inner = (node.content ?? []).map(words)
    return node.type === 'paragraph' ? inner.join('') : inner.join(' ')
  }
  return content.map(words).join(' ').replace(/\s+/gu, ' ').trim()
}
