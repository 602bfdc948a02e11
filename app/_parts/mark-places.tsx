/**
 * Where a claim stands: each mark with the words around it, the marked ones underlined, leading into
 * the desk at the claim. The gap of a mark of several parts is shown as «…».
 */
import Link from 'next/link'
import { Fragment } from 'react'
import type { ClaimSeen, MarkSeen } from '../../lib/review/seen.ts'
import styles from './mark-places.module.css'

/** The places of a claim. */
export function MarkPlaces({
  claim,
  base,
  tone,
}: {
  readonly claim: ClaimSeen
  readonly base: string
  readonly tone: string
}) {
  return (
    <ul className={styles.places} data-tone={tone}>
      {claim.marks.map((mark) => (
        <li key={mark.id}>
          <Link
            className={styles.where}
            href={
              mark.question === null
                ? `${base}/texts/${mark.textNumber}?claim=${claim.number}`
                : `${base}/texts/${mark.textNumber}?revision=${mark.revision}`
            }
          >
            <bdi>{mark.textTitle}</bdi>
            {mark.question === null ? '' : `, revision ${mark.revision}`}
          </Link>
          {mark.question === null ? null : (
            <small>
              {mark.question.letGo
                ? `It stands there no more since revision ${mark.question.revision}.`
                : `It is asked about since revision ${mark.question.revision}.`}
            </small>
          )}
          <p className={styles.words} dir="auto">
            <Words mark={mark} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Words({ mark }: { readonly mark: MarkSeen }) {
  return (
    <>
      {mark.around?.before ? `… ${mark.around.before}` : ''}
      {mark.spans.map((span, at) => (
        <Fragment key={span.from}>
          {at > 0 ? ' … ' : ''}
          <mark>{span.quotation}</mark>
        </Fragment>
      ))}
      {mark.around?.after ? `${mark.around.after} …` : ''}
    </>
  )
}
