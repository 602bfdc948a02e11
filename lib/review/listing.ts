/**
 * Claims in short: the strip of a text, the numbers of the rail, the editor's queue. Made from
 * outlines (everything on a claim but reasons and citations), through `sight.ts`: the label of an
 * open claim is the viewer's own.
 */
import { standingIn } from './claim-seen.ts'
import { answeredBy, consensus, live } from './consensus.ts'
import type { Revision, Text } from './history.ts'
import { type Dossier, roundNow, rulingNow } from './moment.ts'
import { may } from './permissions.ts'
import type { Policy } from './policy.ts'
import type { QueueOfMine, Standing, TextListed } from './seen.ts'
import { answersInSight, claimInSight, type Given, type Viewer } from './sight.ts'

type Policies = Readonly<Record<string, Policy>>

/** What lists are made from. */
export type Outlines = {
  readonly dossiers: readonly Dossier<Given>[]
  readonly texts: readonly Text[]
  readonly revisions: readonly Pick<Revision, 'id' | 'textId' | 'number'>[]
  readonly policies: Policies
}

/** The texts, each with an entry for every claim that the viewer may see in it, by place. */
export function textsListed(viewer: Viewer, outlines: Outlines): readonly TextListed[] {
  const { dossiers, texts, revisions, policies } = outlines
  const answers = may(viewer.role, 'revise texts')
  const textOf = new Map(revisions.map(({ id, textId }) => [id, textId]))
  const strips = new Map(texts.map(({ id }) => [id, new Map<number, Entry>()]))
  for (const dossier of dossiers) {
    const standing = standingIn(dossier, policies)
    if (standing === 'withdrawn' || !claimInSight(viewer, standing)) continue
    const label = labelNow(viewer, dossier, policies)
    const { scaleVersion } = roundNow(dossier).round
    for (const { revisionId, spans, withdrawn, question } of dossier.marks) {
      if (withdrawn) continue
      const strip = strips.get(textOf.get(revisionId) ?? '')
      const { number } = dossier.claim
      const known = strip?.get(number)
      const from = Math.min(spans[0]?.from ?? 0, known?.from ?? Number.POSITIVE_INFINITY)
      const asked = Number(answers && question !== null && !question.letGo) + (known?.asked ?? 0)
      strip?.set(number, {
        from,
        number,
        standing,
        label,
        scaleVersion,
        ...(asked === 0 ? {} : { asked }),
      })
    }
  }
  return texts.map((text) => ({
    ...text,
    revision: Math.max(
      ...revisions.filter(({ textId }) => textId === text.id).map((one) => one.number),
    ),
    claims: inPlace(strips.get(text.id)),
  }))
}

type Entry = TextListed['claims'][number] & { readonly from: number }

function inPlace(strip: ReadonlyMap<number, Entry> | undefined): TextListed['claims'] {
  return [...(strip?.values() ?? [])]
    .sort((a, b) => a.from - b.from || a.number - b.number)
    .map(({ from: _, ...entry }) => entry)
}

/** The label a claim has for the viewer: ruled, else agreed, else their own while it is open. */
export function labelNow(
  viewer: Viewer,
  dossier: Dossier<Given>,
  policies: Policies,
): string | null {
  const ruling = rulingNow(dossier)
  if (ruling !== null) return ruling.label
  const { round, given } = roundNow(dossier)
  const policy = policies[round.policyVersion]
  if (round.closed !== null && policy !== undefined) {
    const result = consensus(given, policy)
    return result.outcome === 'agreed' ? result.label : null
  }
  const mine = live(answersInSight(viewer, [round], given)).find(
    ({ personId }) => personId === viewer.personId,
  )
  return mine?.kind === 'verdict' ? mine.label : null
}

/** How much awaits the viewer in the latest rounds of claims, and which claim is next. */
export function queueOf(viewer: Viewer, outlines: Outlines): QueueOfMine {
  const assigned = outlines.dossiers.filter(
    (dossier) =>
      !dossier.claim.withdrawn &&
      roundNow(dossier).round.assigned.some(
        ({ personId, fellAway }) => personId === viewer.personId && !fellAway,
      ),
  )
  const judged = assigned.filter((dossier) =>
    answeredBy(roundNow(dossier).given).has(viewer.personId),
  )
  const waiting = assigned.filter(
    (dossier) => roundNow(dossier).round.closed === null && !judged.includes(dossier),
  )
  return {
    toJudge: waiting.length,
    judged: judged.length,
    assigned: judged.length + waiting.length,
    next: placeOf(waiting[0], outlines),
  }
}

function placeOf(
  dossier: Dossier<Given> | undefined,
  { texts, revisions }: Outlines,
): QueueOfMine['next'] {
  const mark = dossier?.marks.find(({ withdrawn }) => !withdrawn)
  const textId = revisions.find(({ id }) => id === mark?.revisionId)?.textId
  const text = texts.find(({ id }) => id === textId)
  if (dossier === undefined || text === undefined) return null
  return { claimNumber: dossier.claim.number, textNumber: text.number }
}

/** How many claims the viewer may see of each standing. */
export function countStandings(
  viewer: Viewer,
  { dossiers, policies }: Pick<Outlines, 'dossiers' | 'policies'>,
): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = {
    open: 0,
    'too few': 0,
    agreed: 0,
    contested: 0,
    ruled: 0,
    withdrawn: 0,
  }
  for (const dossier of dossiers) {
    const standing = standingIn(dossier, policies)
    if (claimInSight(viewer, standing)) counts[standing]++
  }
  return counts
}
