/**
 * Events, and the present that replaying them gives.
 *
 * An event is one act in a project's ledger. Its body is canonical JSON (RFC 8785) and holds every
 * fact that the act set, so that `replay` (replay.ts) yields the whole state of the project without the database.
 * What is large or may have to be erased (characters of a text, files, bytes of an edition) stands
 * in the body by its SHA-256 (lower-case hex).
 *
 * The format is version 1. A body never changes its meaning: a new fact is a new optional field or
 * a new kind.
 */
import type { Tidying } from '../text/tidy/changes.ts'
import type { CitationStyle, Work } from './citation.ts'
import type { Carried, LooseDate, MarkMade, Wording } from './claim.ts'
import type { SentenceBound, SetAside } from './coverage.ts'
import type { Guideline } from './guideline.ts'
import type { MarkAct } from './mark-acts.ts'
import type { Role } from './permissions.ts'
import type { Policy } from './policy.ts'
import type { Opening } from './round.ts'
import type { Ruling } from './ruling.ts'
import type { Scale } from './scale.ts'
import type { Snapshot } from './snapshot.ts'
import type { SuggestionAnswer } from './suggestion.ts'
import type { Answer } from './verdict.ts'

/** What is known about a text. */
export type Description = {
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
  readonly date: LooseDate | null
  readonly address: string | null
  /** BCP 47 tag, `und` when not known. */
  readonly language: string
  readonly rights: string | null
}

export type Text = Description & { readonly id: string; readonly number: number }

export type Revision = {
  readonly id: string
  readonly textId: string
  readonly number: number
  /** SHA-256 of the characters in UTF-8. */
  readonly sha256: string
  /** In code points. */
  readonly length: number
  /** SHA-256 of the canonical JSON of its blocks in code points (`[{from,to,kind,level?,page?,markers?,ordinal?}]`). */
  readonly blocksSha256: string
  readonly file: {
    readonly name: string
    readonly mediaType: string
    readonly sha256: string
    readonly size: number
  }
  /** What was done to the line ends and the byte order mark when it came in. */
  readonly came: { readonly crlf: number; readonly cr: number; readonly bom: boolean }
}

export type SeatRow = {
  readonly personId: string
  readonly role: Role
  /** The name as it was when seated; the ledger's own record of who this is. */
  readonly name: string
  readonly removed: boolean
  /** May the edition print the name? Given only by the person. */
  readonly printed: boolean
}

export type EditionRow = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly frozenAt: string
  readonly frozenBy: string
  /** The ledger's last event that the edition holds. */
  readonly ledgerNumber: number
  readonly ledgerHead: string
  /** The last part of its public address: random, lasting, decided at the freeze. */
  readonly address: string
  readonly publicBase: string
  readonly program: string
  readonly manifestSha256: string
  readonly files: readonly {
    readonly name: string
    readonly mediaType: string
    readonly sha256: string
    readonly size: number
  }[]
}

/** A work that an editor says is another one; `into` is null again once they are parted. */
export type WorkJoin = { readonly workId: string; readonly into: string | null }

export type Publication = {
  readonly editionId: string
  readonly publishedAt: string
  readonly takenDownAt: string | null
}

/** What an act did. One kind for one act; ids, never names, except where a name is the fact. */
export type Act =
  | MarkAct
  | {
      readonly kind: 'project founded'
      readonly title: string
      readonly owner: { readonly personId: string; readonly name: string }
      readonly scale: Scale
      readonly policy: Policy
    }
  | { readonly kind: 'project renamed'; readonly title: string }
  | { readonly kind: 'project archived' }
  | { readonly kind: 'project reopened' }
  /** `goesAt` is when it goes for good, unless it is called back; an archived one stays archived. */
  | { readonly kind: 'project deleted'; readonly goesAt: string }
  | { readonly kind: 'project called back' }
  /** `invitedBy` is the owner whose invitation the person accepted; left out where an owner gave the seat outright. */
  | {
      readonly kind: 'seat given'
      readonly personId: string
      readonly name: string
      readonly role: Role
      readonly invitedBy?: string
    }
  /** `fellAway` and `closes` as for a removed seat, where the new role does not answer; left out for none. */
  | {
      readonly kind: 'seat changed'
      readonly personId: string
      readonly role: Role
      readonly fellAway?: readonly string[]
      readonly closes?: readonly string[]
    }
  /** `fellAway`: rounds where an unanswered place fell away; `closes`: those of them that thereby closed. */
  | {
      readonly kind: 'seat removed'
      readonly personId: string
      readonly fellAway: readonly string[]
      readonly closes: readonly string[]
    }
  | { readonly kind: 'name printed'; readonly personId: string; readonly printed: boolean }
  | { readonly kind: 'scale set'; readonly version: number; readonly scale: Scale }
  | { readonly kind: 'policy set'; readonly version: number; readonly policy: Policy }
  /** Of owners and editors. A project that never said so demands none. */
  | { readonly kind: 'second factor demanded'; readonly demanded: boolean }
  | { readonly kind: 'guideline set'; readonly version: number; readonly guideline: Guideline }
  /** `tidied` where a person tidied what was read of the file: every change of its characters. */
  | {
      readonly kind: 'text imported'
      readonly text: Text
      readonly revision: Revision
      readonly tidied?: Tidying
    }
  /** A newer revision; every mark that stood in the one before, and is not withdrawn or let go, is carried. */
  | {
      readonly kind: 'text revised'
      readonly revision: Revision
      /** By which rules the marks were placed. */
      readonly placing: number
      readonly carried: readonly Carried[]
      readonly tidied?: Tidying
      /** What was set aside in the revision before and stands here unchanged; left out for nothing. */
      readonly aside?: readonly Omit<SetAside, 'revisionId' | 'takenUp'>[]
      /** What was said of where sentences begin and holds here as well; left out for nothing. */
      readonly bounds?: readonly { readonly at: number; readonly begins: boolean }[]
    }
  | { readonly kind: 'text described'; readonly textId: string; readonly description: Description }
  | {
      readonly kind: 'claim marked'
      readonly claim: { readonly id: string; readonly number: number; readonly wording: Wording }
      readonly mark: MarkMade
      readonly round: Opening
      /** The suggestion that it began with; left out where nothing suggested it. */
      readonly suggestion?: Omit<SuggestionAnswer, 'revisionId' | 'claimId' | 'takenBack'>
    }
  /** `closes` and `round` are set when the first answer was already given: a new round begins. */
  | {
      readonly kind: 'mark added'
      readonly claimId: string
      readonly mark: MarkMade
      readonly closes: string | null
      readonly round: Opening | null
    }
  | {
      readonly kind: 'claim reworded'
      readonly claimId: string
      readonly wording: Wording
      readonly closes: string | null
      readonly round: Opening | null
    }
  | { readonly kind: 'claim withdrawn'; readonly claimId: string }
  | { readonly kind: 'claim restored'; readonly claimId: string }
  /** `works` are those typed in with this answer; `closes` when it was the last one awaited. */
  | {
      readonly kind: 'answered'
      readonly answer: Answer
      readonly works: readonly Work[]
      readonly closes: boolean
    }
  | {
      readonly kind: 'answer withdrawn'
      readonly claimId: string
      readonly roundId: string
      readonly answerId: string
    }
  | { readonly kind: 'round closed'; readonly claimId: string; readonly roundId: string }
  | { readonly kind: 'round opened'; readonly claimId: string; readonly round: Opening }
  | { readonly kind: 'ruled'; readonly ruling: Ruling }
  /** Its data anew; version 1 is what was typed in. A frozen edition keeps what it froze. */
  | {
      readonly kind: 'work corrected'
      readonly workId: string
      readonly version: number
      readonly fields: Omit<Work, 'id' | 'textId'>
    }
  /** Citations stay as given; the library and the bibliography show the two as `into`. */
  | { readonly kind: 'works joined'; readonly workId: string; readonly into: string }
  | { readonly kind: 'works parted'; readonly workId: string }
  | { readonly kind: 'style set'; readonly style: CitationStyle }
  /** A copy of a work was attached; its bytes are kept by their SHA-256. */
  | { readonly kind: 'snapshot kept'; readonly snapshot: Snapshot }
  /** `instead` are those that these replace, as for another reason; left out for none. */
  | {
      readonly kind: 'sentences set aside'
      readonly revisionId: string
      readonly sentences: readonly Omit<SetAside, 'revisionId' | 'takenUp'>[]
      readonly instead?: readonly string[]
    }
  | {
      readonly kind: 'sentences taken up'
      readonly revisionId: string
      readonly ids: readonly string[]
    }
  | {
      readonly kind: 'sentence bounds set'
      readonly revisionId: string
      readonly bounds: readonly Omit<SentenceBound, 'revisionId'>[]
    }
  | {
      readonly kind: 'suggestions refused'
      readonly revisionId: string
      readonly suggestions: readonly Pick<SuggestionAnswer, 'id' | 'from' | 'to' | 'by'>[]
    }
  | {
      readonly kind: 'refusals taken back'
      readonly revisionId: string
      readonly ids: readonly string[]
    }
  | { readonly kind: 'edition frozen'; readonly edition: EditionRow }
  | { readonly kind: 'edition published'; readonly editionId: string }
  | { readonly kind: 'edition taken down'; readonly editionId: string }
  /** Words of earlier events went (erasure.ts); each is held by another commitment from now on. */
  | {
      readonly kind: 'erased'
      readonly why: string
      readonly events: readonly { readonly number: number; readonly commitment: string }[]
    }

export type ActKind = Act['kind']

/** What an act was done through, where that was not the person's browser. A token stands by its id. */
export type Through = { readonly kind: 'token'; readonly id: string } | { readonly kind: 'shell' }

/** One act in the ledger. The body that is hashed is the canonical JSON of exactly this. */
export type Event = {
  readonly v: 1
  readonly project: string
  readonly number: number
  /** UTC, milliseconds, `2026-11-22T15:20:29.000Z`, by the database's clock. */
  readonly at: string
  /** The person who acted. */
  readonly by: string
  /** Left out for the browser. */
  readonly through?: Through
  /** The number of the event that this act takes back; left out for none. */
  readonly undoes?: number
  readonly act: Act
}
