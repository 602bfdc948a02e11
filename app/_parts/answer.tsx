/**
 * One answer of a round, read: whose, which label, how sure, the reason, the citations. The ruling
 * room puts a tick box before each citation (`beside`).
 */
import type { ReactNode } from 'react'
import type { AnswerSeen, CitationSeen, RoundSeen } from '../../lib/review/seen.ts'
import styles from './answer.module.css'
import { Copies } from './copies.tsx'
import { looseDateInWords } from './dates.ts'
import { DocumentText } from './document-text.tsx'
import { GivenOn } from './given-on.tsx'
import { Initials } from './initials.tsx'
import { Verdict } from './verdict.tsx'

const sure = { 1: 'not sure', 2: 'fairly sure', 3: 'very sure' } as const

type AnswerProps = {
  readonly answer: AnswerSeen
  readonly round: Pick<RoundSeen, 'scale'>
  /** Show the way to attach stored copies. */
  readonly attach?: boolean | undefined
  readonly beside?: (citation: CitationSeen) => ReactNode
}

/** The answer. */
export function Answer({ answer, round, attach = false, beside }: AnswerProps) {
  const { kind, label, confidence, reason, citations, name, personId } = answer
  return (
    <article className={styles.answer} aria-label={`The answer of ${name}`}>
      <header className={styles.who}>
        <Initials name={name} personId={personId} />
        <bdi>{name}</bdi>
        {kind === 'abstention' || label === null ? (
          <span className={styles.abstained}>abstained</span>
        ) : (
          <Verdict scale={round.scale} label={label} />
        )}
        {confidence === null ? null : <small>{sure[confidence]}</small>}
        <GivenOn earlier={answer.earlier} />
      </header>
      <DocumentText look="reason" nodes={reason.content} />
      {citations.length === 0 ? null : (
        <ul className={styles.cites} aria-label={`Citations of ${name}`}>
          {citations.map((citation) => (
            <li key={citation.id}>
              {beside?.(citation)}
              <Cited citation={citation} attach={attach} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

const tones = { supports: 'true', refutes: 'false', context: 'unverifiable' } as const

/** A citation: what it does to the claim, the work, the passage, when it was read. */
export function Cited({
  citation,
  attach = false,
}: {
  readonly citation: CitationSeen
  readonly attach?: boolean
}) {
  const { stance, printed, passage, readOn, place, work } = citation
  const link = work.address !== null && /^https?:\/\//iu.test(work.address) ? work.address : null
  const below = [
    place === null ? '' : 'in this project',
    `read ${looseDateInWords(readOn)}`,
  ].filter(Boolean)
  return (
    <div className={styles.cited}>
      <p dir="auto">
        <span className={styles.stance} data-tone={tones[stance]}>
          {stance}
        </span>{' '}
        {link === null ? (
          printed
        ) : (
          <a className="link" href={link} target="_blank" rel="noreferrer noopener">
            {printed}
          </a>
        )}
      </p>
      <blockquote dir="auto">“{passage}”</blockquote>
      <small>{below.join(' · ')}</small>
      <Copies citation={citation} attach={attach} />
    </div>
  )
}
