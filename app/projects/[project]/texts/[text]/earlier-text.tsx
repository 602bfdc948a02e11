/**
 * An earlier revision of a text, to be read: its words with the lines of the desk under what was marked, the pages
 * of its file, and the claims that stood in it. Nothing can be marked or judged here; each claim leads to its own page.
 */
import Link from 'next/link'
import type { EarlierSeen } from '../../../../../lib/server/acts/read-earlier.ts'
import type { Block } from '../../../../../lib/text/blocks.ts'
import type { Run } from '../../../../../lib/text/runs.ts'
import { overlaps } from '../../../../../lib/text/span.ts'
import { numbered, titleAmong } from '../../../../_desk/passages.ts'
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

function BlockRead({
  block,
  seen: { characters },
  drawn,
  base,
  page,
}: {
  readonly block: Block
  readonly seen: EarlierSeen
  readonly drawn: DrawnMarks
  readonly base: string
  readonly page: number | null
}) {
  const { cut } = drawn
  const parts = []
  let here = block.start
  for (let i = firstAfter(cut, block.start); i < cut.length; i++) {
    const run = cut[i]
    if (run === undefined || run.start >= block.end) break
    const [start, end] = [Math.max(run.start, block.start), Math.min(run.end, block.end)]
    parts.push(
      characters.slice(here, start),
      <WordsMarked key={start} drawn={drawn} ids={run.ids} base={base}>
        {characters.slice(start, end)}
      </WordsMarked>,
    )
    here = end
  }
  parts.push(characters.slice(here, block.end))
  const Of = block.kind === 'heading' ? 'h2' : block.kind === 'quotation' ? 'blockquote' : 'p'
  return (
    <Of className={styles.block} data-kind={block.kind} data-page={page ?? undefined} dir="auto">
      {parts}
    </Of>
  )
}

/** The first run that ends after a place. */
function firstAfter(cut: readonly Run<string>[], at: number): number {
  let [low, high] = [0, cut.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cut[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
