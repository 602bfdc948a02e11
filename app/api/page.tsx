/** Variorum for programs: the guide, and every door of the API, from the same document that programs read. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from 'next'
import { Bar } from '../_parts/bar.tsx'
import { Page, Section } from '../_parts/page.tsx'
import { program } from '../about/notices.ts'
import { personOrNobody } from '../door.ts'
import { problemKinds, problemSlug, problems } from '../refusals.ts'
import styles from './api.module.css'
import { Markdown } from './markdown.tsx'
import { type Operation, openapi } from './v1/openapi.ts'
import { routes } from './v1/routes.ts'

export const metadata: Metadata = { title: 'Variorum for programs' }

type Listed = { readonly method: string; readonly path: string; readonly operation: Operation }

export default async function Api() {
  const me = await personOrNobody()
  const { version } = await program()
  const [document, guide] = await Promise.all([
    openapi(routes, version),
    readFile(join(process.cwd(), 'docs', 'api.md'), 'utf8'),
  ])
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  return (
    <>
      {me === null ? null : <Bar me={me} />}
      <Page
        width="middle"
        title="Variorum for programs"
        kicker={`Version ${version}`}
        says="A short guide, and every door of the API."
      >
        <Markdown text={guide} />
        <Section
          title="Every door"
          aside={
            <a className="link" href="/api/v1/openapi.json">
              As OpenAPI 3.1
            </a>
          }
        >
          {document.tags.map(({ name }) => (
            <Doors
              key={name}
              of={name}
              listed={listed.filter(({ operation }) => operation.tags.includes(name))}
            />
          ))}
        </Section>
        <Section title="Every no" says="The kinds of refusal, each at a lasting address.">
          <ul className={styles.doors}>
            {problemKinds.map((kind) => (
              <li key={kind}>
                <a className="link" href={`/problems/${problemSlug(kind)}`}>
                  {kind}
                </a>{' '}
                <small>{problems[kind].status}</small>
              </li>
            ))}
          </ul>
        </Section>
      </Page>
    </>
  )
}

function Doors({ of, listed }: { readonly of: string; readonly listed: readonly Listed[] }) {
  return (
    <>
      <h3 className={styles.about}>{of}</h3>
      <ul className={styles.doors}>
        {listed.map(({ method, path, operation }) => (
          <li key={operation.operationId}>
            <code>
              <b>{method.toUpperCase()}</b> {path.replace('/api/v1', '')}
            </code>
            <p>
              {operation.summary} <small>{who(operation)}</small>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function who({ security }: Operation): string {
  if (security.length === 0) return 'anybody'
  const scope = security.flatMap((way) => way.token ?? [])[0]
  return scope === undefined ? 'in a browser only' : `scope ${scope}`
}
