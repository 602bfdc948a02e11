/**
 * A stored copy, looked at: what it is, the passages cited from its work and whether they stand in it,
 * and its text with them marked. The file itself never opens here: a PDF and a page of the web are shown
 * as their words, a picture laid bare as a picture; the file is handed over to be kept.
 */
import type { Metadata } from 'next'
import Link from 'next/link'
import { findingInWords } from '../../../../../lib/review/finding.ts'
import { figures } from '../../../../../lib/review/number-words.ts'
import {
  type CopyRead,
  type CopyUnread,
  lookAtCopy,
} from '../../../../../lib/server/acts/read-copy.ts'
import { fileKinds } from '../../../../../lib/text/read/file-kind.ts'
import { looseDateInWords } from '../../../../_parts/dates.ts'
import { Page, Section } from '../../../../_parts/page.tsx'
import { When } from '../../../../_parts/when.tsx'
import { here, seatHere } from '../../../../door.ts'
import styles from './copy.module.css'
import { CopyShown } from './copy-shown.tsx'
import { FirstLook } from './first-look.tsx'

type Params = { readonly params: Promise<{ readonly project: string; readonly snapshot: string }> }

export const metadata: Metadata = { title: 'Stored copy' }

export default async function Copy({ params }: Params) {
  const { project, snapshot } = await params
  const seat = await seatHere(project)
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
  const id = uuid.test(snapshot) ? snapshot : '00000000-0000-4000-8000-000000000000'
  const read = await here(lookAtCopy(seat, id))
  const file = `/api/v1/projects/${seat.projectId}/snapshots/${id}`
  return (
    <Page
      width="middle"
      kicker="Stored copy"
      title={read.work.title}
      sentence
      says={
        <Link
          className={styles.work}
          href={`/projects/${seat.projectId}/works/${read.work.id}`}
          dir="auto"
        >
          {read.printed}
        </Link>
      }
      actions={
        <a className="link" href={`${file}/file`} download>
          Save the file
        </a>
      }
    >
      <Facts read={read} />
      {read.text === null ? (
        <Section title="What it says" says="The words of this copy are read once, for everybody.">
          <FirstLook path={file} />
        </Section>
      ) : (
        <Read read={read} project={seat.projectId} picture={`${file}/picture`} />
      )}
    </Page>
  )
}

type ReadProps = { readonly read: CopyRead; readonly project: string; readonly picture: string }

/** The passages that are cited, and the words of the copy. */
function Read({ read, project, picture }: ReadProps) {
  return (
    <>
      <Section title={read.passages.length === 1 ? 'The passage cited' : 'The passages cited'}>
        <ul className={styles.passages}>
          {read.passages.map(({ passage, finding, claims, places }, at) => (
            <li key={passage}>
              <blockquote dir="auto">“{passage}”</blockquote>
              <p>
                <b data-found={finding?.found}>
                  {finding === null ? 'not looked up: it takes too long' : findingInWords(finding)}
                </b>
                {places.length === 0 ? null : (
                  <a className="link" href={`#place-${at + 1}-1`}>
                    see it there
                  </a>
                )}
                <span>
                  cited on{' '}
                  {claims.map((number, nth) => (
                    <span key={number}>
                      {nth === 0 ? '' : ', '}
                      <Link className="link" href={`/projects/${project}/claims/${number}`}>
                        claim {number}
                      </Link>
                    </span>
                  ))}
                </span>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="What it says" says={whatIsShown(read)}>
        <CopyShown read={read} picture={picture} />
      </Section>
    </>
  )
}

/** What of a file stands below, where that is not the file as one knows it. */
function whatIsShown({ copy, text }: CopyRead): string | undefined {
  if (text.kind === 'none') return undefined
  const { html, pdf } = fileKinds
  if (copy.file.mediaType === pdf) {
    return 'Only the words of the PDF, page by page. Its layout, pictures and tables are in the file, which you can save.'
  }
  return copy.file.mediaType === html
    ? 'Only the words of the page. What it looked like is in the file, which you can save.'
    : undefined
}

function Facts({ read: { copy } }: { readonly read: CopyRead | CopyUnread }) {
  const { file, takenOn, address, keptBy, keptAt, sealed } = copy
  const facts = [
    ['Came as', file.name],
    ['Kind', `${file.mediaType}, ${figures(file.size)} bytes`],
    ['SHA-256', file.sha256],
    ['Taken on', looseDateInWords(takenOn)],
    ['From', address],
    [
      'Kept',
      <>
        by <bdi>{keptBy.name}</bdi>, <When at={keptAt} />
      </>,
    ],
    ['Seen', sealed ? 'by you alone, until the round in which you cite it closes' : null],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
