'use client'
import Link from 'next/link'
/**
 * A citation as it is read: what it does to the claim, the work as a processor prints it, the
 * passage, when it was read.
 */
import type { ReactNode } from 'react'
import type { Stance } from '../../lib/review/citation.ts'
import type { CitationSeen } from '../../lib/review/seen.ts'
import { Copies } from '../_parts/copies.tsx'
import { looseDateInWords } from '../_parts/dates.ts'
import type { CitationDraft } from './answer-draft.ts'
import styles from './cited.module.css'
import { useTools } from './desk-context.tsx'
import { passageAddress } from './errand.ts'

type Shown = {
  readonly stance: Stance
  readonly work: ReactNode
  readonly passage: string
  readonly below: string
  readonly children?: ReactNode
}

const tones: Readonly<Record<Stance, string>> = {
  supports: 'true',
  refutes: 'false',
  context: 'unverifiable',
}

function Cited({ stance, work, passage, below, children }: Shown) {
  return (
    <li className={styles.cited}>
      <span className={styles.stance} data-tone={tones[stance]}>
        {stance}
      </span>
      <div>
        <p dir="auto">{work}</p>
        <blockquote dir="auto">“{passage}”</blockquote>
        <small>{below}</small>
        {children}
      </div>
    </li>
  )
}

/** A citation of an answer that was given. */
export function CitedSeen({
  citation,
  attach = false,
}: {
  readonly citation: CitationSeen
  readonly attach?: boolean
}) {
  const { stance, printed, passage, locator, readOn, place, textNumber } = citation
  const { seen } = useTools()
  const where = locator === null ? [] : [locator]
  return (
    <Cited
      stance={stance}
      work={<Linked printed={printed} address={citation.work.address} />}
      passage={passage}
      below={[...where, `read ${looseDateInWords(readOn)}`].join(' · ')}
    >
      {place === null || textNumber === null ? null : (
        <Link className="link" href={passageAddress(seen.project.id, textNumber, place)}>
          see it in text {textNumber}
        </Link>
      )}
      <Copies citation={citation} attach={attach} />
    </Cited>
  )
}

/** A citation that is kept in a draft. */
export function CitedDraft({
  citation,
  children,
}: {
  readonly citation: CitationDraft
  readonly children: ReactNode
}) {
  const { work, stance, passage, locator, readOn } = citation
  const where = locator === '' ? [] : [locator]
  return (
    <Cited
      stance={stance}
      work={<WorkOfDraft work={work} />}
      passage={passage}
      below={[...where, `read ${looseDateInWords(readOn)}`].join(' · ')}
    >
      {children}
    </Cited>
  )
}

function WorkOfDraft({ work }: { readonly work: CitationDraft['work'] }) {
  if (work.is === 'known') return work.printed
  if (work.is === 'text') {
    return (
      <>
        <b>{work.title}</b> — in this project
      </>
    )
  }
  const authors = work.authors.split('\n').filter(Boolean).join('; ')
  const rest = [authors, work.container, work.publisher, looseDateInWords(work.issued)]
  const after = rest.filter((part) => part.trim() !== '').join(', ')
  return (
    <>
      <b>{work.title}</b>
      {after === '' ? '' : `, ${after}`}
    </>
  )
}

/** The work, leading to where it stands when it has an address. */
function Linked({
  printed,
  address,
}: {
  readonly printed: string
  readonly address: string | null
}) {
  if (address === null || !/^https?:\/\//iu.test(address)) return printed
  return (
    <a className="link" href={address} target="_blank" rel="noreferrer noopener">
      {printed}
    </a>
  )
}
