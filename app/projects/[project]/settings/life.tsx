'use client'
/** Archiving, deleting, and both ways back, each said with what follows before it is done. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Life } from '../../../../lib/review/project-life.ts'
import type { Deletion } from '../../../../lib/server/acts/read-deletion.ts'
import { tell } from '../../../_done/done.ts'
import { undoOf } from '../../../_done/undo-event.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Confirm, Dialog } from '../../../_parts/dialog.tsx'
import { TextField } from '../../../_parts/field.tsx'
import { Form } from '../../../_parts/form.tsx'
import { errorAt, RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { When } from '../../../_parts/when.tsx'
import { count, listed } from '../../../_parts/words.ts'
import styles from './settings.module.css'

type Props = {
  readonly projectId: string
  readonly life: Life
  readonly deletion: Deletion
}

/** What an owner can do with the whole project. */
export function ProjectLife({ projectId, life, deletion }: Props) {
  const [asked, setAsked] = useState<'archiving' | 'deletion' | null>(null)
  if (life === 'deleted') {
    return (
      <div className={styles.life}>
        {deletion.goesAt === null ? null : (
          <p>
            It goes for good on <When at={deletion.goesAt} />. Until then it can be called back, and
            is then what it was.
          </p>
        )}
        <WayBack projectId={projectId} of={calls} />
        <Public deletion={deletion} />
      </div>
    )
  }
  return (
    <div className={styles.life}>
      {life === 'archived' ? (
        <WayBack projectId={projectId} of={reopens} />
      ) : (
        <div>
          <Button onClick={() => setAsked('archiving')}>Archive the project…</Button>
        </div>
      )}
      <div>
        <Button look="grave" onClick={() => setAsked('deletion')}>
          Delete the project…
        </Button>
      </div>
      <Archiving
        projectId={projectId}
        open={asked === 'archiving'}
        onClose={() => setAsked(null)}
      />
      <Deleting
        projectId={projectId}
        deletion={deletion}
        open={asked === 'deletion'}
        onClose={() => setAsked(null)}
      />
    </div>
  )
}

type Way = {
  readonly door: string
  readonly button: string
  readonly did: string
  /** What undoing it does; null where it cannot be undone. */
  readonly undo: string | null
}
const calls: Way = {
  door: 'calling-back',
  button: 'Call the project back',
  did: 'The project is back',
  undo: null,
}
const reopens: Way = {
  door: 'reopening',
  button: 'Reopen the project',
  did: 'The project is open again',
  undo: 'Undo archives it again.',
}

/** A way back: nothing is lost by it, so nothing is asked. */
function WayBack({ projectId, of }: { readonly projectId: string; readonly of: Way }) {
  const { deed, does } = useLifeDeed(projectId)
  return (
    <div>
      <Button look="go" busy={deed.busy} onClick={() => void does(of)}>
        {of.button}
      </Button>
      <RefusalNote of={deed.refusal} />
    </div>
  )
}

/** A deed on the project's life, told with how it is undone. */
function useLifeDeed(projectId: string) {
  const router = useRouter()
  const deed = useDeed()
  const does = ({ door, did, undo }: Pick<Way, 'door' | 'did' | 'undo'>, body: object = {}) =>
    deed.run(async (key) => {
      const path = `/api/v1/projects/${projectId}/${door}`
      const { event } = await ask<{ event?: number }>(path, body, { key })
      const after = async () => router.refresh()
      const can = undo !== null && event !== undefined
      tell(did, can ? undoOf(projectId, event, undo, after) : null)
      router.refresh()
    })
  return { deed, does }
}

type Asked = { readonly projectId: string; readonly open: boolean; readonly onClose: () => void }

function Archiving({ projectId, open, onClose }: Asked) {
  const { deed, does } = useLifeDeed(projectId)
  const archives = { door: 'archiving', did: 'The project is archived', undo: 'Undo reopens it.' }
  return (
    <Confirm
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      title="Archive the project?"
      says="It can be read and exported, and nothing in it changes: no marks, no verdicts, no rulings, no settings. Open rounds wait. Published editions stay where they are. An owner can still give and take seats, take an edition down, and reopen the project at any time."
      yes="Archive the project"
      busy={deed.busy}
      refusal={deed.refusal}
      onYes={async () => {
        if (await does(archives)) onClose()
      }}
    />
  )
}

function Deleting({ projectId, deletion, open, onClose }: Asked & { readonly deletion: Deletion }) {
  const { deed, does } = useLifeDeed(projectId)
  const [title, setTitle] = useState('')
  const { texts, claims, rulings, editions, people } = deletion.goes
  async function submit(event: FormEvent) {
    event.preventDefault()
    const staysPublic = deletion.staysPublic.map(({ number }) => number)
    const deletes = { door: 'deletion', did: 'The project is deleted', undo: 'Undo calls it back.' }
    if (await does(deletes, { title, staysPublic })) onClose()
  }
  const known = errorAt(deed.refusal, 'title')
  return (
    <Dialog
      open={open}
      hasWayOut
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      title="Delete the project?"
      says="At once nobody but its owners sees it any more. For thirty days an owner can call it back; then it goes for good."
    >
      <p className={styles.goes}>
        What goes:{' '}
        {listed([
          count(texts, 'text'),
          `${count(claims, 'claim')} with ${claims === 1 ? 'its' : 'their'} verdicts and citations`,
          count(rulings, 'ruling'),
          count(editions, 'frozen edition'),
          'the guideline and the whole history',
        ])}
        .{' '}
        {count(people, 'person loses a seat', 'people lose their seats').replace(/^./u, (one) =>
          one.toUpperCase(),
        )}
        .
      </p>
      <Public deletion={deletion} />
      <Form onSubmit={submit} label="Delete the project">
        <TextField
          label="Type the title of the project to delete it"
          hint={<bdi>{deletion.title}</bdi>}
          autoComplete="off"
          required
          value={title}
          error={known}
          onChange={(event) => setTitle(event.target.value)}
        />
        <RefusalNote of={known === null ? deed.refusal : null} />
        <div className={styles.choices}>
          <Button onClick={onClose}>Not now</Button>
          <Button
            type="submit"
            look="grave"
            busy={deed.busy}
            disabled={title.trim() !== deletion.title}
          >
            Delete the project
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** What stays public for good, and how to change that. */
function Public({ deletion }: { readonly deletion: Deletion }) {
  if (deletion.staysPublic.length === 0) {
    return <p className={styles.goes}>Nothing of it is public, and nothing stays.</p>
  }
  return (
    <div className={styles.goes}>
      <p>
        What stays public: readers may have cited these editions, so each stays at its address, to
        the byte, also when the project is gone. To end that, take it down first.
      </p>
      <ul className={styles.said}>
        {deletion.staysPublic.map(({ number, title, address }) => (
          <li key={number}>
            Edition {number}, «<bdi>{title}</bdi>», at <code>{address}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
