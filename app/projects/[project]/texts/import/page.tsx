/** Bringing in a text: pasted, or from a file; seen as it will stand before it is kept. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mayNow } from '../../../../../lib/review/project-life.ts'
import { knownTexts } from '../../../../../lib/server/acts/known-texts.ts'
import { readDrafts } from '../../../../../lib/server/acts/read-drafts.ts'
import { importPlaces } from '../../../../_desk/places-of-drafts.ts'
import { Page } from '../../../../_parts/page.tsx'
import { here, seatHere } from '../../../../door.ts'
import { ImportText } from './import.tsx'

export const metadata: Metadata = { title: 'Bring in a text' }

export default async function Import({
  params,
}: {
  readonly params: Promise<{ readonly project: string }>
}) {
  const seat = await seatHere((await params).project)
  if (!mayNow(seat, 'import texts')) notFound()
  const places = Object.values(importPlaces)
  const [drafts, known] = await here(Promise.all([readDrafts(seat, ...places), knownTexts(seat)]))
  return (
    <Page
      title="Bring in a text"
      says="Paste it, or choose files: plain text, Markdown and HTML up to 2 MB; Word (DOCX), PDF with a text layer and EPUB up to 20 MB. A plain text is kept character for character; from the others the words and their structure are taken, nothing is run and nothing is fetched. The file itself is kept as it came."
    >
      <ImportText
        projectId={seat.projectId}
        personId={seat.personId}
        drafts={drafts}
        known={known}
      />
    </Page>
  )
}
