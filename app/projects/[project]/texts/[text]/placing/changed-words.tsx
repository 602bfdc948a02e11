/** What became of a mark's words, as a difference: what went is struck through, what came is underlined. */
import { differenceOf } from '../../../../../../lib/text/placing/difference-of.ts'
import { Come, Gone } from '../../../../../_parts/changed.tsx'

/** The words now, with what differs from before. */
export function ChangedWords({
  before,
  after,
}: {
  readonly before: string
  readonly after: string
}) {
  const parts = differenceOf(before, after)
  return (
    <mark>
      {parts.map((part) => {
        if (part.how === 'gone') {
          return (
            <Gone key={`b${part.before.start}`}>
              {before.slice(part.before.start, part.before.end)}
            </Gone>
          )
        }
        if (part.how === 'moved away') return null
        const words = after.slice(part.after.start, part.after.end)
        return part.how === 'same' ? (
          <span key={`a${part.after.start}`}>{words}</span>
        ) : (
          <Come key={`a${part.after.start}`}>{words}</Come>
        )
      })}
    </mark>
  )
}
