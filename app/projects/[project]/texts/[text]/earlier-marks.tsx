/**
 * The marks of an earlier revision as the desk draws them: each in the line of what its claim came to, one
 * lane below the other where they overlap. They are drawn by elements, once: nothing changes on this page.
 */
import Link from 'next/link'
import type { CSSProperties, ReactNode } from 'react'
import type { EarlierSeen } from '../../../../../lib/server/acts/read-earlier.ts'
import { lanes } from '../../../../../lib/text/lanes.ts'
import type { NoteLink } from '../../../../../lib/text/note-links.ts'
import { hull, type Run, runs } from '../../../../../lib/text/runs.ts'
import { lookOf, markStyleOf } from '../../../../_desk/mark-style.ts'
import { declarationsOf } from '../../../../_desk/paint-plan.ts'
import { lookOfStanding } from '../../../../_parts/verdict-look.ts'
import styles from './earlier-text.module.css'

type Drawn = {
  readonly number: number
  readonly long: number
  /** «Claim 14, contested». */
  readonly says: string
  readonly style: CSSProperties
}

/** Where the text is cut by marks, and how each is drawn, by its id. */
export type DrawnMarks = {
  readonly cut: readonly Run<string>[]
  readonly byId: ReadonlyMap<string, Drawn>
}

/** Lay the marks out. */
export function drawnMarks(claims: EarlierSeen['claims']): DrawnMarks {
  const items = claims.flatMap(({ claim, marks }) =>
    marks.map((spans, i) => ({ id: `${claim.number} ${i}`, spans, claim })),
  )
  const lane = lanes(items)
  const byId = new Map(
    items.map(({ id, spans, claim }): [string, Drawn] => {
      const look = lookOf(claim)
      const { line, tone, mine } = markStyleOf(look, claim.scale)
      const { start, end } = hull(spans)
      const { word } = lookOfStanding(claim.scale, claim.standing, look.label)
      const declared = [
        declarationsOf(`line-${line}-${tone}-${Math.min(lane.get(id) ?? 0, LOWEST)}`),
        ...(mine ? [declarationsOf(`tint-${tone}`)] : []),
      ]
      const { number } = claim
      const says = `Claim ${number}, ${word}`
      return [id, { number, says, long: end - start, style: styleFrom(declared.join('; ')) }]
    }),
  )
  return { cut: runs(items), byId }
}

/** Lower lanes would reach into the next line. */
const LOWEST = 4

/** Words with all lines under them; they lead to the claim of the shortest mark, or, as the marker of a note, to the note and back. */
export function WordsMarked({
  drawn: { byId },
  ids,
  base,
  note,
  begins,
  children,
}: {
  readonly drawn: DrawnMarks
  readonly ids: readonly string[]
  readonly base: string
  readonly note: NoteLink | null
  readonly begins: boolean
  readonly children: ReactNode
}) {
  const all = ids.flatMap((id) => byId.get(id) ?? [])
  const [shortest] = all.toSorted((one, other) => one.long - other.long)
  let lined = children
  for (const { style } of all) lined = <span style={style}>{lined}</span>
  if (note !== null) {
    const { at, to, says } = note
    return (
      <a
        className={styles.note}
        id={begins ? `at-${at.start}` : undefined}
        href={`#at-${to.start}`}
        title={says}
      >
        {lined}
      </a>
    )
  }
  return (
    <Link
      className={styles.marked}
      href={`${base}/claims/${shortest?.number}`}
      title={all.map(({ says }) => says).join(' · ')}
    >
      {lined}
    </Link>
  )
}

/** Declarations of a style sheet as React takes them. */
function styleFrom(declared: string): CSSProperties {
  return Object.fromEntries(
    declared.split('; ').map((one) => {
      const at = one.indexOf(':')
      const name = one.slice(0, at).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      return [name, one.slice(at + 1).trim()]
    }),
  )
}
