/** The library: every text of the project, with its claims, its description and its file. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { mayNow } from '../../../../lib/review/project-life.ts'
import { readAsked } from '../../../../lib/server/acts/read-asked.ts'
import { readDrafts } from '../../../../lib/server/acts/read-drafts.ts'
import { readLibrary } from '../../../../lib/server/acts/read-library.ts'
import { readProject } from '../../../../lib/server/acts/read-project.ts'
import { descriptionPlace } from '../../../_desk/places-of-drafts.ts'
import { ButtonLink } from '../../../_parts/button.tsx'
import { Empty, Page } from '../../../_parts/page.tsx'
import { TextLine } from '../../../_parts/text-line.tsx'
import { capital, count } from '../../../_parts/words.ts'
import { here, seatHere } from '../../../door.ts'
import { DescribeText } from './describe.tsx'
import styles from './library.module.css'

export const metadata: Metadata = { title: 'Texts' }

export default async function Library({
  params,
}: {
  readonly params: Promise<{ readonly project: string }>
}) {
  const seat = await seatHere((await params).project)
  const [project, texts, drafts, asked] = await here(
    Promise.all([
      readProject(seat),
      readLibrary(seat),
      readDrafts(seat, 'description-'),
      readAsked(seat),
    ]),
  )
  const base = `/projects/${project.id}`
  const editor = mayNow(seat, 'import texts')
  return (
    <Page
      title="Texts"
      says="What is being checked, as it came: character for character, with the file it was in."
      actions={
        editor ? (
          <ButtonLink href={`${base}/texts/import`} look={texts.length === 0 ? 'go' : 'plain'}>
            Bring in a text
          </ButtonLink>
        ) : null
      }
    >
      {texts.length === 0 ? (
        <Empty title="The library is empty.">
          <p>
            {editor
              ? 'Paste a text, or choose files: Word (DOCX), PDF, EPUB, HTML, Markdown or plain text.'
              : 'An editor brings in texts.'}
          </p>
        </Empty>
      ) : (
        <ul className={styles.list}>
          {texts.map((text) => (
            <TextLine key={text.id} text={text} scales={project.scales} base={base}>
              {text.revision === 1 ? null : (
                <Link
                  className={styles.file}
                  data-tool=""
                  href={`${base}/texts/${text.number}/changes`}
                  aria-label={`Revision ${text.revision} of ${text.title}, and what changed`}
                >
                  Revision {text.revision}
                </Link>
              )}
              {asked.has(text.number) ? (
                <Link
                  className={styles.asked}
                  data-tool=""
                  href={`${base}/texts/${text.number}/placing`}
                >
                  {capital(count(asked.get(text.number) ?? 0, 'mark is', 'marks are'))} asked about
                </Link>
              ) : null}
              <a
                className={styles.file}
                data-tool=""
                href={`/api/v1/projects/${project.id}/texts/${text.number}/file`}
                download
                aria-label={`The file of ${text.title}, as it came`}
              >
                File as it came
              </a>
              {mayNow(seat, 'revise texts') ? (
                <Link
                  className={styles.file}
                  data-tool=""
                  href={`${base}/texts/${text.number}/revise`}
                  aria-label={`A newer revision of ${text.title}`}
                >
                  Newer revision
                </Link>
              ) : null}
              {mayNow(seat, 'describe texts') ? (
                <DescribeText
                  projectId={project.id}
                  personId={seat.personId}
                  text={text}
                  drafts={drafts.filter(({ place }) => place === descriptionPlace(text.number))}
                />
              ) : null}
            </TextLine>
          ))}
        </ul>
      )}
    </Page>
  )
}
