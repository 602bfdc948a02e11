'use client'
/** The stored copies of a work, each once, and the way to attach another. */
import Link from 'next/link'
import { useState } from 'react'
import type { CopySeen } from '../../../../../lib/review/snapshot.ts'
import { AttachCopy } from '../../../../_parts/attach-copy.tsx'
import { Button } from '../../../../_parts/button.tsx'
import { copyInWords } from '../../../../_parts/copies.tsx'
import { Section } from '../../../../_parts/page.tsx'
import styles from './work.module.css'

type Props = {
  readonly projectId: string
  readonly work: { readonly id: string; readonly address: string | null }
  readonly copies: readonly CopySeen[]
  readonly may: boolean
}

/** The section; nothing where there is no copy and none may be attached. */
export function Stored({ projectId, work, copies, may }: Props) {
  const [open, setOpen] = useState(false)
  if (copies.length === 0 && !may) return null
  return (
    <Section
      title="Stored copies"
      says={copies.length === 0 ? 'No copy of it is kept yet: a PDF, a picture or a web page.' : ''}
    >
      {copies.length === 0 ? null : (
        <ul className={styles.stored} aria-label="Stored copies of this work">
          {copies.map((copy) => (
            <li key={copy.id}>
              <Link className="link" href={`/projects/${projectId}/snapshots/${copy.id}`}>
                {copyInWords(copy)}
              </Link>
              <small>
                <bdi>{copy.file.name}</bdi> · kept by <bdi>{copy.keptBy.name}</bdi>
                {copy.sealed ? ' · seen by you alone until the round closes' : null}
              </small>
            </li>
          ))}
        </ul>
      )}
      {may ? (
        <div>
          <Button small onClick={() => setOpen(true)}>
            Attach a copy…
          </Button>
        </div>
      ) : null}
      {open ? (
        <AttachCopy
          project={projectId}
          work={work}
          citationId={null}
          onDone={() => undefined}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Section>
  )
}
