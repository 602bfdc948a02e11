'use client'
/**
 * A citation while it is typed in: the work, the exact passage, what it does to the claim, where in
 * the work, when it was read. Or the passage is fetched from another text of the project, by
 * choosing its words there; what is typed here stays as it is meanwhile.
 */
import { useState } from 'react'
import { stances, workTypes } from '../../lib/review/citation.ts'
import { useIsKey } from '../_keys/own-keys.tsx'
import { Button } from '../_parts/button.tsx'
import { TextArea, TextField } from '../_parts/field.tsx'
import { typeWords } from '../_parts/work-filter.ts'
import {
  type CitationDraft,
  type FieldProblems,
  problemsOf,
  type TypedWork,
  typedAgain,
} from './answer-draft.ts'
import styles from './citation-form.module.css'
import { useTools } from './desk-context.tsx'
import { KnownWorks } from './known-works.tsx'
import { leaveField } from './leave-field.ts'
import { ReferencePaste } from './reference-paste.tsx'
import { typedFrom } from './reference-typed.ts'
import { Toggles } from './toggles.tsx'

type Props = {
  readonly claim: number
  readonly value: CitationDraft
  readonly onChange: (value: CitationDraft) => void
  readonly onKeep: () => void
  readonly onDrop: () => void
}

/** The form. */
export function CitationForm({ claim, value, onChange, onKeep, onDrop }: Props) {
  const [tried, setTried] = useState(false)
  const isKey = useIsKey()
  const problems: FieldProblems = tried ? problemsOf(value) : {}
  const keep = () => {
    if (Object.keys(problemsOf(value)).length === 0) onKeep()
    else setTried(true)
  }
  const { work } = value
  return (
    <fieldset
      className={styles.form}
      data-citation=""
      onKeyDown={(event) => {
        if (isKey('give', event.nativeEvent)) {
          event.stopPropagation()
          keep()
        }
        if (isKey('away', event.nativeEvent)) {
          event.stopPropagation()
          leaveField(event.target)
        }
      }}
    >
      <legend className="kicker">New citation</legend>
      {work.is === 'typed' ? (
        <>
          <ReferencePaste
            pasted={value.pasted ?? ''}
            onPasted={(pasted) => onChange({ ...value, pasted })}
            onWork={(fields) => onChange({ ...value, pasted: '', work: typedFrom(work, fields) })}
          />
          <WorkFields
            value={work}
            problems={problems}
            onChange={(next) => onChange({ ...value, work: next })}
          />
          <KnownWorks
            work={work}
            onUse={({ id, printed }) =>
              onChange({
                ...value,
                typed: { work, passage: value.passage },
                work: { is: 'known', id, printed },
              })
            }
            onOther={() => onChange({ ...value, work: { ...work, another: true } })}
          />
        </>
      ) : (
        <p className={styles.known}>
          {work.is === 'text' ? (
            <>
              <b dir="auto">{work.title}</b> — in this project
            </>
          ) : (
            work.printed
          )}{' '}
          <button
            type="button"
            className={styles.again}
            onClick={() => onChange(typedAgain(value))}
          >
            type a work instead
          </button>
        </p>
      )}
      <TextArea
        label="Passage, word for word"
        dir="auto"
        rows={2}
        readOnly={value.place !== null}
        value={value.passage}
        error={problems.passage}
        onChange={(event) => onChange({ ...value, passage: event.target.value })}
      />
      <Toggles
        legend="The passage"
        kind="radio"
        options={stances}
        chosen={[value.stance]}
        onToggle={(stance) => onChange({ ...value, stance })}
      />
      <div className={styles.pair}>
        <TextField
          label="Where in it"
          placeholder="p. 7"
          value={value.locator}
          onChange={(event) => onChange({ ...value, locator: event.target.value })}
        />
        <TextField
          label="Read on"
          value={value.readOn}
          error={problems.readOn}
          onChange={(event) => onChange({ ...value, readOn: event.target.value })}
        />
      </div>
      <OtherTexts claim={claim} />
      <div className={styles.choices}>
        <Button small onClick={keep}>
          Keep the citation
        </Button>
        <Button small look="quiet" onClick={onDrop}>
          Drop it
        </Button>
      </div>
    </fieldset>
  )
}

type WorkProps = {
  readonly value: TypedWork
  readonly problems: FieldProblems
  readonly onChange: (value: TypedWork) => void
}

function WorkFields({ value, problems, onChange }: WorkProps) {
  const field = (name: Exclude<keyof TypedWork, 'is' | 'type' | 'another'>) => ({
    value: value[name],
    error: problems[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...value, [name]: event.target.value }),
  })
  return (
    <>
      <TextField label="Title of the work" dir="auto" data-first="" {...field('title')} />
      <TextArea
        label="Authors"
        hint="One a line: Family, Given — or the name of a body"
        rows={1}
        {...field('authors')}
      />
      <div className={styles.pair}>
        <label className={styles.type}>
          <span>Type</span>
          <select
            value={value.type}
            onChange={(event) => {
              const type = workTypes.find((one) => one === event.target.value)
              if (type !== undefined) onChange({ ...value, type })
            }}
          >
            {workTypes.map((type) => (
              <option key={type} value={type}>
                {typeWords[type]}
              </option>
            ))}
          </select>
        </label>
        <TextField label="Date" placeholder="18 November 2024" {...field('issued')} />
      </div>
      <div className={styles.pair}>
        <TextField label="Appeared in" placeholder="Harrow Gazette" {...field('container')} />
        <TextField label="Publisher" {...field('publisher')} />
      </div>
      <div className={styles.pair}>
        <TextField label="Address" placeholder="https://" inputMode="url" {...field('address')} />
        <TextField label="DOI" placeholder="10.1000/182" {...field('doi')} />
      </div>
    </>
  )
}

/** The way to the other texts of the project: one opens beside this one, and a passage is cited there. */
function OtherTexts({ claim }: { readonly claim: number }) {
  const { seen, store } = useTools()
  if (seen.texts.length < 2) return null
  return (
    <div>
      <Button small look="quiet" onClick={() => store.change({ aside: { claim, text: null } })}>
        A passage of another text of this project
      </Button>
    </div>
  )
}
