/**
 * An earlier revision of a text, to be read: its words with the lines of the desk under what was marked, the pages
 * of its file, its notes tied to their markers, and the claims that stood in it. Nothing can be marked or judged here; each claim leads to its own page.
 */
import Link from 'next/link'
import type { EarlierSeen } from '../../../../../lib/server/acts/read-earlier.ts'
import type { Block } from '../../../../../lib/text/blocks.ts'
import { type NoteLink, noteLinksOf } from '../../../../../lib/text/note-links.ts'
import { ordinalSign } from '../../../../../lib/text/ordinals.ts'
import { overlaps } from '../../../../../lib/text/span.ts'
import { numbered, titleAmong } from '../../../../_desk/passages.ts'
import { piecesOf } from '../../../../_desk/pieces.ts'
import { ClaimLine } from '../../../../_parts/claim-line.tsx'
import pageStyles from '../../../../_parts/file-pages.module.css'
import { Page, Section } from '../../../../_parts/page.tsx'
import { type DrawnMarks, drawnMarks, WordsMarked } from './earlier-marks.tsx'
import styles from './earlier-text.module.css'

type Props = { readonly projectId: string; readonly seen: EarlierSeen }

/** The page. */
export function EarlierText({ projectId, seen }: Props) {
  const { text, latest, claims } = seen
  const base = `/projects/${projectId}`
  const desk = `${base}/texts/${text.number}`
  const language = text.language === 'und' ? undefined : text.language
  const title = titleAlone(seen)
  const drawn = drawnMarks(claims)
  const notes = noteLinksOf(seen.characters, seen.blocks)
  const pages = new Map(
    numbered(seen.blocks, titleAlone(seen)).map(({ start, pageBegins }) => [start, pageBegins]),
  )
  return (
    <Page
      width="middle"
      kicker={`Revision ${text.revision}`}
      title={<span lang={language}>{text.title}</span>}
    >
      <section className={styles.banner} aria-label="Which revision this is">
        <p>
          This is revision {text.revision}; revision {latest} stands now.
        </p>
        <Link href={`${desk}/changes?from=${text.revision}&to=${latest}`}>What changed since</Link>
        <Link href={desk}>To the text as it stands</Link>
      </section>
      <article className={`${styles.text} ${pageStyles.pages}`} lang={language}>
        {seen.blocks
          .filter((_, at) => at !== title)
          .map((block) => (
            <BlockRead
              key={block.start}
              block={block}
              seen={seen}
              drawn={drawn}
              notes={notes}
              base={base}
              page={pages.get(block.start) ?? null}
            />
          ))}
      </article>
      {claims.length === 0 ? null : (
        <Section title="Claims that stood in it">
          <ol className={styles.claims}>
            {claims.map(({ claim }) => (
              <ClaimLine key={claim.number} claim={claim} base={base} />
            ))}
          </ol>
        </Section>
      )}
    </Page>
  )
}

/** The block that is the title, which the page has already; null where a mark stands in it. */
function titleAlone({ text, characters, blocks, claims }: EarlierSeen): number | null {
  const at = titleAmong(characters, blocks, text.title)
  const block = at === null ? undefined : blocks[at]
  const marked = claims.flatMap(({ marks }) => marks.flat())
  return block === undefined || marked.some((span) => overlaps(span, block)) ? null : at
}

/** Items deeper than this stand no further in, as on the desk. */
const DEEPEST = 6

function BlockRead({
  block,
  seen: { characters },
  drawn,
  notes,
  base,
  page,
}: {
  readonly block: Block
  readonly seen: EarlierSeen
  readonly drawn: DrawnMarks
  readonly notes: readonly NoteLink[]
  readonly base: string
  readonly page: number | null
}) {
  const parts = piecesOf(block, drawn.cut, notes).map(({ start, end, ids, link, begins }) => {
    const words = characters.slice(start, end)
    if (link === null && ids.length === 0) return words
    return (
      <WordsMarked key={start} {...{ drawn, ids, base, begins }} note={link}>
        {words}
      </WordsMarked>
    )
  })
  const deep = block.kind === 'list item' ? Math.min(block.level ?? 1, DEEPEST) - 1 : 0
  const Of = block.kind === 'heading' ? 'h2' : block.kind === 'quotation' ? 'blockquote' : 'p'
  return (
    <Of
      className={styles.block}
      data-kind={block.kind}
      data-sign={signOfItem(block)}
      data-page={page ?? undefined}
      dir="auto"
      style={deep > 0 ? { marginInlineStart: `${1.8 + deep * 1.4}em` } : undefined}
    >
      {parts}
    </Of>
  )
}

/** What stands before an item of a list: its number, or a bullet. */
function signOfItem({ kind, ordinal }: Block): string | undefined {
  if (kind !== 'list item') return undefined
  return ordinal === undefined ? '•' : `${ordinalSign(ordinal)}.`
}
