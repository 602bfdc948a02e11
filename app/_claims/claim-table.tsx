'use client'
/**
 * The claims of a page as a table: j and k go through it, Enter opens, x chooses and Shift x draws on
 * from the last choice; what is chosen can be worked on at once. On a narrow page each row is a card.
 */
import Link from 'next/link'
import { Fragment, useEffect, useRef, useState } from 'react'
import { type ListAsked, listQuery } from '../../lib/review/claim-list.ts'
import type { Role } from '../../lib/review/permissions.ts'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { singleKeysOn } from '../_desk/single-keys.ts'
import { isTyping } from '../_parts/typing.ts'
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
              <th scope="col">
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

/** j, k, x, Shift x and Enter on the rows; the keyboard is on the link of a row. */
function useRowKeys(
  table: { readonly current: HTMLTableElement | null },
  pick: (number: number, reach: boolean) => void,
): void {
  const picking = useRef(pick)
  useEffect(() => {
    picking.current = pick
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey, target } = event
      if (event.defaultPrevented || ctrlKey || altKey || metaKey) return
      if (isTyping(target) || !singleKeysOn()) return
      const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-claim]') ?? [])]
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      const move = { j: 1, k: -1 }[key.toLowerCase()]
      if (move !== undefined) {
        const row = rows[at === -1 ? 0 : Math.min(Math.max(at + move, 0), rows.length - 1)]
        row?.querySelector<HTMLElement>('a')?.focus()
        if (row !== undefined) event.preventDefault()
        return
      }
      if (key.toLowerCase() === 'x' && at !== -1) {
        picking.current(Number(rows[at]?.dataset.claim), event.shiftKey)
        event.preventDefault()
      }
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [table])
}
