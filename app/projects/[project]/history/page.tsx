/** The history of the project: every act, latest first, by day; and whether the ledger holds. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { may } from '../../../../lib/review/permissions.ts'
import { readHistory } from '../../../../lib/server/acts/read-history.ts'
import { byDay } from '../../../_parts/by-day.ts'
import { DayList } from '../../../_parts/day-list.tsx'
import { Empty, Page } from '../../../_parts/page.tsx'
import { here, seatHere } from '../../../door.ts'
import { VerifyLedger } from './verify.tsx'

export const metadata: Metadata = { title: 'History' }

type Address = {
  readonly params: Promise<{ readonly project: string }>
  readonly searchParams: Promise<{ readonly before?: string | string[] }>
}

export default async function History({ params, searchParams }: Address) {
  const seat = await seatHere((await params).project)
  const asked = Number((await searchParams).before)
  const before = Number.isSafeInteger(asked) && asked > 0 ? { before: asked } : {}
  const { events, more } = await here(readHistory(seat, before))
  const base = `/projects/${seat.projectId}`
  return (
    <Page
      width="narrow"
      title="History"
      says="Every act in this project, numbered without gaps and chained, so that nothing can be changed or left out unseen. Answers in an open round stay sealed here, too."
      actions={
        may(seat.role, 'verify the ledger') ? <VerifyLedger projectId={seat.projectId} /> : null
      }
    >
      {events.length === 0 ? (
        <Empty title="Nothing before this." />
      ) : (
        <DayList days={byDay(events)} base={base} />
      )}
      <p>
        {more === null ? (
          <small>This is the beginning.</small>
        ) : (
          <Link className="link" data-tool="" href={`?before=${more}`}>
            Earlier acts
          </Link>
        )}
      </p>
    </Page>
  )
}
