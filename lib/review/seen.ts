/**
 * What a seat is shown: the shapes that pages, the API and the live stream hand out. Each is made by
 * a reading act of lib/server/acts after `sight.ts` has decided what the viewer may see.
 * Units: offsets here are code points (CodePointSpan); the browser converts once with units.ts.
 */
import type { Block } from '../text/blocks.ts'
import type { CodePointSpan } from '../text/span.ts'
import type { Citation, Work } from './citation.ts'
import type { ClaimKind, LooseDate, MarkQuestion, MarkSpan, Wording } from './claim.ts'
import type { Guideline } from './guideline.ts'
import type { Description } from './history.ts'
import type { Role } from './permissions.ts'
import type { PackedClaims } from './placed-claims.ts'
import type { Policy } from './policy.ts'
import type { Life } from './project-life.ts'
import type { Reason } from './reason.ts'
import type { Ruling } from './ruling.ts'
import type { Scale } from './scale.ts'
import type { CopySeen } from './snapshot.ts'
import type { Confidence } from './verdict.ts'

/** A citation with its work and how it is printed (text of the CSL processor, one plain line). */
export type CitationSeen = Citation & {
  readonly work: Work
  readonly printed: string
  readonly textNumber: number | null
  /** Stored copies of the work, and whether the passage stands in them; left out for none. */
  readonly copies?: readonly CopySeen[]
}

/** One answer, with the name of who gave it. `withdrawn` is true only of one's own. */
export type AnswerSeen = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly kind: 'verdict' | 'abstention'
  readonly label: string | null
  readonly confidence: Confidence | null
  readonly reason: Reason
  readonly citations: readonly CitationSeen[]
  readonly wording: number
  /** The revisions on which it was given and in which a mark of the claim stands no more, but in a newer one. */
  readonly earlier: readonly { readonly textNumber: number; readonly revision: number }[]
  readonly at: string
  readonly withdrawn: boolean
}

/** What a closed round came to (consensus.ts), shown. */
export type ConsensusSeen =
  | { readonly outcome: 'too few'; readonly votes: number; readonly quorum: number }
  | {
      readonly outcome: 'agreed'
      readonly label: string
      readonly votes: number
      readonly for: number
    }
  | {
      readonly outcome: 'contested'
      readonly votes: number
      readonly counts: Readonly<Record<string, number>>
    }

export type RoundSeen = {
  readonly id: string
  readonly number: number
  readonly policy: Policy
  readonly policyVersion: number
  readonly scale: Scale
  readonly answered: number
  readonly of: number
  /** Am I assigned and awaited? */
  readonly awaitsMe: boolean
  /** My own latest answer, open or closed; also when I withdrew it, because a new one supersedes it. */
  readonly mine: AnswerSeen | null
} & (
  | { readonly state: 'open' }
  | {
      readonly state: 'closed'
      readonly closedAt: string
      readonly how: 'all answered' | 'by an editor' | 'claim changed'
      readonly answers: readonly AnswerSeen[]
      readonly consensus: ConsensusSeen
    }
)

/** Where a claim stands in the work, one word; `ruled` carries its ruling. */
export type Standing = 'open' | 'too few' | 'agreed' | 'contested' | 'ruled' | 'withdrawn'

export type MarkSeen = {
  readonly id: string
  readonly textNumber: number
  readonly textTitle: string
  readonly revisionId: string
  /** The number of that revision. */
  readonly revision: number
  readonly spans: readonly MarkSpan[]
  /** Which of its places this is, from 1. */
  readonly place: number
  /** What is asked about it since a newer revision; null for nothing, and for who sees no claims but ruled ones. */
  readonly question: (MarkQuestion & { readonly revision: number }) | null
  /** Some characters before the first span and after the last, cut at words; only where one claim is read. */
  readonly around?: { readonly before: string; readonly after: string }
  /** May the viewer change, join, split or withdraw it now? The last mark of a claim is withdrawn by nobody. */
  readonly mayChange: boolean
}

/** Somebody who acted; for one who may not see people the printed name, and no id. */
export type PersonNamed = { readonly personId: string | null; readonly name: string }

export type ClaimSeen = {
  readonly id: string
  readonly number: number
  /** The ledger number of the last event on the claim that the viewer may know of; grows, so that a late answer never overwrites a newer one. */
  readonly version: number
  readonly wording: Wording
  readonly markedBy: PersonNamed
  readonly marks: readonly MarkSeen[]
  readonly standing: Standing
  readonly mergedInto: number | null
  /** The scale of its latest round, on which also a ruling that stands was made; for those who see no rounds too. */
  readonly scale: Scale
  readonly scaleVersion: number
  /** All rounds, latest last; for readers none. */
  readonly rounds: readonly RoundSeen[]
  /** The ruling that stands, with the citations that it prints, in order. */
  readonly ruling:
    | (Omit<Ruling, 'by'> & {
        readonly by: PersonNamed['personId']
        readonly byName: string
        readonly cited: readonly CitationSeen[]
      })
    | null
  /** What the viewer may do now, so that a page greys a button; the act decides again. */
  readonly may: {
    readonly answer: boolean
    readonly withdrawAnswer: boolean
    readonly reword: boolean
    readonly addMark: boolean
    readonly withdraw: boolean
    readonly closeRound: boolean
    readonly openRound: boolean
    readonly rule: boolean
  }
}

export type PersonSeen = Readonly<{ personId: string; name: string; role: Role; removed: boolean }>

/** The frame around every page of a project. */
export type ProjectSeen = {
  readonly id: string
  readonly title: string
  readonly me: {
    readonly personId: string
    readonly name: string
    readonly role: Role
    /** How the project lives: an archived or deleted one takes no work, from whatever role. */
    readonly life: Life
  }
  /** When a deleted project goes for good, UTC; null for others. */
  readonly goesAt: string | null
  /** The scale of rounds that begin now. */
  readonly scale: Scale
  /** Every scale there was, by version: an outcome is shown in the scale that it came from. */
  readonly scales: Readonly<Record<string, Scale>>
  readonly policy: Policy
  /** The last event number, from which the live stream goes on. */
  readonly last: number
}

/** A text in the library or the rail, with one entry a claim for its strip. */
export type TextListed = Description & {
  readonly id: string
  readonly number: number
  readonly revision: number
  readonly claims: readonly {
    readonly number: number
    readonly standing: Standing
    readonly label: string | null
    /** The version of the scale that the label is of. */
    readonly scaleVersion: number
    /** How many of its marks in this text are asked about; only for who may answer, left out for none. */
    readonly asked?: number
  }[]
}

/** A text as the desk names it; those near the one that is open have a strip, as in the library. */
export type TextNamed = Description & {
  readonly id: string
  readonly number: number
  readonly revision: number
  /** Null for texts far from the one that is open, and in a large project until the page asks for them. */
  readonly claims: TextListed['claims'] | null
}

/** A passage of a text that a claim's verdict cites, with a text in which that claim stands. */
export type CitedPassage = CodePointSpan & {
  readonly claim: number
  readonly sentence: string
  readonly textNumber: number | null
}

/** Everything that the desk shows of one text. */
export type DeskSeen = {
  readonly project: ProjectSeen
  readonly text: Description & {
    readonly id: string
    readonly number: number
    readonly revisionId: string
    readonly revision: number
    readonly sha256: string
  }
  readonly characters: string
  /** In UTF-16 units, as the page needs them. */
  readonly blocks: readonly Block[]
  /** The claims that the seat may see here, without words: all, or those near where the desk opens, if the rest follows. */
  readonly placed: PackedClaims
  /** The claims whole that stand where the desk opens; others are asked for as they come into view. */
  readonly claims: readonly ClaimSeen[]
  /** The passages of this text that are cited, as far as the seat may see. */
  readonly cited: readonly CitedPassage[]
  readonly texts: readonly TextNamed[]
  readonly queue: { readonly toJudge: number; readonly judged: number; readonly assigned: number }
  /** What the team agreed on; null while there is none. */
  readonly guideline: Guideline | null
}

/** One event as a person reads it in the history; a sealed one says only that it is there. */
export type EventSeen =
  | { readonly number: number; readonly sealed: true; readonly commitment: string }
  | {
      readonly number: number
      readonly sealed: false
      readonly at: string
      readonly by: { readonly personId: string; readonly name: string }
      readonly kind: string
      /** A plain sentence without the name: «marked claim 14». */
      readonly sentence: string
      readonly claimNumber: number | null
      readonly textNumber: number | null
      readonly commitment: string
      /** The number of the event by which its words were erased, or null. */
      readonly erasedBy: number | null
    }

/** What the live stream says of one event: what to look at again. Never more than sight.ts allows. */
export type Touch = {
  readonly number: number
  readonly claims: readonly number[]
  readonly texts: readonly number[]
  readonly project: boolean
  /** The person who acted, null where that is sealed. */
  readonly by: string | null
}

/** What a mark is asked to be: the spans on a text's revision, with their words for a check. */
export type MarkAsked = {
  readonly textNumber: number
  readonly revisionId: string
  readonly spans: readonly (CodePointSpan & { readonly quotation: string })[]
}

export type WordingAsked = {
  readonly sentence: string
  readonly saidBy: string | null
  readonly saidOn: LooseDate | null
  readonly saidWhere: string | null
  readonly kinds: readonly ClaimKind[]
}

/** What awaits me: the numbers of the rail, and the claim to judge next with a text where it stands. */
export type QueueOfMine = {
  readonly toJudge: number
  readonly judged: number
  readonly assigned: number
  readonly next: { readonly claimNumber: number; readonly textNumber: number } | null
}

/** The front page of a project. */
export type FrontPageSeen = {
  readonly project: ProjectSeen
  readonly texts: readonly TextListed[]
  readonly queue: QueueOfMine
  readonly standings: Readonly<Record<Standing, number>>
  readonly disputed: readonly ClaimSeen[]
  /** The last readable events, latest first; empty for readers. */
  readonly recent: readonly EventSeen[]
}

/** The editor's queue: `ready` are agreed and not ruled. */
export type RulingQueueSeen = {
  readonly ready: readonly ClaimSeen[]
  readonly contested: readonly ClaimSeen[]
  readonly tooFew: readonly ClaimSeen[]
  readonly open: readonly ClaimSeen[]
  readonly ruled: readonly ClaimSeen[]
}

/** A page of the history, latest first; `more` is the number to ask before, null at the beginning. */
export type HistorySeen = { readonly events: readonly EventSeen[]; readonly more: number | null }
