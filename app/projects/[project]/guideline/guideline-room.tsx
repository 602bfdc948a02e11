'use client'
/**
 * The guideline as it is read, and as it is written. What is typed is kept as a draft on the server for
 * its writer alone, with the version that it was begun on. A save that meets another version shows both
 * and puts them together at a press; of two tabs of one writer one is chosen. Nothing that was written is lost.
 */
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import {
  checkGuideline,
  type Guideline,
  isSilent,
  wordsIn,
} from '../../../../lib/review/guideline.ts'
import {
  guidelineChanges,
  mergedGuideline,
  sameGuideline,
} from '../../../../lib/review/guideline-changes.ts'
import type { GuidelineSeen } from '../../../../lib/server/acts/read-guideline.ts'
import { BegunForm } from '../../../_desk/begun-form.tsx'
import type { DraftKeeper } from '../../../_desk/draft-keeper.ts'
import { type DraftThere, useKeeper, useKept } from '../../../_desk/use-keeper.ts'
import { ask, Refused } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { DocumentText } from '../../../_parts/document-text.tsx'
import { Empty } from '../../../_parts/page.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { Changes } from './changes.tsx'
import styles from './guideline.module.css'

const GuidelineEditor = dynamic(() => import('./guideline-editor.tsx'), { ssr: false })
const place = 'guideline'

/** What is being written, and the version that it was begun on. */
type Written = { readonly guideline: Guideline; readonly basedOn: number }
type Theirs = { readonly guideline: Guideline; readonly version: number }

type Props = {
  readonly projectId: string
  readonly personId: string
  readonly seen: GuidelineSeen
  readonly writes: boolean
  readonly drafts: readonly DraftThere[]
}

/** The room. */
export function GuidelineRoom({ projectId, personId, seen, writes, drafts }: Props) {
  const keeper = useKeeper({ projectId, personId }, drafts)
  const kept = begunIn(useKept(keeper, place))
  const [opened, setOpened] = useState<Written | null>(null)
  const written = kept ?? opened
  if (writes && written !== null) {
    const begun = kept !== null
    return (
      <Writing {...{ projectId, seen, keeper, written, begun, onEnd: () => setOpened(null) }} />
    )
  }
  return (
    <div className={styles.room}>
      {seen.version === 0 || isSilent(seen.guideline) ? (
        <Empty title="There is no guideline yet.">
          <p>
            {writes
              ? 'Write down how this team decides: what each label means, which sources count, what to do in doubt. Give each label a heading of its own.'
              : 'The editors write down here how the team decides: what each label means, which sources count, what to do in doubt.'}
          </p>
        </Empty>
      ) : (
        <DocumentText look="guideline" nodes={seen.guideline.content} />
      )}
      {writes ? (
        <div>
          <Button onClick={() => setOpened({ guideline: seen.guideline, basedOn: seen.version })}>
            {seen.version === 0 ? 'Write the guideline' : 'Change the guideline'}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

type WritingProps = Pick<Props, 'projectId' | 'seen'> & {
  readonly keeper: DraftKeeper
  readonly written: Written
  /** Was anything typed? */
  readonly begun: boolean
  readonly onEnd: () => void
}

function Writing({ projectId, seen, keeper, written, begun, onEnd }: WritingProps) {
  const router = useRouter()
  const deed = useDeed()
  const [wrong, setWrong] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [merged, setMerged] = useState(0)
  const write = (next: Written) => keeper.write(place, next)

  function end() {
    keeper.drop(place)
    onEnd()
  }

  async function save() {
    const { guideline, basedOn } = written
    const done = await deed.run(async (key) => {
      try {
        await ask(`/api/v1/projects/${projectId}/guideline`, { guideline, basedOn }, { key })
      } catch (failure) {
        setTheirs(theirsIn(failure))
        throw failure
      }
    })
    if (!done) return
    end()
    router.refresh()
  }

  async function putTogether(other: Theirs) {
    const base = await baseOf(projectId, written.basedOn)
    const guideline = mergedGuideline(base, written.guideline, other.guideline)
    write({ guideline, basedOn: other.version })
    setMerged(merged + 1)
    setTheirs(null)
    deed.forget()
  }

  return (
    <div className={styles.room}>
      {written.basedOn === seen.latest || theirs !== null ? null : (
        <p role="status">
          You began this on version {written.basedOn}; it is at version {seen.latest} now. When you
          save, both are put together.
        </p>
      )}
      <GuidelineEditor
        key={`${keeper.turn(place)} ${merged}`}
        value={written.guideline}
        onChange={(guideline) => write({ ...written, guideline })}
        onWrong={setWrong}
      />
      {theirs === null ? null : (
        <section className={styles.merge} aria-label="What was changed meanwhile">
          <h2>What version {theirs.version} says otherwise than yours</h2>
          <Changes
            changes={guidelineChanges(written.guideline, theirs.guideline).map(({ how, of }) => ({
              how,
              words: wordsIn(of),
            }))}
          />
          <div>
            <Button look="go" onClick={() => putTogether(theirs)}>
              Put both together
            </Button>
          </div>
        </section>
      )}
      <BegunForm drafts={keeper} begun={begun} onDrop={end} />
      <RefusalNote of={wrong ?? deed.refusal} />
      <div className={styles.foot}>
        <Button
          look="go"
          busy={deed.busy}
          disabled={
            wrong !== null || theirs !== null || sameGuideline(seen.guideline, written.guideline)
          }
          onClick={save}
        >
          Set the guideline
        </Button>
        {begun ? null : (
          <>
            <Button look="quiet" onClick={onEnd}>
              Leave it as it is
            </Button>
            <small>What you type is kept for you alone until you set it.</small>
          </>
        )}
      </div>
    </div>
  )
}

/** What a draft holds, if it holds a guideline. */
function begunIn(body: unknown): Written | null {
  if (typeof body !== 'object' || body === null || !('guideline' in body) || !('basedOn' in body))
    return null
  const checked = checkGuideline(body.guideline)
  if ('refused' in checked || typeof body.basedOn !== 'number') return null
  return { guideline: checked.guideline, basedOn: body.basedOn }
}

/** The kept guideline that a refused save was told. */
function theirsIn(failure: unknown): Theirs | null {
  if (!(failure instanceof Refused) || failure.kind !== 'changed meanwhile') return null
  const { version, kept } = failure.facts
  if (typeof version !== 'number' || typeof kept !== 'string') return null
  const checked = checkGuideline(JSON.parse(kept))
  return 'guideline' in checked ? { guideline: checked.guideline, version } : null
}

/** The version that one's own was begun on. */
async function baseOf(projectId: string, version: number): Promise<Guideline> {
  const nothing: Guideline = { type: 'doc', content: [] }
  if (version === 0) return nothing
  const path = `/api/v1/projects/${projectId}/guideline?version=${version}`
  const seen = await ask<GuidelineSeen>(path, undefined, { method: 'GET' })
  return seen.guideline
}
