'use client'
/** The file or the pasted text of a newer revision, seen as it will stand before it is kept. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { MOST_BYTES, type Refused, tooLarge } from '../../../../../../lib/text/read/reading.ts'
import type { TextKind } from '../../../../../../lib/text/read/source-kind.ts'
import { BegunForm } from '../../../../../_desk/begun-form.tsx'
import { revisionPlace } from '../../../../../_desk/places-of-drafts.ts'
import { type Revised, revisedInWords } from '../../../../../_desk/revised-words.ts'
import { type DraftThere, useKeeper, useKept } from '../../../../../_desk/use-keeper.ts'
import { tell } from '../../../../../_done/done.ts'
import { askLong } from '../../../../../_parts/ask-long.ts'
import { Button } from '../../../../../_parts/button.tsx'
import { LongWork } from '../../../../../_parts/long-work.tsx'
import { RefusalNote } from '../../../../../_parts/refusal.tsx'
import { useLongDeed } from '../../../../../_parts/use-long-deed.ts'
import { TidyRoom } from '../../../../../_tidy/tidy-room.tsx'
import { tidiedThen, useTidying } from '../../../../../_tidy/use-tidying.ts'
import { ChooseSource } from '../../import/choose-source.tsx'
import { handedTo, takenOver } from '../../import/handed-over.ts'
import styles from '../../import/import.module.css'
import { ReadAndTidied } from '../../import/read-and-tidied.tsx'
import { base64, pasted, type Source, sourceOf, textKindOf } from '../../import/source.ts'
import { useReading } from '../../import/use-reading.ts'

type Props = {
  readonly projectId: string
  readonly personId: string
  readonly drafts: readonly DraftThere[]
  readonly textNumber: number
  /** The revision that stands now. */
  readonly revision: number
}

/** The form. */
export function Revise({ projectId, personId, drafts, textNumber, revision }: Props) {
  const router = useRouter()
  const deed = useLongDeed()
  const keeper = useKeeper({ projectId, personId }, drafts)
  const place = revisionPlace(textNumber)
  const kept = useKept(keeper, place)
  const words = typeof kept === 'string' ? kept : ''
  const [tooMuch, setTooMuch] = useState<string | null>(null)
  const [handed] = useState(() => handedTo(projectId, textNumber))
  const [kind, setKind] = useState<TextKind>(handed?.kind ?? 'plain')
  const [file, setFile] = useState<Source | Refused | null>(handed?.source ?? null)
  useEffect(() => takenOver(projectId, textNumber), [projectId, textNumber])
  const source = useMemo(
    () => file ?? (words === '' ? null : pasted(words, kind)),
    [file, words, kind],
  )
  const { reading, busy: readingIt, progress } = useReading(projectId, source, kind)
  const read = reading !== null && !('refused' in reading) ? reading : null

  const tidying = useTidying(keeper, projectId, read)
  const [atDesk, setAtDesk] = useState(false)

  function paste(next: string) {
    const size = new TextEncoder().encode(next).length
    setTooMuch(size > MOST_BYTES ? tooLarge(size) : null)
    if (next === '') keeper.drop(place)
    else if (size <= MOST_BYTES) keeper.write(place, next)
  }

  async function take([first]: readonly File[]) {
    if (first === undefined) return
    deed.forget()
    setKind(textKindOf(first.name, first.type))
    setFile(await sourceOf(first))
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (source === null || 'refused' in source || read === null) return
    await deed.run(async (asked) => {
      const { fileName, mediaType, bytes, document } = source
      const body = {
        saw: revision,
        source: { kind: document ?? kind, fileName, mediaType, base64: base64(bytes) },
        ...(await tidiedThen(keeper, projectId, read)),
      }
      const path = `/api/v1/projects/${projectId}/texts/${textNumber}/revisions`
      const came = await askLong<Revised>(path, body, asked)
      const { exact: _, ...questions } = came.marks
      const open = Object.values(questions).reduce((sum, many) => sum + many, 0)
      keeper.drop(place)
      tidying.forget()
      tell(revisedInWords(came))
      const desk = `/projects/${projectId}/texts/${textNumber}`
      router.push(open === 0 ? desk : `${desk}/placing`)
    })
  }

  if (atDesk && read !== null && source !== null && !('refused' in source)) {
    const leaving = { says: 'Done tidying', onDone: () => setAtDesk(false) }
    return <TidyRoom reading={read} tidying={tidying} file={source} leaving={leaving} />
  }
  return (
    <form className={styles.room} onSubmit={submit} aria-label="Bring in a newer revision">
      <div className={styles.left}>
        <ChooseSource
          file={file}
          words={words}
          kind={kind}
          onKind={setKind}
          onFiles={(files) => void take(files)}
          onWords={paste}
          onNoFile={() => setFile(null)}
        />
        <RefusalNote of={tooMuch} />
        <RefusalNote of={reading !== null && 'refused' in reading ? reading.refused : null} />
        {readingIt ? (
          <LongWork progress={progress} begins="reading the file" onStop={() => setFile(null)} />
        ) : null}
        {read === null ? null : (
          <ReadAndTidied read={read} tidying={tidying} onTidy={() => setAtDesk(true)} />
        )}
      </div>
      <div className={styles.right}>
        <RefusalNote of={deed.refusal} />
        <BegunForm drafts={keeper} begun={words !== ''} onDrop={() => keeper.drop(place)} />
        {deed.busy ? (
          <LongWork progress={deed.progress} begins="sending the file" onStop={deed.stop} />
        ) : null}
        <div className={styles.do}>
          <Button type="submit" look="go" busy={deed.busy} disabled={read === null}>
            {deed.busy ? 'Bringing it in…' : `Bring in revision ${revision + 1}`}
          </Button>
          <small>
            {source === null
              ? 'Paste the text or choose a file first.'
              : 'It never changes after that.'}
          </small>
        </div>
      </div>
    </form>
  )
}
