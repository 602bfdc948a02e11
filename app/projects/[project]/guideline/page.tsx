/** The guideline: what the team agreed on, for all seats; editors write it. Earlier versions are an address away. */
import type { Metadata } from 'next'
import { mayNow } from '../../../../lib/review/project-life.ts'
import { readDrafts } from '../../../../lib/server/acts/read-drafts.ts'
import { readGuideline } from '../../../../lib/server/acts/read-guideline.ts'
import { Page } from '../../../_parts/page.tsx'
import { here, seatHere } from '../../../door.ts'
import { GuidelineRoom } from './guideline-room.tsx'
import { GuidelineVersions } from './versions.tsx'

export const metadata: Metadata = { title: 'Guideline' }

type Props = {
  readonly params: Promise<{ readonly project: string }>
  readonly searchParams: Promise<{ readonly version?: string | string[] }>
}

export default async function GuidelinePage({ params, searchParams }: Props) {
  const seat = await seatHere((await params).project)
  const { version } = await searchParams
  const asked = typeof version === 'string' && /^[1-9]\d{0,8}$/.test(version) ? version : null
  const seen = await here(readGuideline(seat, asked === null ? null : Number(asked)))
  const drafts = await readDrafts(seat, 'guideline')
  const writes = mayNow(seat, 'set the guideline') && seen.version === seen.latest
  return (
    <Page
      width="middle"
      title="Guideline"
      says="What this team agreed on. A heading that names a label of the scale stands beside that label on the desk, where it is chosen."
    >
      <GuidelineRoom
        key={String(writes)}
        projectId={seat.projectId}
        personId={seat.personId}
        seen={seen}
        writes={writes}
        drafts={drafts}
      />
      <GuidelineVersions seen={seen} base={`/projects/${seat.projectId}/guideline`} />
    </Page>
  )
}
