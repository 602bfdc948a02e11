/** One edition: what it holds, its files with their hashes, what changed, and whether it is public. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { purposeOf } from '../../../../../lib/edition/file-purpose.ts'
import type { EditionSeen } from '../../../../../lib/edition/seen.ts'
import { isErased } from '../../../../../lib/review/erasure.ts'
import { may } from '../../../../../lib/review/permissions.ts'
import { readEdition } from '../../../../../lib/server/acts/read-edition.ts'
import { Page, Section } from '../../../../_parts/page.tsx'
import { When } from '../../../../_parts/when.tsx'
import { capital, count, listed, sizeInWords } from '../../../../_parts/words.ts'
import { here, seatHere } from '../../../../door.ts'
import styles from './edition.module.css'
import { Publish } from './publish.tsx'

type Params = { readonly params: Promise<{ readonly project: string; readonly edition: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Edition ${(await params).edition}` }
}

export default async function Edition({ params }: Params) {
  const { project, edition } = await params
  if (!/^[1-9]\d{0,8}$/u.test(edition)) notFound()
  const seat = await seatHere(project)
  const seen = await here(readEdition(seat, Number(edition)))
  const files = filesAt(seat.projectId, seen)
  const page = seen.files.find(({ mediaType }) => mediaType.startsWith('text/html'))
  const bundle = seen.files.find(({ mediaType }) => mediaType === 'application/zip')
  return (
    <Page
      width="narrow"
      kicker={`Edition ${seen.number}`}
      title={<bdi>{seen.title}</bdi>}
      says={
        <>
          Frozen <When at={seen.frozenAt} /> by <bdi>{seen.frozenBy.name}</bdi>.{' '}
          {isErased(seen) ? erasedWords : <Holds seen={seen} />}
        </>
      }
      actions={
        <>
          {page === undefined ? null : (
            <a
              className={styles.open}
              href={`${files}/${page.name}`}
              target="_blank"
              rel="noreferrer"
            >
              Read it<span className="visually-hidden"> (opens in a new tab)</span>
            </a>
          )}
          {bundle === undefined ? null : (
            <a className={styles.download} href={`${files}/${bundle.name}`} download>
              Download all, {sizeInWords(bundle.size)}
            </a>
          )}
        </>
      }
    >
      {isErased(seen) ? null : <Readable seen={seen} seat={seat} />}
      <Section title="Where it comes from">
        <dl className={styles.facts}>
          <dt>Ledger</dt>
          <dd>
            event {seen.ledgerNumber}, head <code>{seen.ledgerHead}</code>
          </dd>
          <dt>Manifest</dt>
          <dd>
            SHA-256 <code>{seen.manifestSha256}</code>
          </dd>
          <dt>Program</dt>
          <dd>{seen.program}</dd>
        </dl>
      </Section>
    </Page>
  )
}

const erasedWords =
  'Its files were erased for good; the history says when and why. The hash of its manifest is kept, by which a copy that somebody saved can still be known.'

function Holds({ seen: { holds } }: { readonly seen: EditionSeen }) {
  return (
    <>
      {capital(count(holds.texts, 'text'))}, {count(holds.claims, 'ruled claim')};{' '}
      {count(holds.openClaims, 'claim was', 'claims were')} not ruled yet.
    </>
  )
}

/** What an edition that is not erased has: an address, files, what changed. */
function Readable({
  seen,
  seat,
}: {
  readonly seen: EditionSeen
  readonly seat: Awaited<ReturnType<typeof seatHere>>
}) {
  const files = filesAt(seat.projectId, seen)
  const texts = seen.files.filter(({ name }) => isText(name))
  return (
    <>
      <Section title="At its address">
        <Public
          seen={seen}
          projectId={seat.projectId}
          editor={may(seat.role, 'publish editions')}
        />
      </Section>
      <Section
        title="Files"
        says="Kept as they were made at the freeze. Each can be checked by its SHA-256; the manifest names them all and the head of the ledger."
      >
        <Files listed={seen.files.filter(({ name }) => !isText(name))} at={files} />
        {texts.length === 0 ? null : (
          <details className={styles.texts}>
            <summary>{capital(count(texts.length, 'text'))} alone, to the character</summary>
            <Files listed={texts} at={files} />
          </details>
        )}
      </Section>
      <Section
        title={seen.since === null ? 'The first edition' : `Since edition ${seen.since.number}`}
      >
        <Since seen={seen} />
      </Section>
    </>
  )
}

function filesAt(projectId: string, { number }: EditionSeen): string {
  return `/api/v1/projects/${projectId}/editions/${number}/files`
}

/** Is this the file of a text, or of an earlier revision of one? */
function isText(name: string): boolean {
  return /^text-\d+(\.revision-\d+)?\.txt$/u.test(name)
}

function Files({ listed, at }: { readonly listed: EditionSeen['files']; readonly at: string }) {
  return (
    <ul className={styles.files}>
      {listed.map(({ name, size, sha256 }) => (
        <li key={name}>
          <a className="link" href={`${at}/${name}`} download>
            {name}
          </a>
          <small>{sizeInWords(size)}</small>
          <p>{purposeOf(name)}</p>
          <code>{sha256}</code>
        </li>
      ))}
    </ul>
  )
}

function Public({
  seen,
  projectId,
  editor,
}: {
  readonly seen: EditionSeen
  readonly projectId: string
  readonly editor: boolean
}) {
  const state = seen.publication
  const address = seen.publicAddress
  return (
    <>
      {state === null ? (
        <p>It is not published. Only editors of this project can read it.</p>
      ) : state.takenDownAt === null ? (
        <p>
          Everybody who has the address can read it, since <When at={state.publishedAt} />:{' '}
          <a className="link" href={address}>
            {address}
          </a>
        </p>
      ) : (
        <p>
          It was taken down <When at={state.takenDownAt} />. Copies that people saved go on
          verifying. It stood at <code>{address}</code>
        </p>
      )}
      {editor ? (
        <Publish
          projectId={projectId}
          number={seen.number}
          address={address}
          state={
            state === null ? 'frozen' : state.takenDownAt === null ? 'published' : 'taken down'
          }
        />
      ) : null}
    </>
  )
}

function Since({ seen }: { readonly seen: EditionSeen }) {
  if (seen.since === null) return <p>There is nothing before it to compare with.</p>
  const { added, changed, removed } = seen.since
  if (added.length + changed.length + removed.length === 0) return <p>No claim changed.</p>
  const name = (numbers: readonly number[]) => listed(numbers.map(String))
  return (
    <ul className={styles.since}>
      {added.length === 0 ? null : (
        <li>
          {capital(count(added.length, 'claim'))} added: {name(added)}.
        </li>
      )}
      {changed.length === 0 ? null : (
        <li>
          {capital(count(changed.length, 'claim'))} changed:{' '}
          {listed(
            changed.map(({ claim, was }) =>
              was === null ? `${claim}` : `${claim} (was ${was.word})`,
            ),
          )}
          .
        </li>
      )}
      {removed.length === 0 ? null : (
        <li>
          {capital(count(removed.length, 'claim'))} no longer in it: {name(removed)}.
        </li>
      )}
    </ul>
  )
}
