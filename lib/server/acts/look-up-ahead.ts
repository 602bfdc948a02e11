/**
 * Looking passages up in the copies of their works before an answer that cites them is given, so that
 * the answer shows at once whether they stand there, and the project's lock waits for nothing. What is
 * found is kept with the answer, in its transaction: of one that is refused nothing stays. It is kept by
 * the hashes of file and passage and shown to nobody here: who may see it is asked later. What takes
 * too long to be looked up holds no answer up: it is left for who looks at the copy.
 */
import type { CopyText } from '../../text/copy-text.ts'
import type { Seat } from '../auth/seat.ts'
import { foundOf, lookUp } from '../reading/look-up.ts'
import { copyText, findingsIn, type PassagesLooked } from '../store/copy-texts.ts'
import { snapshot } from '../store/database.ts'
import { snapshotsOf } from '../store/snapshots.ts'

/** A passage that is about to be cited from a work; a new work has no copies yet. */
type Asked = { readonly work: object; readonly passage: string }

/** Look up what nobody looked up yet. Copies that were never read are left for who looks at them. */
export async function lookUpAhead(
  { projectId }: Seat,
  cited: readonly Asked[],
): Promise<readonly PassagesLooked[]> {
  const passages = new Map<string, Set<string>>()
  for (const { work, passage } of cited) {
    if (!('id' in work) || typeof work.id !== 'string') continue
    passages.set(work.id, (passages.get(work.id) ?? new Set()).add(passage))
  }
  if (passages.size === 0) return []
  const copies = await unlooked(projectId, passages)
  return Promise.all(
    copies.map(async ({ sha256, text, missing }) => {
      const looked = (await lookUp(text, missing)) ?? []
      return { sha256, findings: foundOf(missing, looked) }
    }),
  )
}

type Unlooked = {
  readonly sha256: string
  readonly text: CopyText
  readonly missing: readonly string[]
}

async function unlooked(
  projectId: string,
  passages: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<readonly Unlooked[]> {
  return snapshot(async (db) => {
    const copies = await snapshotsOf(db, projectId, [...passages.keys()])
    const finding = await findingsIn(
      db,
      copies.map(({ file }) => file.sha256),
    )
    const found: Unlooked[] = []
    for (const { workId, file } of copies) {
      const missing = [...(passages.get(workId) ?? [])].filter(
        (passage) => finding(file.sha256, passage) === null,
      )
      const text = missing.length === 0 ? null : await copyText(db, file.sha256)
      const ended = text !== null && !(text.kind === 'none' && text.unfinished === true)
      if (ended) found.push({ sha256: file.sha256, text, missing })
    }
    return found
  })
}
