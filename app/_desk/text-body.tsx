'use client'
/**
 * The text, rendered on the server as what it is: headings, paragraphs, quotations, lists, notes.
 * Each block is one element with exactly one text node, so that offsets map by adding; numbers of
 * paragraphs are drawn by the style sheet and cannot be selected or copied. No words here change
 * while marks come and go: they are painted over it (mark-layer.ts). A chunk near the view has its
 * claims for the ear; it alone is drawn again when it comes near or goes.
 */
import { memo } from 'react'
import type { Block } from '../../lib/text/blocks.ts'
import { listStyles } from '../../lib/text/ordinals.ts'
import { overlaps } from '../../lib/text/span.ts'
import pageStyles from '../_parts/file-pages.module.css'
import { ByLine } from './by-line.tsx'
import { useDesk } from './desk-context.tsx'
import { HeardClaims } from './heard-claims.tsx'
import { HeardNotes } from './heard-notes.tsx'
import { type Chunk, chunksOf, type Group, needsExactSpace, type Passage } from './passages.ts'
import styles from './text-body.module.css'

type Props = {
  readonly characters: string
  readonly blocks: readonly Block[]
  /** The block that is the title of the page, if one is; the by-line stands under it. */
  readonly title: number | null
}

/** A longer text than this is laid out only where it is seen. */
const LONG = 40_000

/** All blocks of a text. */
export const TextBody = memo(function TextBody({ characters, blocks, title }: Props) {
  return chunksOf(blocks, title).map((chunk) => (
    <ChunkOfText key={chunk.start} chunk={chunk} characters={characters} />
  ))
})

function ChunkOfText({
  chunk,
  characters,
}: {
  readonly chunk: Chunk
  readonly characters: string
}) {
  const heard = useDesk(({ stretch }) => overlaps(stretch, chunk))
  return (
    <div
      className={`${styles.chunk} ${pageStyles.pages} ${characters.length > LONG ? styles.far : ''}`}
      data-chunk={`${chunk.start}-${chunk.end}`}
      style={{ containIntrinsicBlockSize: `auto ${Math.round(chunk.guess)}px` }}
    >
      {chunk.groups.map((group) => (
        <GroupOfBlocks
          key={group.passages[0]?.start ?? 0}
          group={group}
          characters={characters}
          heard={heard}
        />
      ))}
    </div>
  )
}

function GroupOfBlocks({
  group,
  characters,
  heard,
}: {
  readonly group: Group
  readonly characters: string
  readonly heard: boolean
}) {
  const parts = group.passages.map((passage) => {
    const words = characters.slice(passage.start, passage.end)
    return <BlockOfText key={passage.start} passage={passage} words={words} isHeard={heard} />
  })
  if (group.kind === 'list') {
    const List = group.passages.some(({ ordinal }) => ordinal !== undefined) ? 'ol' : 'ul'
    return <List className={styles.list}>{parts}</List>
  }
  if (group.kind === 'quotation')
    return <blockquote className={styles.quotation}>{parts}</blockquote>
  if (group.kind === 'notes') return <div className={styles.notes}>{parts}</div>
  return parts
}

type BlockProps = {
  readonly passage: Passage
  readonly words: string
  readonly isHeard: boolean
}

/** Items deeper than this stand no further in, as in an edition: a file may nest hundreds. */
const DEEPEST = 6

function BlockOfText({ passage, words, isHeard }: BlockProps) {
  const { kind, level = 1, ordinal, start, end, index, paragraph, heading, pageBegins } = passage
  const at = {
    'data-start': start,
    'data-block': index,
    'data-exact': needsExactSpace(words),
    'data-page': pageBegins ?? undefined,
    dir: 'auto',
  } as const
  const heard = isHeard ? (
    <>
      <HeardClaims start={start} end={end} />
      <HeardNotes start={start} end={end} />
    </>
  ) : null
  if (kind === 'list item') {
    return (
      <li
        className={styles.item}
        value={ordinal?.number}
        style={{
          marginInlineStart: `${(Math.min(level, DEEPEST) - 1) * 1.4}em`,
          listStyleType: ordinal && listStyles[ordinal.style],
        }}
      >
        <span className={styles.words} {...at}>
          {words}
        </span>
        {heard}
      </li>
    )
  }
  if (heading === 1) {
    return (
      <>
        <div dir="auto">
          <h1 {...at} dir={undefined}>
            {words}
          </h1>
          <ByLine />
        </div>
        {heard}
      </>
    )
  }
  if (kind === 'heading') {
    const Heading = headings[(heading ?? 2) - 2] ?? 'h6'
    return (
      <>
        <Heading className={styles.heading} {...at}>
          {words}
        </Heading>
        {heard}
      </>
    )
  }
  if (kind === 'preformatted') {
    return (
      <>
        <pre className={styles.pre} {...at}>
          {words}
        </pre>
        {heard}
      </>
    )
  }
  const look =
    kind === 'footnote' ? styles.note : kind === 'table row' ? styles.row : styles.paragraph
  return (
    <>
      <p className={look} data-paragraph={paragraph ?? undefined} {...at}>
        {words}
      </p>
      {heard}
    </>
  )
}

/** The title is the only h1; the other headings of the text begin below it. */
const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const
