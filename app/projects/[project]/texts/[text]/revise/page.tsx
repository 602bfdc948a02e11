/** Bringing in a newer revision of a text: the file, what it says, and what will come of the marks. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mayNow } from '../../../../../../lib/review/project-life.ts'
import { readDrafts } from '../../../../../../lib/server/acts/read-drafts.ts'
import { readText } from '../../../../../../lib/server/acts/read-text.ts'
import { revisionPlace } from '../../../../../_desk/places-of-drafts.ts'
import { Page } from '../../../../../_parts/page.tsx'
import { here, seatHere } from '../../../../../door.ts'
import { numberInAddress } from '../number-in-address.ts'
import { Revise } from './revise.tsx'

export const metadata: Metadata = { title: 'A newer revision' }

export default async function RevisePage({
  params,
}: {
  readonly params: Promise<{ readonly project: string; readonly text: string }>
}) {
  const { project, text } = await params
  const seat = await seatHere(project)
  if (!mayNow(seat, 'revise texts')) notFound()
  const { number, title, revision, language } = await here(readText(seat, numberInAddress(text)))
  const drafts = await here(readDrafts(seat, revisionPlace(number)))
  return (
    <Page
      kicker={<bdi lang={language === 'und' ? undefined : language}>{title}</bdi>}
      title={`Revision ${revision + 1}`}
      says={`The text as it stands now, whole. Revision ${revision} stays as it is. Marks whose words and surroundings are the same follow by themselves; you are asked about the others.`}
    >
      <Revise
        projectId={seat.projectId}
        personId={seat.personId}
        drafts={drafts}
        textNumber={number}
        revision={revision}
      />
    </Page>
  )
}
