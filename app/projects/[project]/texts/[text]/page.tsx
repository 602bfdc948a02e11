/**
 * The desk of a text. It is read by one act, with the writer's own drafts; everything else happens
 * in the page and through the doors of `/api/v1`.
 */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readDesk } from '../../../../../lib/server/acts/read-desk.ts'
import { readDrafts } from '../../../../../lib/server/acts/read-drafts.ts'
import { Desk } from '../../../../_desk/desk.tsx'
import { claimIn, errandIn, passageIn } from '../../../../_desk/errand.ts'
import { here, seatHere } from '../../../../door.ts'

type Asked = {
  readonly params: Promise<{ readonly project: string; readonly text: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The number of a text as an address has it. */
function numberIn(segment: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(segment)) notFound()
  return Number(segment)
}

export const metadata: Metadata = { title: 'The desk' }

export default async function DeskPage({ params, searchParams }: Asked) {
  const { project, text } = await params
  const query = await searchParams
  const seat = await seatHere(project)
  const [seen, drafts] = await Promise.all([
    here(readDesk(seat, numberIn(text))),
    readDrafts(seat, ''),
  ])
  const errand = errandIn(query)
  const key = `${seen.text.revisionId} ${errand?.kind ?? ''} ${errand?.claim ?? ''} ${query.passage ?? ''}`
  return (
    <Desk
      key={key}
      seen={seen}
      drafts={drafts}
      claim={claimIn(query)}
      errand={errand}
      passage={passageIn(query)}
    />
  )
}
