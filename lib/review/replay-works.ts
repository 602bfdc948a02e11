/**
 * What the acts on works do to the present: correcting what was typed in, saying that two are the
 * same and undoing it, choosing the style. A part of replay.ts.
 *
 * A work that is joined to another points at it, and never in a circle, so that following the
 * pointers always ends.
 */
import { type Draft, must, there } from './draft.ts'
import type { Deeds } from './replay.ts'

type WorkActKind = 'work corrected' | 'works joined' | 'works parted' | 'style set'

/** The acts on works. */
export const workActs: Pick<Deeds, WorkActKind> = {
  'work corrected': (draft, { workId, version, fields }) => {
    const { id, textId } = there(draft.works, 'work', workId)
    must(textId === null, 'the work is a text of the project')
    const last = draft.versionsOf.get(workId) ?? 1
    must(version === last + 1, `version ${last + 1} of the work is due`)
    draft.versionsOf.set(workId, version)
    draft.works.set(workId, { id, ...fields, textId })
  },
  'works joined': (draft, { workId, into }) => {
    there(draft.works, 'work', workId)
    must((draft.joins.get(workId)?.into ?? null) === null, 'it is joined already')
    must(!leadsTo(draft, into, workId), 'it would be joined to itself')
    draft.joins.set(workId, { workId, into })
  },
  'works parted': (draft, { workId }) => {
    must(there(draft.joins, 'joined work', workId).into !== null, 'it is not joined')
    draft.joins.set(workId, { workId, into: null })
  },
  'style set': (draft, { style }) => {
    draft.style = style
  },
}

function leadsTo(draft: Draft, from: string, workId: string): boolean {
  there(draft.works, 'work', from)
  if (from === workId) return true
  const next = draft.joins.get(from)?.into ?? null
  return next !== null && leadsTo(draft, next, workId)
}
