/**
 * What is found of a text: its title and its passages, of the latest revision. A passage that the next
 * revision has as well keeps its row: only its place is written, so that a megabyte in which a sentence
 * changed is not indexed anew while the project waits.
 */
import { type Findable, passageFindables, titleFindable } from '../../review/findable.ts'
import type { CodePointBlock } from '../../text/blocks.ts'
import { codePointIndex } from '../../text/units.ts'
import type { Db } from './database.ts'
import { insertFindings } from './finding-rows.ts'
import { bodiesOf, textsOf } from './read-texts.ts'

/** A text and its passages, as they are now. */
export async function findText(db: Db, projectId: string, textId: string): Promise<void> {
  const found = await textFindables(db, projectId, textId)
  await db.$executeRaw`
    delete from finding where project_id = ${projectId}::uuid and text_id = ${textId}::uuid
       and kind in ('text', 'passage')`
  await insertFindings(db, projectId, found)
}

/** A passage that says the same in the next revision, at another place. */
export type PassageMoved = { readonly id: string; readonly part: number; readonly from: number }

/**
 * The passages of a text's latest revision: what is new comes, what is gone goes; those that say the same stay, and
 * where their places are others they are answered, to be written by `placePassages`.
 */
export async function findNextText(
  db: Db,
  projectId: string,
  textId: string,
): Promise<readonly PassageMoved[]> {
  const found = (await textFindables(db, projectId, textId)).filter(
    ({ kind }) => kind === 'passage',
  )
  const stood = await db.$queryRaw<{ id: bigint; words: string; part: number; from: number }[]>`
    select id, words, part, from_point as "from" from finding
     where project_id = ${projectId}::uuid and text_id = ${textId}::uuid and kind = 'passage' order by part`
  const left = Map.groupBy(stood, ({ words }) => words)
  const moved: PassageMoved[] = []
  const fresh: Findable[] = []
  for (const one of found) {
    const same = left.get(one.words)?.shift()
    if (same === undefined) fresh.push(one)
    else if (same.part !== one.part || same.from !== one.from) {
      moved.push({ id: String(same.id), part: one.part, from: one.from ?? 0 })
    }
  }
  const gone = [...left.values()].flat().map(({ id }) => id)
  await db.$executeRaw`delete from finding where id = any(${gone}::bigint[])`
  await insertFindings(db, projectId, fresh)
  return moved
}

/** Passages at their new places. */
export async function placePassages(db: Db, moved: readonly PassageMoved[]): Promise<void> {
  await db.$executeRaw`
    update finding f set part = r.part, from_point = r."from"
      from json_to_recordset(${JSON.stringify(moved)}::json) as r(id bigint, part int, "from" int)
     where f.id = r.id`
}

/** The title of a text and its passages; nothing where it has no characters. */
async function textFindables(
  db: Db,
  projectId: string,
  textId: string,
): Promise<readonly Findable[]> {
  const text = (await textsOf(db, projectId)).find(({ id }) => id === textId)
  const revisionId = await latestOf(db, textId)
  const [body] = revisionId === null ? [] : await bodiesOf(db, projectId, [revisionId])
  if (text === undefined || body === undefined) return []
  const blocks: readonly CodePointBlock[] = JSON.parse(body.blocks)
  const passages = passageFindables(text, codePointIndex(body.characters), blocks)
  return [titleFindable(text), ...passages]
}

/** The latest revision of a text. */
export async function latestOf(db: Db, textId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id::text from revision where text_id = ${textId}::uuid order by number desc limit 1`
  return rows[0]?.id ?? null
}
