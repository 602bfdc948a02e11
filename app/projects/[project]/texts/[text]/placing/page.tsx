/** The marks of a text that did not follow to its latest revision by themselves: a person says where they stand. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mayNow } from '../../../../../../lib/review/project-life.ts'
import { readPlacing } from '../../../../../../lib/server/acts/read-placing.ts'
import { readProject } from '../../../../../../lib/server/acts/read-project.ts'
import { ButtonLink } from '../../../../../_parts/button.tsx'
import { Empty, Page } from '../../../../../_parts/page.tsx'
import { here, seatHere } from '../../../../../door.ts'
import { numberInAddress } from '../number-in-address.ts'
import { PlacingRoom } from './placing-room.tsx'

export const metadata: Metadata = { title: 'Marks asked about' }

export default async function Placing({
  params,
}: {
  readonly params: Promise<{ readonly project: string; readonly text: string }>
}) {
  const { project, text } = await params
  const seat = await seatHere(project)
  if (!mayNow(seat, 'revise texts')) notFound()
  const [seen, { last }] = await here(
    Promise.all([readPlacing(seat, numberInAddress(text)), readProject(seat)]),
  )
  const desk = `/projects/${seat.projectId}/texts/${seen.text.number}`
  const { title, language } = seen.text
  return (
    <Page
      kicker={<bdi lang={language === 'und' ? undefined : language}>{title}</bdi>}
      title={`Marks in revision ${seen.revision}`}
      width="middle"
      says="Marks whose words and surroundings stayed have followed by themselves. About these a person is asked: nothing is moved in silence."
      actions={<ButtonLink href={desk}>To the text</ButtonLink>}
    >
      {seen.questions.length === 0 ? (
        <Empty title="Every mark stands where it should.">
          <p>Nothing is asked about the marks of this text.</p>
        </Empty>
      ) : (
        <PlacingRoom key={seen.revisionId} projectId={seat.projectId} seen={seen} last={last} />
      )}
    </Page>
  )
}
