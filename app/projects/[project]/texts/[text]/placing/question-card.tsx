'use client'
/** One mark that is asked about: its words as they were, where they may stand now, and what can be said of it. */
import Link from 'next/link'
import type { PlaceSeen, QuestionSeen } from '../../../../../../lib/server/acts/read-placing.ts'
import { isWrittenOtherwise } from '../../../../../../lib/text/placing/written-otherwise.ts'
import { placeErrandAddress } from '../../../../../_desk/errand.ts'
import { Button } from '../../../../../_parts/button.tsx'
import { ChangedWords } from './changed-words.tsx'
import { OtherAround } from './other-around.tsx'
import styles from './placing.module.css'

type Props = {
  readonly question: QuestionSeen
  /** Of the desk. */
  readonly address: string
  readonly language: string
  readonly now: boolean
  readonly busy: boolean
  readonly chosen: number
  readonly onChoose: (place: number) => void
  readonly onNow: () => void
  readonly onAccept: () => void
  readonly onLetGo: () => void
}

/** The card. */
export function QuestionCard(props: Props) {
  const { question, address, language, now, busy, chosen, onNow } = props
  const { claimNumber, sentence, outcome, was, places, markId } = question
  const lang = language === 'und' ? undefined : language
  return (
    <li
      id={`question-${markId}`}
      tabIndex={-1}
      className={styles.card}
      data-now={now || undefined}
      aria-labelledby={`asked-${markId}`}
      onFocus={onNow}
    >
      <h2 id={`asked-${markId}`} className={styles.claim} dir="auto">
        <span className={styles.number}>{claimNumber}</span> {sentence}
      </h2>
      <p className={styles.outcome} data-outcome={outcome}>
        {isOnlyWrittenOtherwise(question) ? WRITTEN_OTHERWISE : outcomeInWords[outcome]}
      </p>
      <div className={styles.places} lang={lang}>
        <Place
          of={was}
          title={`Revision ${was.revision}`}
          was={null}
          around={outcome === 'moved' ? (places[0] ?? null) : null}
        />
        {places.map((place, nth) => (
          <Place
            // biome-ignore lint/suspicious/noArrayIndexKey: places have no other name than their order
            key={nth}
            of={place}
            was={outcome === 'changed' ? was : null}
            around={outcome === 'moved' || outcome === 'ambiguous' ? was : null}
            title={places.length === 1 ? 'Now' : `Place ${nth + 1}`}
            see={`${address}?at=${place.spans[0]?.from ?? 0}`}
            choose={
              places.length === 1
                ? null
                : {
                    name: `place-${markId}`,
                    checked: nth === chosen,
                    onChange: () => props.onChoose(nth),
                  }
            }
          />
        ))}
      </div>
      <div className={styles.do}>
        {places.length === 0 ? null : (
          <Button small look="go" busy={busy} onClick={props.onAccept}>
            {places.length === 1 ? 'It stands there' : `It stands in place ${chosen + 1}`}
          </Button>
        )}
        <Link
          className={styles.byHand}
          href={placeErrandAddress(address, { claim: claimNumber, mark: markId, places })}
        >
          Choose its words by hand
        </Link>
        <Button small look="quiet" busy={busy} onClick={props.onLetGo}>
          It is gone: let it go
        </Button>
      </div>
    </li>
  )
}

const WRITTEN_OTHERWISE =
  'The same words, written otherwise: other quotation marks, dashes, blanks or line ends.'

/** The same words, but for the kinds of their signs and blanks. */
export function isOnlyWrittenOtherwise({ outcome, was, places }: QuestionSeen): boolean {
  const [place] = places
  return (
    outcome === 'changed' &&
    place !== undefined &&
    place.spans.length === was.spans.length &&
    isWrittenOtherwise(wordsOf(was), wordsOf(place))
  )
}

function wordsOf({ spans }: PlaceSeen): string {
  return spans.map(({ quotation }) => quotation).join(' … ')
}

const outcomeInWords: Readonly<Record<QuestionSeen['outcome'], string>> = {
  moved: 'The same words, in other surroundings.',
  changed: 'Other words.',
  ambiguous: 'It fits in several places equally well.',
  lost: 'Its words were not found.',
}

type Choice = {
  readonly name: string
  readonly checked: boolean
  readonly onChange: () => void
}

function Place({
  of,
  title,
  was,
  around,
  see = null,
  choose = null,
}: {
  readonly of: PlaceSeen
  readonly title: string
  readonly was: PlaceSeen | null
  /** Beside what its surroundings are shown: what differs stands out. */
  readonly around: PlaceSeen | null
  /** Where it is seen in the text. */
  readonly see?: string | null
  readonly choose?: Choice | null
}) {
  const words = wordsOf(of)
  const before = was === null ? undefined : wordsOf(was)
  return (
    <div className={styles.place}>
      <span className={styles.title}>
        {choose === null ? (
          title
        ) : (
          <label>
            <input type="radio" {...choose} /> {title}
          </label>
        )}
        {see === null ? null : (
          <Link className={styles.see} href={see}>
            see it<span className="visually-hidden"> in the text, {title.toLowerCase()}</span>
          </Link>
        )}
      </span>
      <blockquote dir="auto">
        <OtherAround words={of.before} beside={around?.before ?? null} />
        {before === undefined ? (
          <mark>{words}</mark>
        ) : (
          <ChangedWords before={before} after={words} />
        )}
        <OtherAround words={of.after} beside={around?.after ?? null} />
      </blockquote>
    </div>
  )
}
