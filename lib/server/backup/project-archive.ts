/**
 * The project archive: everything of one project in one file, private, in the container of a backup.
 * Its tables are found as a backup's are: whatever names the project; of people only who they are,
 * never a password; of files those that the project's rows point to.
 *
 * Taking one in lays the same rows under the same ids where no such project is, in one transaction.
 * Keys and triggers are off meanwhile, as in a restore, which holds up every act for that long.
 * Whoever wrote the file may mean harm: only the tables of an archive are laid, and before the commit
 * all rows must be counted under the one project, so that none can belong to another.
 */
import type { ClientBase } from 'pg'
import { withClient } from '../start/database.ts'
import { Trouble } from '../start/trouble.ts'
import { checkBackup, partsByName, type TablePart } from './check.ts'
import { members, type Written, writeContainer } from './container.ts'
import { dropKeys, putKeys, setTriggers } from './empty.ts'
import { aboutDatabase, lockedTables, writeTable } from './make.ts'
import { MANIFEST, type Manifest, manifestBytes } from './manifest.ts'
import { changed, layPart, refuseStrange } from './restore.ts'
import { rowsIn } from './rows.ts'
import { carriedTables, PLAIN, quoted, type Table, valuesOf } from './tables.ts'

/** Tables of a project or of its files that are not carried, each with its reason. */
export const notOfTheProject: Readonly<Record<string, string>> = {
  draft: 'what somebody is still writing is theirs alone',
  saved_view: 'how somebody looks at the claims is theirs alone',
  token: 'it opens this installation',
  invitation: 'it opens this installation',
  mail: 'it was promised by this installation',
  notice: 'it is told to one person alone',
  finding: 'it follows from the rest and is made anew',
  finding_word: 'it follows from the rest and is made anew',
  finding_built: 'it follows from the rest and is made anew',
  claim_line: 'it follows from the rest and is made anew',
  copy_text: 'it follows from a file and is made anew; looked up by any project that has the file',
  copy_finding:
    'it follows from a file and is made anew; looked up by any project that has the file',
  erased_project: 'it is about what is gone',
  kept_edition: 'it is about what is gone',
}

/** Kept by its hash for all projects together; one that is there already stays. */
const shared: readonly string[] = ['file']

type Chosen = { readonly table: Table; readonly where: string }

/** Write the archive of a project into a file. */
export async function archiveProjectInto(
  ownerUrl: string,
  projectId: string,
  file: string,
): Promise<Written & { readonly rows: number }> {
  return withClient(ownerUrl, async (db) => {
    const chosen = await chooseRows(db, await lockedTables(db), projectId)
    const about = await aboutDatabase(db)
    const manifest: Manifest = {
      ...about,
      what: 'variorum project archive',
      projects: about.projects.filter(({ id }) => id === projectId),
      sequences: [],
      tables: [],
      files: [],
    }
    const written = await writeContainer(file, new Date(about.at), async (writer) => {
      for (const { table, where } of chosen) {
        manifest.tables.push(await writeTable(db, table, writer, () => {}, where))
      }
      await writer.add(MANIFEST, manifestBytes(manifest))
    })
    await db.query('commit')
    return { ...written, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0) }
  })
}

async function chooseRows(
  db: ClientBase,
  tables: readonly Table[],
  projectId: string,
): Promise<readonly Chosen[]> {
  const id = `'${projectId.replaceAll("'", '')}'::uuid`
  const files = await filesOf(db, id)
  return ofAnArchive(tables).map((table) => {
    const { name } = table
    if (name === 'project') return { table, where: `id = ${id}` }
    if (name === 'person') {
      return { table, where: `id in (select person_id from seat where project_id = ${id})` }
    }
    if (shared.includes(name)) return { table, where: `sha256 in (${files})` }
    return { table, where: `project_id = ${id}` }
  })
}

/** Of all tables those that an archive carries, with the columns that it carries. */
function ofAnArchive(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table): Table[] => {
    const { name, columns } = table
    if (name === 'person') return [{ ...table, columns: ['id', 'email', 'name'] }]
    if (name === 'project' || shared.includes(name)) return [table]
    const carried = columns.includes('project_id') && !Object.hasOwn(notOfTheProject, name)
    return carried ? [table] : []
  })
}

/** The hashes of all files that rows of the project point to, whichever table points. */
async function filesOf(db: ClientBase, id: string): Promise<string> {
  const { rows } = await db.query<{ table: string; column: string }>(`
    select c.conrelid::regclass::text as "table", a.attname::text as "column"
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'public.file'::regclass and exists (
       select from pg_attribute p where p.attrelid = c.conrelid and p.attname = 'project_id')`)
  return rows
    .map(({ table, column }) => `select ${quoted(column)} from ${table} where project_id = ${id}`)
    .join(' union ')
}

/** Take an archive's project into this installation; what the manifest says of it. */
export async function takeProject(ownerUrl: string, file: string): Promise<Manifest> {
  const { manifest } = await checkBackup(file)
  if (manifest.what !== 'variorum project archive') {
    throw new Trouble(`${file} is the backup of a whole installation; «restore» takes it in.`)
  }
  refuseStrange(manifest, file)
  await withClient(ownerUrl, async (db) => {
    await db.query('begin')
    await db.query(PLAIN)
    await refuseOtherLevel(db, manifest, file)
    await refuseOtherTables(db, manifest, file)
    const project = onlyProject(manifest, file)
    await refuseKnown(db, manifest)
    const keys = await dropKeys(db)
    const tables = manifest.tables.map(({ name }) => name)
    for (const name of tables) await db.query(`alter table ${quoted(name)} disable trigger user`)
    await layProject(db, file, manifest)
    await refuseOtherProjects(db, manifest, project, file)
    await putKeys(db, keys)
    await setTriggers(db, tables)
    await db.query('commit')
  })
  return manifest
}

async function refuseOtherLevel(db: ClientBase, manifest: Manifest, file: string): Promise<void> {
  const { migrations } = await aboutDatabase(db)
  if (JSON.stringify(migrations) === JSON.stringify(manifest.migrations)) return
  throw new Trouble(
    `${file} was made by an older Variorum (${manifest.program}); restore that installation’s backup, bring it up to date, and archive the project again.`,
  )
}

/** The tables are those of an archive, each once and with its columns; the names come from a stranger's file. */
async function refuseOtherTables(db: ClientBase, { tables }: Manifest, file: string) {
  const said = ({ name, columns }: Pick<Table, 'name' | 'columns'>) =>
    `${name} (${columns.toSorted().join(', ')})`
  const ours = new Set(ofAnArchive(await carriedTables(db)).map(said))
  const odd = tables.find((table) => !ours.delete(said(table)))
  const missing = [...ours][0]
  if (odd === undefined && missing === undefined) return
  const what = odd === undefined ? `lacks the table ${missing}` : `has the table ${said(odd)}`
  throw new Trouble(`${file} ${what}, which no archive of a project does; nothing was taken in.`)
}

function onlyProject({ projects }: Manifest, file: string): string {
  const [only, other] = projects
  if (only !== undefined && other === undefined) return only.id
  throw new Trouble(
    `${file} names ${projects.length} projects; an archive holds one. Nothing was taken in.`,
  )
}

/** As many rows of the project as were laid: then none of them is of another project. */
async function refuseOtherProjects(
  db: ClientBase,
  { tables }: Manifest,
  project: string,
  file: string,
): Promise<void> {
  for (const { name, rows: laid } of tables) {
    if (name === 'person' || shared.includes(name)) continue
    const column = name === 'project' ? 'id' : 'project_id'
    const { rows } = await db.query(
      `select count(*)::text as count from ${quoted(name)} where ${column} = $1`,
      [project],
    )
    if (rows[0]?.count === String(laid)) continue
    throw new Trouble(
      `${file} has rows of ${name} that are not of its project; nothing was taken in.`,
    )
  }
}

async function refuseKnown(db: ClientBase, { projects }: Manifest): Promise<void> {
  for (const { id, title } of projects) {
    const { rows } = await db.query(
      `select exists (select from project where id = $1) as here,
              exists (select from erased_project where project_id = $1) as gone`,
      [id],
    )
    if (rows[0]?.here === true) throw new Trouble(`The project «${title}» is here already (${id}).`)
    if (rows[0]?.gone === true) {
      throw new Trouble(`The project «${title}» was deleted here for good; take it in elsewhere.`)
    }
  }
}

async function layProject(db: ClientBase, file: string, manifest: Manifest): Promise<void> {
  const parts = partsByName(manifest)
  let laid = 0
  for await (const member of members(file)) {
    const part = parts.get(member.name)
    if (part === undefined) continue
    if (part.sha256 !== member.sha256) throw changed(file)
    const rows = await rowsIn(member, part)
    if (part.table === 'person') await layPeople(db, part, rows)
    else if (shared.includes(part.table)) await layShared(db, part, rows)
    else await layPart(db, part, rows)
    laid++
  }
  if (laid !== parts.size) throw changed(file)
}

/** Who is here already by the same id stays as they are; an e-mail of somebody else stops it all. */
async function layPeople(db: ClientBase, { columns }: TablePart, rows: Buffer): Promise<void> {
  for (const line of rows.toString('utf8').split('\n').slice(0, -1)) {
    const values = valuesOf(line)
    const [id, email, name] = ['id', 'email', 'name'].map((one) => values[columns.indexOf(one)])
    const { rows: other } = await db.query('select id from person where email = $1 and id <> $2', [
      email,
      id,
    ])
    if (other.length > 0) {
      throw new Trouble(
        `${email} has an account here that is another person to the archive’s ledger; one of the two addresses must change first.`,
      )
    }
    await db.query(
      'insert into person (id, email, name) values ($1, $2, $3) on conflict (id) do nothing',
      [id, email, name],
    )
  }
}

async function layShared(db: ClientBase, part: TablePart, rows: Buffer): Promise<void> {
  const table = quoted(part.table)
  await db.query(`create temporary table incoming (like ${table}) on commit drop`)
  await layPart(db, { ...part, table: 'incoming' }, rows)
  await db.query(`insert into ${table} select * from incoming on conflict do nothing`)
  await db.query('drop table incoming')
}
