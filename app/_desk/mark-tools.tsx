'use client'
/** What can be done with the marks of the open claim: join two, put one under another claim, merge the claim. */
import type { ClaimSeen } from '../../lib/review/seen.ts'
import type { Deed } from '../_parts/use-deed.ts'
import { useTools } from './desk-context.tsx'

/** The buttons, in the row of the claim's tools; nothing for who may not change its marks. */
export function MarkTools({ claim, deed }: { readonly claim: ClaimSeen; readonly deed: Deed }) {
  const { seen, store, deeds } = useTools()
  const { may, number, wording } = claim
  if (!may.withdraw) return null
  const here = claim.marks
    .filter(({ revisionId, question }) => revisionId === seen.text.revisionId && question === null)
    .map(({ id: markId, place }) => ({ claim: number, markId, place }))
  const [first, second] = here
  return (
    <>
      {first !== undefined && second !== undefined ? (
        <button
          type="button"
          onClick={() => void deed.run((key) => deeds.joinMarks(key, first, second))}
        >
          Join {here.length > 2 ? 'the first two marks' : 'its marks'}
        </button>
      ) : null}
      {claim.marks.length > 1
        ? here.slice(0, 6).map((mark, at) => (
            <button
              key={mark.markId}
              type="button"
              onClick={() => store.change({ picking: { kind: 'mark', ...mark } })}
            >
              Put {here.length > 1 ? `mark ${at + 1}` : 'this mark'} under…
            </button>
          ))
        : null}
      <button
        type="button"
        onClick={() =>
          store.change({ picking: { kind: 'claim', claim: number, wording: wording.version } })
        }
      >
        Merge into…
      </button>
    </>
  )
}
