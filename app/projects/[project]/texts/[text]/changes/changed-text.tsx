/** The blocks of a difference. Changes that touch are one stop for the keys. */
import { Fragment } from 'react'
import {
  type ChangedBlock,
  isChange,
  type Piece,
} from '../../../../../../lib/text/changed-blocks.ts'
import { Come, Gone } from '../../../../../_parts/changed.tsx'
import styles from './changes.module.css'

/** The text; `parted` where blocks between are left out. */
export function ChangedText({
  blocks,
  language,
  parted,
}: {
  readonly blocks: readonly ChangedBlock[]
  readonly language: string | undefined
  readonly parted: boolean
}) {
  return (
    <article className={styles.text} lang={language} data-parted={parted || undefined}>
      {blocks.map(({ kind, pieces }, at) => {
        const of = stopsOf(pieces).map(({ start, pieces: some }) =>
          some.some(isChange) ? (
            <span key={start} className={styles.change} data-change="" tabIndex={-1}>
              {some.map(worded)}
            </span>
          ) : (
            <Fragment key={start}>{some.map(worded)}</Fragment>
          ),
        )
        const Block = kind === 'heading' ? 'h3' : kind === 'quotation' ? 'blockquote' : 'p'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name than their order
          <Block key={at} className={styles.block} data-kind={kind} dir="auto">
            {of}
          </Block>
        )
      })}
    </article>
  )
}

function worded({ how, words }: Piece, at: number) {
  if (how === 'same') return <Fragment key={at}>{words}</Fragment>
  if (how === 'cut') {
    return (
      <span key={at} className={styles.cut}>
        {' … '}
      </span>
    )
  }
  return how === 'gone' || how === 'moved away' ? (
    <Gone key={at} moved={how === 'moved away'}>
      {words}
    </Gone>
  ) : (
    <Come key={at} moved={how === 'moved here'}>
      {words}
    </Come>
  )
}

type Stop = { readonly start: number; readonly pieces: readonly Piece[] }

/** Pieces gathered: changes that touch, and what is between them. */
function stopsOf(pieces: readonly Piece[]): readonly Stop[] {
  const stops: { start: number; pieces: Piece[] }[] = []
  for (const [start, piece] of pieces.entries()) {
    const last = stops.at(-1)
    const before = last?.pieces.at(-1)
    if (last !== undefined && before !== undefined && isChange(before) === isChange(piece))
      last.pieces.push(piece)
    else stops.push({ start, pieces: [piece] })
  }
  return stops
}
