/**
 * An earlier revision of a text as it stood: its words, and the marks that stood in it, by their places on
 * that revision. Of the claims what the seat may see of them now.
 */
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen, DeskSeen } from '../../review/seen.ts'
import { type Block, blocksToUnits } from '../../text/blocks.ts'
import type { Span } from '../../text/span.ts'
import { toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { placesOn } from '../store/read-claims.ts'
import { revisionsOf, textByNumber } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'
import { claimsNow } from './read-claims.ts'

export type EarlierSeen = Pick<DeskSeen, 'text'> & {
  /** The number of the revision that stands now. */
  readonly latest: number
  readonly characters: string
  readonly blocks: readonly Block[]
  /** In the order of the text; spans in UTF-16 units, one list a mark. */
  readonly claims: readonly {
    readonly claim: ClaimSeen
    readonly marks: readonly (readonly Span[])[]
  }[]
}

/** A revision that is not the latest, or null where it is. */
export async function readEarlier(
  seat: Seat,
  textNumber: number,
  number: number,
): Promise<EarlierSeen | null> {
  return snapshot(async (db) => {
    const { projectId } = seat
    const text = await textByNumber(db, projectId, textNumber)
    const revisions = (await revisionsOf(db, projectId)).filter(({ textId }) => textId === text?.id)
    const latest = revisions.length
    const revision = revisions.find((one) => one.number === number)
    if (text === null || revision === undefined) {
      throw new Refusal('not there', `Text ${textNumber} has no revision ${number}.`)
    }
    if (number === latest) return null
    const { id: revisionId, sha256 } = revision
    const body = await revisionText(db, projectId, revisionId)
    if (body === null) throw new RangeError(`Revision ${revisionId} has no characters`)
    const places = Map.groupBy(await placesOn(db, projectId, revisionId), (one) => one.claimId)
    const claims = (await claimsNow(db, seat, [...places.keys()])).flatMap((claim) =>
      claim.standing === 'withdrawn'
        ? []
        : [
            {
              claim,
              marks: (places.get(claim.id) ?? []).map(({ spans }) =>
                spans.map((at): Span => toUnits(body.index, at)),
              ),
            },
          ],
    )
    const first = (marks: readonly (readonly Span[])[]) =>
      Math.min(...marks.map(([span]) => span?.start ?? 0))
    return {
      text: { ...text, revisionId, revision: number, sha256 },
      latest,
      characters: body.index.text,
      blocks: blocksToUnits(body.index, JSON.parse(body.blocks)),
      claims: claims.toSorted((a, b) => first(a.marks) - first(b.marks)),
    }
  })
}
