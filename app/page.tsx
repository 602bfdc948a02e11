/** My projects: the front door of the house. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { myProjects } from '../lib/server/acts/my-projects.ts'
import { Bar } from './_parts/bar.tsx'
import { FoundProject } from './_parts/found-project.tsx'
import { Empty, Page } from './_parts/page.tsx'
import { When } from './_parts/when.tsx'
import { roleInWords } from './_parts/words.ts'
import { personHere } from './door.ts'
import styles from './projects.module.css'

export const metadata: Metadata = { title: 'My projects' }

export default async function MyProjects() {
  const me = await personHere()
  const projects = await myProjects(me)
  const owned = projects
    .filter(({ role, life }) => role === 'owner' && life !== 'deleted')
    .map(({ id, title }) => ({ id, title }))
  return (
    <>
      <Bar me={me} />
      <Page
        width="narrow"
        title="My projects"
        actions={
          me.mayFound && projects.length > 0 ? <FoundProject look="plain" owned={owned} /> : null
        }
      >
        {projects.length === 0 ? (
          <Nothing mayFound={me.mayFound} />
        ) : (
          <ul className={styles.list}>
            {projects.map(({ id, title, role, life, goesAt }) => (
              <li key={id}>
                <Link href={`/projects/${id}`}>
                  <bdi className={styles.title}>{title}</bdi>
                  <small>
                    {roleInWords[role]}
                    {life === 'archived' ? ' · archived' : null}
                    {goesAt === null ? null : (
                      <>
                        {' · deleted, goes for good on '}
                        <When at={goesAt} />
                      </>
                    )}
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Page>
    </>
  )
}

function Nothing({ mayFound }: { readonly mayFound: boolean }) {
  if (!mayFound) {
    return (
      <Empty title="You have no seat in a project yet.">
        <p>The owner of a project gives seats. Once you have one, the project stands here.</p>
      </Empty>
    )
  }
  return (
    <Empty title="Nothing is being checked here yet.">
      <p>
        A project holds texts, the people who check them, a scale of verdicts and a policy. Found
        one, bring in a first text, and give the others a seat.
      </p>
      <FoundProject look="go" owned={[]} />
    </Empty>
  )
}
