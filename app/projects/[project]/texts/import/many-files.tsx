'use client'
/**
 * Several files at once: each is read, gets a title that can be changed, and comes in by an act of its
 * own, one after the other. What is refused is said beside its file, and the others go on. «Stop» ends
 * after what is in; the rest stays in the list and can be brought in later.
 */
import Link from 'next/link'
import { Button } from '../../../../_parts/button.tsx'
import { TextField } from '../../../../_parts/field.tsx'
import { LongWork } from '../../../../_parts/long-work.tsx'
import { capital, count, sizeInWords } from '../../../../_parts/words.ts'
import styles from './many-files.module.css'
import { type FileRow, useManyFiles } from './use-many-files.ts'

type Props = {
  readonly projectId: string
  readonly files: readonly File[]
  readonly onOther: () => void
}

/** The list of files, and what became of each. */
export function ManyFiles({ projectId, files, onOther }: Props) {
  const { rows, busy, progress, title, bringIn, stop } = useManyFiles(projectId, files)
  const ready = rows.filter(({ stage }) => stage === 'ready').length
  const inside = rows.filter(({ stage }) => stage === 'in').length
  const reading = rows.some(({ stage }) => stage === 'waiting' || stage === 'reading')
  return (
    <section className={styles.many} aria-label="Bring in several files">
      <p role="status" className={styles.sum}>
        {inside === 0
          ? capital(`${count(rows.length, 'file')}.`)
          : `${inside} of ${rows.length} are in.`}
      </p>
      <ol className={styles.list}>
        {rows.map((row, at) => (
          <li key={`${row.file.name} ${row.file.size} ${row.file.lastModified}`}>
            <p className={styles.name}>
              <b dir="auto">{row.file.name}</b> <small>{sizeInWords(row.file.size)}</small>
            </p>
            {row.stage === 'ready' && !busy ? (
              <TextField
                label="Title"
                dir="auto"
                maxLength={500}
                value={row.described.title}
                onChange={(event) => title(at, event.target.value)}
              />
            ) : null}
            <p className={row.stage === 'refused' ? styles.refused : styles.stage}>
              <Stage row={row} projectId={projectId} />
            </p>
          </li>
        ))}
      </ol>
      {busy || reading ? (
        <LongWork progress={progress} begins="reading the files" onStop={stop} />
      ) : null}
      <div className={styles.do}>
        <Button look="go" busy={busy} disabled={ready === 0 || reading} onClick={bringIn}>
          {busy ? 'Bringing them in…' : `Bring in ${count(ready, 'text')}`}
        </Button>
        <Button onClick={onOther} disabled={busy}>
          {inside > 0 ? 'Bring in others' : 'Take others'}
        </Button>
        {inside > 0 ? (
          <Link className="link" href={`/projects/${projectId}/texts`}>
            To the texts
          </Link>
        ) : null}
      </div>
    </section>
  )
}

/** What became of a file. */
function Stage({ row, projectId }: { readonly row: FileRow; readonly projectId: string }) {
  if (row.stage === 'refused') return <>Not brought in. {row.says}</>
  if (row.stage !== 'in') return <>{row.says}</>
  return (
    <>
      It is{' '}
      <Link className="link" href={`/projects/${projectId}/texts/${row.number}`}>
        text {row.number}
      </Link>
      {row.same.length === 0 ? '.' : `, and the same as text ${row.same.join(', ')}.`}
    </>
  )
}
