/** One claim of the list: a row of the table, a card where the page is narrow. */
import Link from 'next/link'
import { may, type Role } from '../../lib/review/permissions.ts'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { consensusInWords, labelOfClaim } from '../_parts/claim-words.ts'
import { StandingSign, Verdict } from '../_parts/verdict.tsx'
import { When } from '../_parts/when.tsx'
import styles from './claim-table.module.css'
import type { Line } from './claim-table.tsx'
import { partWords, placesOf, stateWords } from './row-words.ts'

type Props = {
  readonly base: string
  readonly role: Role
  readonly line: Line
  /** Null where nothing can be chosen. */
  readonly chosen: boolean | null
  readonly pick: (number: number, reach: boolean) => void
}

/** The row. */
export function ClaimRow({ base, role, line, chosen, pick }: Props) {
  const { claim, touchedAt } = line
  const { number, wording } = claim
  const label = labelOfClaim(claim)
  return (
    <tr data-claim={number} data-chosen={chosen === true ? '' : undefined}>
      {chosen === null ? null : (
        <td className={styles.box} data-tool="">
          <input
            type="checkbox"
            aria-label={`Choose claim ${number}`}
            checked={chosen}
            onChange={(event) =>
              pick(number, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
            }
          />
        </td>
      )}
      <td className={styles.number}>{number}</td>
      <th scope="row" className={styles.claim}>
        <Link href={`${base}/claims/${number}`} dir="auto">
          {wording.sentence}
        </Link>
        <Quotation claim={claim} />
      </th>
      <td data-name="Said by" dir="auto">
        {wording.saidBy ?? ''}
      </td>
      <td data-name="Stands in">
        <Places base={base} claim={claim} />
      </td>
      <td data-name="State">{stateWords(claim)}</td>
      {may(role, 'read closed rounds') ? <td data-name="My part">{partWords(claim)}</td> : null}
      <td data-name="Outcome">
        <Outcome claim={claim} label={label} />
      </td>
      <td data-name="Last touched" className={styles.when}>
        <When at={touchedAt} as="day" />
      </td>
    </tr>
  )
}

/** The words where it was first said. */
function Quotation({ claim }: { readonly claim: ClaimSeen }) {
  const spans = claim.marks[0]?.spans ?? []
  if (spans.length === 0) return null
  const words = spans.map(({ quotation }) => quotation).join(' … ')
  return (
    <q className={styles.quotation} dir="auto">
      {words.length > 110 ? `${words.slice(0, 108).toWellFormed()}…` : words}
    </q>
  )
}

function Places({ base, claim }: { readonly base: string; readonly claim: ClaimSeen }) {
  const places = placesOf(claim)
  return (
    <ul>
      {places.slice(0, 2).map(({ textNumber, textTitle }) => (
        <li key={textNumber}>
          <Link href={`${base}/texts/${textNumber}?claim=${claim.number}`} dir="auto">
            {textTitle}
          </Link>
        </li>
      ))}
      {places.length > 2 ? <li>and {places.length - 2} more</li> : null}
    </ul>
  )
}

/** The label that stands; where there is none, that it is contested, and what the round came to. */
function Outcome({ claim, label }: { readonly claim: ClaimSeen; readonly label: string | null }) {
  const { standing, scale } = claim
  if (label !== null) return <Verdict scale={scale} label={label} />
  const round = claim.rounds.at(-1)
  const closed = round?.state === 'closed' ? round : null
  if (standing === 'withdrawn' || (closed === null && standing !== 'ruled')) return null
  return (
    <>
      {standing === 'too few' ? null : (
        <StandingSign scale={scale} standing="contested" label={null} />
      )}
      {closed === null ? null : <small>{consensusInWords(closed.consensus, closed)}</small>}
    </>
  )
}
