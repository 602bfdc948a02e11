/**
 * The frame of a project: the bar with its rooms, and the live line. Whoever has no seat here is told
 * that nothing is here.
 */
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { seesCompany } from '../../../lib/review/company-sight.ts'
import { kindsFor } from '../../../lib/review/findable.ts'
import { readProject } from '../../../lib/server/acts/read-project.ts'
import { Find } from '../../_find/find.tsx'
import { Bar } from '../../_parts/bar.tsx'
import { CompanyInBar } from '../../_parts/company-in-bar.tsx'
import { LifeBanner } from '../../_parts/life-banner.tsx'
import { LiveLine } from '../../_parts/live-line.tsx'
import { PaperHead } from '../../_parts/paper-head.tsx'
import { seatHere } from '../../door.ts'

type Frame = {
  readonly params: Promise<{ readonly project: string }>
  readonly children: ReactNode
}

/** The title; where there is no seat, the frame itself says so, and the title is that of its page. */
export async function generateMetadata({ params }: Frame): Promise<Metadata> {
  const seat = await seatHere((await params).project).catch(() => null)
  if (seat === null) return {}
  const { title } = await readProject(seat)
  return { title: { default: title, template: `%s · ${title} · Variorum` } }
}

export default async function ProjectFrame({ params, children }: Frame) {
  const { id, title, me, last, goesAt } = await readProject(await seatHere((await params).project))
  return (
    <>
      <Bar
        me={me}
        project={{ id, title, role: me.role }}
        find={<Find project={id} kinds={kindsFor(me.role)} />}
        live={
          <>
            <CompanyInBar project={id} me={me.personId} sees={seesCompany(me)} />
            <LiveLine projectId={id} last={last} />
          </>
        }
      />
      <PaperHead title={title} />
      <LifeBanner id={id} me={me} goesAt={goesAt} />
      {children}
    </>
  )
}
