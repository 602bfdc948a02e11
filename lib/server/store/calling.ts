/** How the things of a project are called: claims, texts and editions by number, people by name. */
import type { Names } from '../../review/event-sentence.ts'
import type { Db } from './database.ts'

export type Calling = Names & {
  readonly claimId: (number: number) => string | null
  readonly textOfRevision: (revisionId: string | null) => number | null
}

type Row = {
  readonly what: string
  readonly id: string
  readonly number: number
  readonly name: string
}

/** Read what everything is called, in one query. */
export async function callingOf(db: Db, projectId: string): Promise<Calling> {
  const rows = await db.$queryRaw<Row[]>`
    select 'claim' as what, id::text, number, '' as name from claim where project_id = ${projectId}::uuid
    union all select 'text', id::text, number, '' from text where project_id = ${projectId}::uuid
    union all select 'revision', r.id::text, t.number, '' from revision r join text t on t.id = r.text_id
      where r.project_id = ${projectId}::uuid
    union all select 'edition', id::text, number, '' from edition where project_id = ${projectId}::uuid
    union all select 'person', person_id::text, 0, name from seat where project_id = ${projectId}::uuid`
  const known = new Map(rows.map((row) => [`${row.what} ${row.id}`, row]))
  const claims = new Map(
    rows.flatMap((row) => (row.what === 'claim' ? [[row.number, row.id]] : [])),
  )
  const numberOf = (what: string) => (id: string | null) =>
    known.get(`${what} ${id}`)?.number ?? null
  return {
    claim: numberOf('claim'),
    text: numberOf('text'),
    edition: numberOf('edition'),
    textOfRevision: numberOf('revision'),
    person: (id) => known.get(`person ${id}`)?.name ?? 'somebody',
    claimId: (number) => claims.get(number) ?? null,
  }
}
