'use client'
/**
 * The import of one text; several files have a room of their own (many-files.tsx). What a source says
 * about itself is suggested where the person has not typed anything. What is typed and pasted is kept as two drafts, so that a change of the title does not send a long text again; a file is not kept.
 */
import { useRouter } from 'next/navigation'
import { type FormEvent, useMemo, useState } from 'react'
import type { KnownText } from '../../../../../lib/review/same-text.ts'
import { MOST_BYTES, type Refused, tooLarge } from '../../../../../lib/text/read/reading.ts'
import type { TextKind } from '../../../../../lib/text/read/source-kind.ts'
import { BegunForm } from '../../../../_desk/begun-form.tsx'
import { importPlaces, revisionPlace } from '../../../../_desk/places-of-drafts.ts'
import { type DraftThere, useKeeper, useKept } from '../../../../_desk/use-keeper.ts'
import { askLong } from '../../../../_parts/ask-long.ts'
import { Button } from '../../../../_parts/button.tsx'
import { LongWork } from '../../../../_parts/long-work.tsx'
import { RefusalNote, unplaced } from '../../../../_parts/refusal.tsx'
import { useLongDeed } from '../../../../_parts/use-long-deed.ts'
import { TidyRoom } from '../../../../_tidy/tidy-room.tsx'
import { tidiedThen, useTidying } from '../../../../_tidy/use-tidying.ts'
import { DescriptionFields } from '../description-fields.tsx'
import {
  blankDescription,
  describedFields,
  descriptionFrom,
  sameTyped,
  suggested,
} from '../description-typed.ts'
import { AlreadyThere } from './already-there.tsx'
import { ChooseSource } from './choose-source.tsx'
import { handOver } from './handed-over.ts'
import styles from './import.module.css'
import { ManyFiles } from './many-files.tsx'
import { NewerVersion } from './newer-version.tsx'
import { ReadAndTidied } from './read-and-tidied.tsx'
import { type About, aboutIn, base64, pasted, type Source, sourceOf, textKindOf } from './source.ts'
import { useKnown } from './use-known.ts'
import { useReading } from './use-reading.ts'

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
  const [many, setMany] = useState<readonly File[]>([])
  const { kind, typed } = about
  const source = useMemo(
    () => file ?? (words === '' ? null : pasted(words, kind)),
    [file, words, kind],
  )
  const { reading, busy: readingIt, progress } = useReading(projectId, source, kind)
  const read = reading !== null && !('refused' in reading) ? reading : null
  const description = suggested(typed, read ?? {})
  const { same, older } = useKnown(projectId, source, read, description.title, known)
  const tidying = useTidying(keeper, projectId, read)
  const [atDesk, setAtDesk] = useState(false)
  const change = (some: Partial<About>) => keeper.write(importPlaces.about, { ...about, ...some })

  /** One file is looked at here; several at once have a list of their own. */
  async function take(files: readonly File[]) {
    const [first, second] = files
    if (first === undefined) return
    if (second !== undefined) return setMany(files)
    setTooMuch(null)
    keeper.drop(importPlaces.words)
    change({
      kind: textKindOf(first.name, first.type),
      typed: source === null ? typed : blankDescription,
    })
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
    tidying.forget()
    setFile(null)
    setTooMuch(null)
    deed.forget()
  }

  /** It goes on in the room of the text of which it is the next revision. */
  function revise({ number }: KnownText) {
    const given = file !== null && !('refused' in file) ? file : null
    handOver(projectId, number, { source: given, kind })
    if (given === null) keeper.write(revisionPlace(number), words)
    keeper.drop(importPlaces.words)
    keeper.drop(importPlaces.about)
    router.push(`/projects/${projectId}/texts/${number}/revise`)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (source === null || 'refused' in source || read === null) return
    await deed.run(async (asked) => {
      const { fileName, mediaType, bytes, document } = source
      const body = {
        description: descriptionFrom(description),
        source: { kind: document ?? kind, fileName, mediaType, base64: base64(bytes) },
        ...(await tidiedThen(keeper, projectId, read)),
      }
      const path = `/api/v1/projects/${projectId}/texts`
      const { number } = await askLong<{ number: number }>(path, body, asked)
      forget()
      router.push(`/projects/${projectId}/texts/${number}`)
    })
  }

  if (many.length > 0) {
    const into = { projectId, keeper, known }
    return <ManyFiles into={into} files={many} onOther={() => setMany([])} />
  }
  if (atDesk && read !== null && source !== null && !('refused' in source)) {
    const leaving = { says: 'Done tidying', onDone: () => setAtDesk(false) }
    return <TidyRoom reading={read} tidying={tidying} file={source} leaving={leaving} />
  }
  return (
    <form className={styles.room} onSubmit={submit} aria-label="Bring in a text">
      <div className={styles.left}>
        <ChooseSource
          file={file}
          words={words}
          kind={kind}
          onKind={(kind: TextKind) => change({ kind })}
          onFiles={(files) => void take(files)}
          onWords={paste}
          onNoFile={() => setFile(null)}
        />
        <RefusalNote of={tooMuch} />
        <RefusalNote of={reading !== null && 'refused' in reading ? reading.refused : null} />
        {readingIt ? (
          <LongWork progress={progress} begins="reading the file" onStop={() => setFile(null)} />
        ) : null}
        <AlreadyThere texts={same} projectId={projectId} />
        <NewerVersion texts={older} onRevise={revise} />
        {read === null ? null : (
          <ReadAndTidied read={read} tidying={tidying} onTidy={() => setAtDesk(true)} />
        )}
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
                ? 'Paste a text or choose files first.'
                : null}
          </small>
        </div>
      </div>
    </form>
  )
}
