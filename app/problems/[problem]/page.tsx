/** What a kind of no means, at the lasting address that problem details name as their type. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bar } from '../../_parts/bar.tsx'
import { Page } from '../../_parts/page.tsx'
import { personOrNobody } from '../../door.ts'
import { type ProblemKind, problemKinds, problemSlug, problems } from '../../refusals.ts'

type Params = { readonly params: Promise<{ readonly problem: string }> }

async function kindAt({ params }: Params): Promise<ProblemKind> {
  const { problem } = await params
  return problemKinds.find((kind) => problemSlug(kind) === problem) ?? notFound()
}

export async function generateMetadata(at: Params): Promise<Metadata> {
  return { title: problems[await kindAt(at)].title }
}

export default async function Problem(at: Params) {
  const { title, status, means } = problems[await kindAt(at)]
  const me = await personOrNobody()
  return (
    <>
      {me === null ? null : <Bar me={me} />}
      <Page width="narrow" title={title} kicker={`Status ${status}`} says={means}>
        <p>
          <a className="link" href="/api">
            Variorum for programs
          </a>
        </p>
      </Page>
    </>
  )
}
