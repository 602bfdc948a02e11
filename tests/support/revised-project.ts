/**
 * The project of loaded-project.ts after its two texts were revised: of claim 1 one mark followed and one
 * is lost; of claim 2 the only mark was let go; and a citation names a passage of the second text in its
 * first revision, in which claim 1 has a mark now, too.
 */
import { sha256Hex } from '../../lib/edition/digest.ts'
import type { Loaded } from '../../lib/edition/snapshot.ts'
import type { Mark, MarkQuestion } from '../../lib/review/claim.ts'
import { loadedProject } from './loaded-project.ts'

const newer = { v1b: 'The Nile is long. It is green.', v2b: 'It was cited here.' }

/** Everything that the tables hold of it. */
export function revisedProject(): Loaded {
  const loaded = loadedProject()
  const { present, bodies, markNumbers } = loaded
  const revised = (id: 'v1b' | 'v2b', of: string) => {
    const before = present.revisions[of]
    if (before === undefined) throw new Error(`no revision ${of}`)
    const words = newer[id]
    return { ...before, id, number: 2, sha256: sha256Hex(words), length: words.length }
  }
  const mark = (id: string, part: Partial<Mark>): Mark => {
    const before = present.marks[id]
    if (before === undefined) throw new Error(`no mark ${id}`)
    return { ...before, ...part }
  }
  const asked = (part: Partial<MarkQuestion>): MarkQuestion => ({
    revisionId: 'v1b',
    outcome: 'lost',
    places: [],
    askedAt: '2026-11-20T11:00:00.000Z',
    letGo: false,
    ...part,
  })
  const cited = { from: 3, to: 6, quotation: 'was' }
  const marks = [
    mark('k1', { revisionId: 'v1b', place: 2 }),
    mark('k3', { question: asked({}) }),
    mark('k4', { question: asked({ outcome: 'changed', letGo: true }) }),
    { ...mark('k1', { revisionId: 'v2b', spans: [cited] }), id: 'k7' },
  ]
  const body = (words: string) => ({
    characters: words,
    blocks: [{ from: 0, to: words.length, kind: 'paragraph' as const }],
  })
  return {
    ...loaded,
    present: {
      ...present,
      revisions: {
        v1b: revised('v1b', 'v1'),
        v2b: revised('v2b', 'v2'),
        ...present.revisions,
      },
      marks: { ...present.marks, ...Object.fromEntries(marks.map((one) => [one.id, one])) },
    },
    markNumbers: { ...markNumbers, k7: 4 },
    bodies: { ...bodies, v1b: body(newer.v1b), v2b: body(newer.v2b) },
  }
}
