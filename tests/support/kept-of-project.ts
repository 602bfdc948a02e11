/** What is kept of a project, to see that nothing of it moved. */
import { withClient } from '../../lib/server/start/database.ts'
import { house } from './open-house.ts'

/** Everything that is kept of a project, in one hash. */
export async function kept(projectId: string): Promise<string> {
  return withClient(house().ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select (select row(p.*)::text from project p where id = $1) as project,
              (select string_agg(row(s.*)::text, ',' order by ordinal) from seat s where project_id = $1) as seats,
              (select count(*) from event where project_id = $1) as events,
              (select count(*) from draft where project_id = $1) as drafts`,
      [projectId],
    )
    return JSON.stringify(rows)
  })
}
