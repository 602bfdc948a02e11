/** Who set which version of the scale, the policy or the guideline, and when: as the ledger has it. */
import type { Act } from '../../review/history.ts'
import { may, type Role } from '../../review/permissions.ts'
import type { Db } from './database.ts'

export type VersionSet = {
  readonly version: number
  /** UTC. */
  readonly at: string
  /** The name of who set it; null for whoever may not see people. */
  readonly by: string | null
}

type Setting = Extract<Act['kind'], 'scale set' | 'policy set' | 'guideline set'>

/** The versions that were set, latest first. The first scale and policy come with the founding. */
export async function versionsSet(
  db: Db,
  { projectId, role }: { readonly projectId: string; readonly role: Role },
  kind: Setting,
): Promise<readonly VersionSet[]> {
  const founding = kind === 'guideline set' ? kind : 'project founded'
  const rows = await db.$queryRaw<{ version: number; at: Date; by: string }[]>`
    select coalesce((p.body::jsonb #>> '{act,version}')::int, 1) as version, p.at, s.name as by
      from event_payload p join seat s on s.project_id = p.project_id and s.person_id = p.person_id
     where p.project_id = ${projectId}::uuid and p.kind in (${kind}, ${founding})
     order by p.number desc`
  return rows.map(({ version, at, by }) => ({
    version,
    at: at.toISOString(),
    by: may(role, 'see people') ? by : null,
  }))
}
