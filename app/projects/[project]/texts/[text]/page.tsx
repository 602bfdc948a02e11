/**
 * The desk of a text. It is read by one act, with the writer's own drafts; everything else happens
 * in the page and through the doors of `/api/v1`. The text and the marks near the place where it opens are sent
 * first; the other marks follow in the same answer. With `?revision=1` it is an earlier revision, to be read.
 */
import type { Metadata } from 'next'
import { unpacked } from '../../../../../lib/review/placed-claims.ts'
import { Refusal } from '../../../../../lib/review/refusal.ts'
import type { DeskSeen } from '../../../../../lib/review/seen.ts'
import { readAsked } from '../../../../../lib/server/acts/read-asked.ts'
import { readClaim } from '../../../../../lib/server/acts/read-claim.ts'
import { openDesk } from '../../../../../lib/server/acts/read-desk.ts'
import { readDrafts } from '../../../../../lib/server/acts/read-drafts.ts'
import { readEarlier } from '../../../../../lib/server/acts/read-earlier.ts'
import type { ClaimMissed } from '../../../../_desk/claim-missed.tsx'
import { Desk } from '../../../../_desk/desk.tsx'
import { claimIn, errandIn, passageIn, placeIn } from '../../../../_desk/errand.ts'
import { deskPlaces } from '../../../../_desk/places-of-drafts.ts'
import { here, seatHere } from '../../../../door.ts'
import { EarlierText } from './earlier-text.tsx'
import { numberInAddress } from './number-in-address.ts'

type Asked = {
  readonly params: Promise<{ readonly project: string; readonly text: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export const metadata: Metadata = { title: 'The desk' }

export default async function DeskPage({ params, searchParams }: Asked) {
  const { project, text } = await params
  const query = await searchParams
  const seat = await seatHere(project)
  if (query.revision !== undefined) {
    const revision = numberInAddress(String(query.revision))
    const earlier = await here(readEarlier(seat, numberInAddress(text), revision))
    if (earlier !== null) return <EarlierText projectId={seat.projectId} seen={earlier} />
  }
  const [{ seen, rest }, drafts, asked] = await Promise.all([
    here(openDesk(seat, numberInAddress(text), { claim: claimIn(query), at: placeIn(query) })),
    readDrafts(seat, ...deskPlaces),
    readAsked(seat),
  ])
  const errand = errandIn(query)
  const key = `${seen.text.revisionId} ${errand?.kind ?? ''} ${errand?.claim ?? ''} ${query.passage ?? ''}`
  const claim = claimIn(query)
  const missed = claim === null ? null : await missing(seat, seen, claim)
  return (
    <Desk
      key={key}
      seen={seen}
      rest={rest}
      drafts={drafts}
      claim={claim}
      errand={errand}
      missed={missed}
      passage={passageIn(query)}
      at={placeIn(query)}
      asked={asked.get(seen.text.number) ?? 0}
    />
  )
}

/** A claim that the address names and that does not stand in this text: where it stands instead. */
async function missing(
  seat: Awaited<ReturnType<typeof seatHere>>,
  { placed, text }: DeskSeen,
  number: number,
): Promise<ClaimMissed | null> {
  if (unpacked(placed).some((one) => one.number === number)) return null
  try {
    const { marks, standing, mergedInto } = await readClaim(seat, number)
    const texts = new Map(
      marks
        .filter(({ textNumber }) => textNumber !== text.number)
        .map(({ textNumber, textTitle }) => [textNumber, textTitle]),
    )
    const elsewhere = [...texts].map(([textNumber, title]) => ({ textNumber, title }))
    const there = standing === 'withdrawn' ? 'withdrawn' : 'elsewhere'
    return { number, there, elsewhere, mergedInto }
  } catch (error) {
    if (error instanceof Refusal)
      return { number, there: 'nowhere', elsewhere: [], mergedInto: null }
    throw error
  }
}
