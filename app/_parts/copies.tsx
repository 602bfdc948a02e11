'use client'
/**
 * The stored copies of a cited work, under its citation: what kind, taken when, and whether the passage
 * stands in it; and the way to attach one. A copy is looked at on a page of its own.
 */
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { findingInWords } from '../../lib/review/finding.ts'
import type { CitationSeen } from '../../lib/review/seen.ts'
import type { CopySeen } from '../../lib/review/snapshot.ts'
import type { CopiesOfWork } from '../../lib/server/acts/read-copies.ts'
import { AttachCopy } from './attach-copy.tsx'
import styles from './copies.module.css'
import { looseDateInWords } from './dates.ts'

const kinds: Readonly<Record<CopySeen['file']['mediaType'], string>> = {
  'application/pdf': 'PDF',
  'image/png': 'Picture',
  'image/jpeg': 'Picture',
  'image/webp': 'Picture',
  'text/html': 'Web page',
}

/** What kind of copy it is and when it was taken: how it is named in lists. */
export function copyInWords({ file, takenOn }: Pick<CopySeen, 'file' | 'takenOn'>): string {
  return `${kinds[file.mediaType]}, ${looseDateInWords(takenOn)}`
}

type CopiesProps = {
  readonly citation: CitationSeen
  /** Show the way to attach one. */
  readonly attach?: boolean
}

/** The copies, and the button that attaches another. */
export function Copies({ citation, attach = false }: CopiesProps) {
  const [, , project = ''] = usePathname().split('/')
  const [fresh, setFresh] = useState<CopiesOfWork | null>(null)
  const [open, setOpen] = useState(false)
  const copies = fresh === null ? (citation.copies ?? []) : beside(fresh, citation.passage)
  const may = attach && citation.textNumber === null
  if (copies.length === 0 && !may) return null
  return (
    <div className={styles.copies}>
      {copies.length === 0 ? null : (
        <ul aria-label="Stored copies">
          {copies.map((copy) => (
            <li key={copy.id}>
              <Link className="link" href={`/projects/${project}/snapshots/${copy.id}`}>
                {copyInWords(copy)}
              </Link>
              <span className={styles.finding} data-found={copy.finding?.found}>
                {copy.finding === null ? 'not looked up yet' : findingInWords(copy.finding)}
              </span>
              {copy.sealed ? <em>seen by you alone until the round closes</em> : null}
            </li>
          ))}
        </ul>
      )}
      {may ? (
        <button type="button" className={styles.attach} data-tool="" onClick={() => setOpen(true)}>
          Attach a copy…
        </button>
      ) : null}
      {open ? (
        <AttachCopy
          project={project}
          work={{ ...citation.work, id: citation.workId }}
          citationId={citation.id}
          onDone={setFresh}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  )
}

/** The copies of a work with what was found of one passage. */
function beside({ copies, passages }: CopiesOfWork, passage: string): readonly CopySeen[] {
  const findings = passages.find((one) => one.passage === passage)?.findings ?? []
  return copies.map((copy, at) => ({ ...copy, finding: findings[at] ?? null }))
}
