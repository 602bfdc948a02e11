'use client'
/**
 * The import. Several files are brought in one after the other, each looked at by itself. What a
 * source says about itself is suggested where the person has not typed anything.
 */
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'
import type { Reading, Refused } from '../../../../../lib/text/read/reading.ts'
import { askLong } from '../../../../_parts/ask-long.ts'
import { Button } from '../../../../_parts/button.tsx'
import { LongWork } from '../../../../_parts/long-work.tsx'
import { RefusalNote, unplaced } from '../../../../_parts/refusal.tsx'
import { useLongDeed } from '../../../../_parts/use-long-deed.ts'
import { DescriptionFields } from '../description-fields.tsx'
import {
  blankDescription,
  describedFields,
  descriptionFrom,
  suggested,
} from '../description-typed.ts'
import { ChooseSource } from './choose-source.tsx'
import styles from './import.module.css'
import { Preview } from './preview.tsx'
import { base64, type Kind, kindOf, readingOf, type Source, sourceOf } from './source.ts'

/** The room. */
export function ImportText({ projectId }: { readonly projectId: string }) {
  const router = useRouter()
  const deed = useLongDeed()
  const [source, setSource] = useState<Source | Refused | null>(null)
  const [kind, setKind] = useState<Kind>('plain')
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const [typed, setTyped] = useState(blankDescription)
  const [done, setDone] = useState<readonly string[]>([])
  const reading = useReading(source, kind)
  const read = reading !== null && !('refused' in reading) ? reading : null
  const description = suggested(typed, read ?? {})

  async function take(files: readonly File[]) {
    const [first, ...rest] = files
    if (first === undefined) return
    setWaiting(rest)
    setTyped(blankDescription)
    deed.forget()
    setKind(kindOf(first.name, first.type))
    setSource(await sourceOf(first))
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (source === null || 'refused' in source || read === null) return
    const kept = await deed.run(async (asked) => {
      const { fileName, mediaType, bytes } = source
      const body = {
        description: descriptionFrom(description),
        source: { kind, fileName, mediaType, base64: base64(bytes) },
      }
      const path = `/api/v1/projects/${projectId}/texts`
      const { number } = await askLong<{ number: number }>(path, body, asked)
      if (waiting.length === 0) router.push(`/projects/${projectId}/texts/${number}`)
    })
    if (!kept || waiting.length === 0) return
    setDone([...done, description.title])
    await take(waiting)
  }

  return (
    <form className={styles.room} onSubmit={submit} aria-label="Bring in a text">
      <div className={styles.left}>
        <ChooseSource
          source={source}
          kind={kind}
          onKind={setKind}
          onFiles={(files) => void take(files)}
          onSource={setSource}
        />
        <RefusalNote of={reading !== null && 'refused' in reading ? reading.refused : null} />
        {done.length === 0 ? null : (
          <p role="status" className={styles.count}>
            Brought in: {done.join(', ')}. {waiting.length + 1} to go.
          </p>
        )}
        {read === null ? null : <Preview reading={read} />}
      </div>
      <div className={styles.right}>
        <h2>What is known of it</h2>
        <DescriptionFields
          typed={description}
          refusal={deed.refusal}
          onChange={(field, value) => setTyped({ ...description, [field]: value })}
        />
        <RefusalNote of={unplaced(deed.refusal, describedFields)} />
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
