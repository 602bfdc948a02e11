'use client'
/**
 * Several files at once: each is read, gets a title that can be changed, can be tidied, and comes in by an act
 * of its own, one after the other. What is refused is said beside its file, where it can be tried again, and the others go on. «Stop» ends
 * after what is in; the rest stays in the list and can be brought in later.
 */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '../../../../_parts/button.tsx'
import { LongWork } from '../../../../_parts/long-work.tsx'
import { capital, count } from '../../../../_parts/words.ts'
import { FileLine } from './file-line.tsx'
import type { Into } from './file-row.ts'
import styles from './many-files.module.css'
import { RowDesk } from './row-desk.tsx'
import { isComing, useManyFiles } from './use-many-files.ts'

type Props = {
  readonly into: Into
  readonly files: readonly File[]
  readonly onOther: () => void
}

/** The list of files, and what became of each. */
export function ManyFiles({ into, files, onOther }: Props) {
  const { projectId, keeper } = into
  const router = useRouter()
  const { rows, busy, progress, alter, again, bringIn, stop } = useManyFiles(into, files, () =>
    router.refresh(),
  )
  /** The file at the desk, and whether the next follows when it is done. */
  const [desk, setDesk] = useState<{ readonly at: number; readonly onwards: boolean } | null>(null)
  const coming = rows.flatMap((row, at) => (isComing(row) ? [at] : []))
  const inside = rows.filter(({ stage }) => stage === 'in').length
  const refused = rows.filter(({ stage }) => stage === 'refused').length
  const reading = rows.some(({ stage }) => stage === 'waiting' || stage === 'reading')
  const tidied = desk === null ? undefined : rows[desk.at]

  /** The desk is left: what comes in is another than before. */
  function leave(next: number | undefined) {
    if (desk !== null) alter(desk.at, {})
    setDesk(next === undefined ? null : { at: next, onwards: true })
  }

  if (desk !== null && tidied !== undefined && tidied.reading !== null) {
    const next = desk.onwards ? coming.find((at) => at > desk.at) : undefined
    const leaving = {
      where: `${tidied.file.name} · file ${desk.at + 1} of ${rows.length}`,
      says: next === undefined ? 'Done tidying' : 'Done, to the next file',
      onDone: () => leave(next),
      ...(next === undefined ? {} : { onBack: () => leave(undefined) }),
    }
    const { file, reading: read } = tidied
    return <RowDesk key={desk.at} {...{ projectId, keeper, file, reading: read, leaving }} />
  }
  return (
    <section className={styles.many} aria-label="Bring in several files" data-at-work="">
      <p role="status" className={styles.sum}>
        {inside === 0
          ? capital(`${count(rows.length, 'file')}.`)
          : `${inside} of ${rows.length} are in.`}
        {refused === 0
          ? null
          : ` ${capital(count(refused, 'file'))} ${refused === 1 ? 'was' : 'were'} not taken.`}
      </p>
      <ol className={styles.list}>
        {rows.map((row, at) => (
          <li key={`${row.file.name} ${row.file.size} ${row.file.lastModified}`}>
            <FileLine
              {...{ projectId, keeper, row }}
              busy={busy}
              held={busy || reading}
              onAlter={(some) => alter(at, some)}
              onTidy={() => setDesk({ at, onwards: false })}
              onAgain={(other) => again(at, other)}
            />
          </li>
        ))}
      </ol>
      {busy || reading ? (
        <LongWork progress={progress} begins="reading the files" onStop={stop} />
      ) : null}
      <div className={styles.do}>
        {coming.length === 0 && !busy && inside > 0 ? null : (
          <Button look="go" busy={busy} disabled={coming.length === 0 || reading} onClick={bringIn}>
            {busy ? 'Bringing them in…' : `Bring in ${count(coming.length, 'text')}`}
          </Button>
        )}
        {coming.length > 1 && !busy && !reading ? (
          <Button onClick={() => setDesk({ at: coming[0] ?? 0, onwards: true })}>
            Tidy them one by one
          </Button>
        ) : null}
        <Button look="quiet" onClick={onOther} disabled={busy}>
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
