'use client'
/**
 * The import. Several files are brought in one after the other, each looked at by itself. What a
 * source says about itself is suggested where the person has not typed anything. What is typed and pasted
 * is kept as two drafts, so that a change of the title does not send a long text again; a file is not kept.
 */
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { type KnownText, sameTexts } from '../../../../../lib/review/same-text.ts'
import {
  MOST_BYTES,
  type Reading,
  type Refused,
  tooLarge,
} from '../../../../../lib/text/read/reading.ts'
import { BegunForm } from '../../../../_desk/begun-form.tsx'
import { importPlaces } from '../../../../_desk/places-of-drafts.ts'
import { type DraftThere, useKeeper, useKept } from '../../../../_desk/use-keeper.ts'
import { askLong } from '../../../../_parts/ask-long.ts'
import { Button } from '../../../../_parts/button.tsx'
import { LongWork } from '../../../../_parts/long-work.tsx'
import { RefusalNote, unplaced } from '../../../../_parts/refusal.tsx'
import { useLongDeed } from '../../../../_parts/use-long-deed.ts'
import { DescriptionFields } from '../description-fields.tsx'
import {
  blankDescription,
  type DescriptionTyped,
  describedFields,
  descriptionFrom,
  sameTyped,
  suggested,
} from '../description-typed.ts'
import { AlreadyThere } from './already-there.tsx'
import { ChooseSource } from './choose-source.tsx'
import styles from './import.module.css'
import { Preview } from './preview.tsx'
import {
  type About,
  aboutIn,
  base64,
  fingerprint,
  type Kind,
  kindOf,
  pasted,
  readingOf,
  type Source,
  sourceOf,
} from './source.ts'

type Props = {
  readonly projectId: string
  readonly personId: string
  readonly drafts: readonly DraftThere[]
  readonly known: readonly KnownText[]
}

/** The room. */
export function ImportText({ projectId, personId, drafts, known }: Props) {
  const router = useRouter()
  const deed = useLongDeed()
  const keeper = useKeeper({ projectId, personId }, drafts)
  const about = aboutIn(useKept(keeper, importPlaces.about))
  const kept = useKept(keeper, importPlaces.words)
  const words = typeof kept === 'string' ? kept : ''
  const [file, setFile] = useState<Source | Refused | null>(null)
  const [tooMuch, setTooMuch] = useState<string | null>(null)
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const [done, setDone] = useState<readonly KnownText[]>([])
  const { kind, typed } = about
  const source = useMemo(
    () => file ?? (words === '' ? null : pasted(words, kind)),
    [file, words, kind],
  )
  const reading = useReading(source, kind)
  const read = reading !== null && !('refused' in reading) ? reading : null
  const description = suggested(typed, read ?? {})
  const same = useSame(source, read, [...known, ...done])
  const change = (some: Partial<About>) => keeper.write(importPlaces.about, { ...about, ...some })

  /** The first of some files; what was typed before the first one was chosen is about it. */
  async function take(files: readonly File[], typed: DescriptionTyped) {
    const [first, ...rest] = files
    if (first === undefined) return
    setWaiting(rest)
    setTooMuch(null)
    keeper.drop(importPlaces.words)
    change({ kind: kindOf(first.name, first.type), typed })
    deed.forget()
    setFile(await sourceOf(first))
  }

  function paste(next: string) {
    const size = new TextEncoder().encode(next).length
    setTooMuch(size > MOST_BYTES ? tooLarge(size) : null)
    if (next === '') keeper.drop(importPlaces.words)
    else if (size <= MOST_BYTES) keeper.write(importPlaces.words, next)
  }

  function forget() {
    keeper.drop(importPlaces.words)
    keeper.drop(importPlaces.about)
    setFile(null)
    setTooMuch(null)
    deed.forget()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (source === null || 'refused' in source || read === null) return
    const came = await deed.run(async (asked) => {
      const { fileName, mediaType, bytes } = source
      const body = {
        description: descriptionFrom(description),
        source: { kind, fileName, mediaType, base64: base64(bytes) },
      }
      const path = `/api/v1/projects/${projectId}/texts`
      const { number } = await askLong<{ number: number }>(path, body, asked)
      const hashes = fingerprint(source, read)
      setDone([...done, { number, title: description.title, ...hashes }])
      if (waiting.length > 0) return
      forget()
      router.push(`/projects/${projectId}/texts/${number}`)
    })
    if (came && waiting.length > 0) await take(waiting, blankDescription)
  }

  return (
    <form className={styles.room} onSubmit={submit} aria-label="Bring in a text">
      <div className={styles.left}>
        <ChooseSource
          file={file}
          words={words}
          kind={kind}
          onKind={(kind) => change({ kind })}
          onFiles={(files) => void take(files, source === null ? typed : blankDescription)}
          onWords={paste}
          onNoFile={() => setFile(null)}
        />
        <RefusalNote of={tooMuch} />
        <RefusalNote of={reading !== null && 'refused' in reading ? reading.refused : null} />
        {done.length === 0 ? null : (
          <p role="status" className={styles.count}>
            Brought in: {done.map(({ title }) => title).join(', ')}. {waiting.length + 1} to go.
          </p>
        )}
        <AlreadyThere texts={same} projectId={projectId} />
        {read === null ? null : <Preview reading={read} />}
      </div>
      <div className={styles.right}>
        <h2>What is known of it</h2>
        <DescriptionFields
          typed={description}
          refusal={deed.refusal}
          onChange={(field, value) => change({ typed: { ...description, [field]: value } })}
        />
        <RefusalNote of={unplaced(deed.refusal, describedFields)} />
        <BegunForm
          drafts={keeper}
          begun={words !== '' || !sameTyped(typed, blankDescription)}
          onDrop={forget}
        />
        {deed.busy ? (
          <LongWork progress={deed.progress} begins="sending the file" onStop={deed.stop} />
        ) : null}
        <div className={styles.do}>
          <Button type="submit" look="go" busy={deed.busy} disabled={read === null}>
            {deed.busy ? 'Bringing it in…' : 'Bring it in'}
          </Button>
          <small>
            {read !== null
              ? 'It becomes revision 1, and never changes.'
              : source === null
                ? 'Paste a text or choose a file first.'
                : null}
          </small>
        </div>
      </div>
    </form>
  )
}

/** The texts that are there already and the same as what is read. */
function useSame(
  source: Source | Refused | null,
  read: Reading | null,
  known: readonly KnownText[],
): readonly KnownText[] {
  const hashes = useMemo(
    () =>
      source === null || 'refused' in source || read === null ? null : fingerprint(source, read),
    [source, read],
  )
  return hashes === null ? [] : sameTexts(known, hashes)
}

/** The reading of a source, a moment after it stopped changing. */
function useReading(source: Source | Refused | null, kind: Kind): Reading | Refused | null {
  const [reading, setReading] = useState<Reading | Refused | null>(null)
  useEffect(() => {
    if (source === null || 'refused' in source) {
      setReading(source)
      return
    }
    let stale = false
    const timer = setTimeout(() => {
      void readingOf(source, kind).then((found) => {
        if (!stale) setReading(found)
      })
    }, 150)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [source, kind])
  return reading
}
