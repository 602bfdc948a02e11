'use client'
/**
 * The claims of a page as a table: keys go through it, Enter opens, a key chooses and with Shift draws on
 * from the last choice; what is chosen can be worked on at once. On a narrow page each row is a card.
 */
import Link from 'next/link'
import { Fragment, useRef, useState } from 'react'
import { type ListAsked, listQuery } from '../../lib/review/claim-list.ts'
import type { Role } from '../../lib/review/permissions.ts'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { useShortcuts } from '../_keys/own-keys.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type Chosen, choose, chooseAll, noneChosen } from './chosen.ts'
import { ClaimRow } from './claim-row.tsx'
import styles from './claim-table.module.css'
import { headings } from './headings.ts'

export type Line = {
  readonly claim: ClaimSeen
  readonly touchedAt: string
  readonly textNumber: number | null
}

type Props = {
  readonly project: string
  readonly role: Role
  readonly asked: ListAsked
  readonly lines: readonly Line[]
  readonly total: number
  readonly texts: readonly { readonly number: number; readonly title: string }[]
}

/** The table with what is done to the chosen. */
export function ClaimTable({ project, role, asked, lines, total, texts }: Props) {
  const [chosen, setChosen] = useState<Chosen>(noneChosen)
  const order = lines.map(({ claim }) => claim.number)
  const table = useRef<HTMLTableElement>(null)
  const pick = (number: number, reach: boolean) =>
    setChosen((now) => choose(now, order, number, reach))
  useRowKeys(table, pick)
  const all = order.length > 0 && order.every((number) => chosen.numbers.has(number))
  const titles = new Map(texts.map(({ number, title }) => [number, title]))
  const columns = headings(role)
  const selects = role !== 'reader'
  return (
    <>
      {selects ? (
        <BulkBar
          project={project}
          role={role}
          asked={asked}
          chosen={chosen}
          total={total}
          setChosen={setChosen}
        />
      ) : null}
      <table ref={table} className={styles.table} aria-label="Claims" hidden={lines.length === 0}>
        <thead className={styles.head}>
          <tr>
            {selects ? (
              <th scope="col" data-tool="">
                <input
                  type="checkbox"
                  aria-label="Choose all on this page"
                  checked={all}
                  onChange={() => setChosen((now) => chooseAll(now, order))}
                />
              </th>
            ) : null}
            {columns.map(({ name, sorts }) => (
              <th
                key={name}
                scope="col"
                aria-sort={
                  sorts === asked.order ? (asked.down ? 'descending' : 'ascending') : undefined
                }
              >
                {sorts === null ? (
                  name
                ) : (
                  <Link href={`?${orderQuery(asked, sorts)}`}>
                    {name}
                    <span aria-hidden="true">
                      {sorts === asked.order ? (asked.down ? ' ↓' : ' ↑') : ''}
                    </span>
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.rows}>
          {lines.map((line, at) => {
            const { number } = line.claim
            const begins = asked.grouped && lines[at - 1]?.textNumber !== line.textNumber
            return (
              <Fragment key={number}>
                {begins || (asked.grouped && at === 0) ? (
                  <tr className={styles.group}>
                    <th scope="colgroup" colSpan={columns.length + (selects ? 1 : 0)} dir="auto">
                      {line.textNumber === null
                        ? 'In no text now'
                        : (titles.get(line.textNumber) ?? `Text ${line.textNumber}`)}
                    </th>
                  </tr>
                ) : null}
                <ClaimRow
                  base={`/projects/${project}`}
                  role={role}
                  line={line}
                  chosen={selects ? chosen.numbers.has(number) : null}
                  pick={pick}
                />
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

/** The same order again turns it round. */
function orderQuery(asked: ListAsked, order: ListAsked['order']): string {
  const down = asked.order === order ? !asked.down : order === 'touched'
  return listQuery(asked, { order, down, grouped: asked.grouped && order === 'text' })
}

/** Keys go through the rows and choose; the keyboard is on the link of a row. */
function useRowKeys(
  table: { readonly current: HTMLTableElement | null },
  pick: (number: number, reach: boolean) => void,
): void {
  const rows = () => [...(table.current?.querySelectorAll<HTMLElement>('tr[data-claim]') ?? [])]
  const at = () => rows().findIndex((row) => row.contains(document.activeElement))
  const step = (by: 1 | -1) => () => {
    const [all, now] = [rows(), at()]
    const row = all[now === -1 ? 0 : Math.min(Math.max(now + by, 0), all.length - 1)]
    row?.querySelector<HTMLElement>('a')?.focus()
    return row !== undefined
  }
  useShortcuts({
    next: step(1),
    previous: step(-1),
    choose: ({ shiftKey }) => {
      const row = rows()[at()]
      if (row !== undefined) pick(Number(row.dataset.claim), shiftKey)
      return row !== undefined
    },
  })
}
