/** The revisions of a text, and what changed from one to another: only what changed, or in the whole text. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { readChanges } from '../../../../../../lib/server/acts/read-changes.ts'
import { onlyChanges } from '../../../../../../lib/text/changed-blocks.ts'
import { ButtonLink } from '../../../../../_parts/button.tsx'
import { Empty, Page, Section } from '../../../../../_parts/page.tsx'
import { here, seatHere } from '../../../../../door.ts'
import { numberInAddress } from '../number-in-address.ts'
import { ChangeKeys } from './change-keys.tsx'
import { ChangedText } from './changed-text.tsx'
import styles from './changes.module.css'

export const metadata: Metadata = { title: 'Revisions' }

/** About so many characters that stayed are shown on each side of a change. */
const AROUND = 160

type Asked = {
  readonly params: Promise<{ readonly project: string; readonly text: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function Changes({ params, searchParams }: Asked) {
  const { project, text } = await params
  const { from, to, whole } = await searchParams
  const seat = await seatHere(project)
  const asked = { textNumber: numberInAddress(text), from: revisionIn(from), to: revisionIn(to) }
  const { text: of, revisions, difference } = await here(readChanges(seat, asked))
  const desk = `/projects/${seat.projectId}/texts/${of.number}`
  const language = of.language === 'und' ? undefined : of.language
  const all = whole !== undefined
  const head = {
    kicker: <bdi lang={language}>{of.title}</bdi>,
    width: 'middle',
    actions: <ButtonLink href={desk}>To the text</ButtonLink>,
  } as const
  if (difference === null) {
    return (
      <Page {...head} title="Revisions">
        <Empty title="This text has one revision.">
          <p>When a newer one is brought in, what changed is shown here.</p>
        </Empty>
      </Page>
    )
  }
  const blocks = all ? difference.blocks : onlyChanges(difference.blocks, AROUND)
  const address = `${desk}/changes?from=${difference.from}&to=${difference.to}`
  return (
    <Page
      {...head}
      title={`From revision ${difference.from} to revision ${difference.to}`}
      says="What went is struck through, what came is underlined; what was moved is dotted at both its places."
    >
      <div className={styles.bar} data-tool="">
        <nav className={styles.views} aria-label="How much is shown">
          <Link href={address} aria-current={all ? undefined : 'page'}>
            Only what changed
          </Link>
          <Link href={`${address}&whole`} aria-current={all ? 'page' : undefined}>
            The whole text
          </Link>
        </nav>
        <ChangeKeys key={`${address} ${all}`} />
      </div>
      {blocks.length === 0 ? (
        <Empty title="Their words are the same.">
          <p>The two revisions differ in nothing but blank lines or in their structure.</p>
        </Empty>
      ) : (
        <ChangedText blocks={blocks} language={language} parted={!all} />
      )}
      <Section title="Revisions">
        <ol className={styles.revisions} reversed>
          {revisions.toReversed().map(({ number, file }) => (
            <li key={number}>
              <Link
                className="link"
                href={number === revisions.length ? desk : `${desk}?revision=${number}`}
              >
                Revision {number}
              </Link>{' '}
              <small>
                <bdi>{file}</bdi>
                {number === 1 ? null : (
                  <>
                    {' · '}
                    <Link className="link" href={`${desk}/changes?from=${number - 1}&to=${number}`}>
                      changes from revision {number - 1}
                    </Link>
                  </>
                )}
                {number > revisions.length - 2 ? null : (
                  <>
                    {' · '}
                    <Link
                      className="link"
                      href={`${desk}/changes?from=${number}&to=${revisions.length}`}
                    >
                      changes to revision {revisions.length}
                    </Link>
                  </>
                )}
              </small>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}

function revisionIn(asked: string | readonly string[] | undefined): number | undefined {
  if (asked === undefined) return undefined
  if (typeof asked !== 'string' || !/^[1-9]\d{0,8}$/u.test(asked)) notFound()
  return Number(asked)
}
