/** The shapes of a project, its texts, its people and its history in answers. */
import { z } from 'zod'
import { roles } from '../../../../lib/review/permissions.ts'
import { ClaimAnswer, event, moment, standings } from './claim.ts'
import { PolicyAnswer, ScaleAnswer } from './scale-and-policy.ts'
import { BlockAnswer } from './text-previewed.ts'

const id = z.uuid()
const number = z.int().positive()
const count = z.int().nonnegative()
const words = z.string()
const maybe = z.string().nullable()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** How a project lives: one that is archived or deleted takes no work. */
const life = z.enum(['working', 'archived', 'deleted'])

/** An answer that says only that it was done. */
export const Nothing = z.strictObject({})

/** The number that something was given. */
export const Numbered = z.strictObject({ number })

/** The number of a text that came in, and those of the texts that it is the same as. */
export const Imported = z.strictObject({ number, same: z.array(number) })

export const ProjectListedAnswer = z
  .strictObject({ id, title: words, role: z.enum(roles), life, goesAt: moment.nullable() })
  .meta({ id: 'ProjectListed' })

export const ProjectAnswer = z
  .strictObject({
    id,
    title: words,
    me: z.strictObject({ personId: id, name: words, role: z.enum(roles), life }),
    goesAt: moment.nullable(),
    scale: ScaleAnswer,
    scales: z.record(z.string(), ScaleAnswer),
    policy: PolicyAnswer,
    last: count,
  })
  .meta({ id: 'Project' })

const description = {
  title: words,
  author: maybe,
  publisher: maybe,
  date: maybe,
  address: maybe,
  language: words,
  rights: maybe,
}

export const TextListedAnswer = z
  .strictObject({
    ...description,
    id,
    number,
    revision: number,
    claims: z.array(
      z.strictObject({
        number,
        standing: z.enum(standings),
        label: maybe,
        scaleVersion: number,
        asked: number.exactOptional(),
      }),
    ),
  })
  .meta({ id: 'TextListed' })

export const TextAnswer = z
  .strictObject({
    ...description,
    id,
    number,
    revisionId: id,
    revision: number,
    sha256,
    length: count,
    characters: words,
    blocks: z.array(BlockAnswer),
  })
  .meta({
    id: 'Text',
    description: 'A text’s latest revision. Its length and its blocks are in code points.',
  })

const QueueAnswer = z
  .strictObject({
    toJudge: count,
    judged: count,
    assigned: count,
    next: z.strictObject({ claimNumber: number, textNumber: number }).nullable(),
  })
  .meta({ id: 'QueueOfMine' })

export const EventAnswer = z
  .discriminatedUnion('sealed', [
    z.strictObject({ number, sealed: z.literal(true), commitment: sha256 }),
    z.strictObject({
      number,
      sealed: z.literal(false),
      at: moment,
      by: z.strictObject({ personId: id, name: words }),
      kind: words,
      sentence: words,
      claimNumber: number.nullable(),
      textNumber: number.nullable(),
      commitment: sha256,
      erasedBy: number.nullable(),
    }),
  ])
  .meta({ id: 'Event', description: 'One act in the ledger; what is of an open round is sealed.' })

export const FrontPageAnswer = z
  .strictObject({
    project: ProjectAnswer,
    texts: z.array(TextListedAnswer),
    queue: QueueAnswer,
    standings: z.record(z.enum(standings), count),
    disputed: z.array(ClaimAnswer),
    recent: z.array(EventAnswer),
  })
  .meta({ id: 'FrontPage' })

export const RulingQueueAnswer = z
  .strictObject({
    ready: z.array(ClaimAnswer),
    contested: z.array(ClaimAnswer),
    tooFew: z.array(ClaimAnswer),
    open: z.array(ClaimAnswer),
    ruled: z.array(ClaimAnswer),
  })
  .meta({ id: 'RulingQueue' })

const person = { personId: id, name: words, role: z.enum(roles), removed: z.boolean() }

export const PersonAnswer = z.strictObject(person).meta({ id: 'Person' })

/** In how many open rounds somebody is a reviewer, and how many of them wait for one last answer. */
const awaited = z.strictObject({ open: count, last: count })

export const MemberAnswer = z
  .strictObject({ ...person, email: maybe, printed: z.boolean(), awaited: awaited.nullable() })
  .meta({ id: 'Member' })

export const InvitationAnswer = z
  .strictObject({
    id,
    email: words,
    role: z.enum(roles),
    state: z.enum(['open', 'used', 'expired', 'revoked']),
    invitedBy: words,
    at: moment,
    expiresAt: moment,
    mail: z
      .strictObject({ state: z.enum(['waiting', 'sent', 'failed']), failure: maybe })
      .nullable(),
  })
  .meta({ id: 'Invitation' })

export const InvitedAnswer = z.strictObject({ invitation: InvitationAnswer, link: maybe })
export const RevokedAnswer = z.strictObject({ id, state: z.literal('revoked') })

/** Where an invitation stands in the list of them. */
export const invitationPlace = ({ at, id }: { readonly at: string; readonly id: string }) =>
  `${at}.${id}`

export const VerificationAnswer = z
  .strictObject({
    events: count,
    head: words,
    differs: z.strictObject({ number: number.nullable(), what: words }).nullable(),
  })
  .meta({ id: 'Verification' })

export const DraftAnswer = z
  .strictObject({ place: words, body: z.unknown(), version: number, savedAt: moment })
  .meta({ id: 'Draft' })

const version = number
export const Versioned = z.strictObject({ version })
export const PolicyVersion = z.strictObject({ policyVersion: version })
export const PolicyVersioned = z.strictObject({ policy: PolicyAnswer, policyVersion: version })
export const ScaleVersion = z.strictObject({ scaleVersion: version })
export const ScaleVersioned = z.strictObject({ scale: ScaleAnswer, scaleVersion: version })
export const PrintedAnswer = z.strictObject({ printed: z.boolean() })
export const TitleAnswer = z.strictObject({ title: words, event })
export const DescribedAnswer = z.strictObject({ number, event })
export const LinkAnswer = z.strictObject({ link: words })
export const ProjectFounded = z.strictObject({ projectId: id })

/** Whether a second factor is demanded of owners and editors. */
export const DemandedAnswer = z.strictObject({ demanded: z.boolean() })
