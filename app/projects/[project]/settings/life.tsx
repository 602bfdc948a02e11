'use client'
/** Archiving, deleting, and both ways back, each said with what follows before it is done. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Life } from '../../../../lib/review/project-life.ts'
import type { Deletion } from '../../../../lib/server/acts/read-deletion.ts'
import { tell, type Undo } from '../../../_done/done.ts'
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
  const base = `/api/v1/projects/${projectId}`
  if (life === 'deleted') {
    return (
      <div className={styles.life}>
        {deletion.goesAt === null ? null : (
          <p>
            It goes for good on <When at={deletion.goesAt} />. Until then it can be called back, and
            is then what it was.
          </p>
        )}
        <WayBack base={base} of={calls} />
        <Public deletion={deletion} />
      </div>
    )
  }
  return (
    <div className={styles.life}>
      {life === 'archived' ? (
        <WayBack base={base} of={reopens} />
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
      <Archiving base={base} open={asked === 'archiving'} onClose={() => setAsked(null)} />
      <Deleting
        base={base}
        deletion={deletion}
        open={asked === 'deletion'}
        onClose={() => setAsked(null)}
      />
    </div>
  )
}

type Way = { readonly door: string; readonly button: string; readonly did: string }
const calls: Way = {
  door: 'calling-back',
  button: 'Call the project back',
  did: 'The project is back',
}
const reopens: Way = {
  door: 'reopening',
  button: 'Reopen the project',
  did: 'The project is open again',
}

/** A way back: nothing is lost by it, so nothing is asked. */
function WayBack({ base, of: { door, button, did } }: { readonly base: string; readonly of: Way }) {
  const router = useRouter()
  const deed = useDeed()
  return (
    <div>
      <Button
        look="go"
        busy={deed.busy}
        onClick={async () => {
          if (!(await deed.run((key) => ask(`${base}/${door}`, {}, { key })))) return
          tell(
            did,
            door === 'reopening'
              ? undoBy(`${base}/archiving`, 'Undo archives it again.', router.refresh)
              : null,
          )
          router.refresh()
        }}
      >
        {button}
      </Button>
      <RefusalNote of={deed.refusal} />
    </div>
  )
}

/** An undo that asks a door for nothing more than that. */
function undoBy(path: string, says: string, refresh: () => void): Undo {
  const run = async (key: string) => {
    await ask(path, {}, { key })
    refresh()
  }
  return { says, run }
}

type Asked = { readonly base: string; readonly open: boolean; readonly onClose: () => void }

function Archiving({ base, open, onClose }: Asked) {
  const router = useRouter()
  const deed = useDeed()
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
        if (!(await deed.run((key) => ask(`${base}/archiving`, {}, { key })))) return
        onClose()
        const undo = undoBy(`${base}/reopening`, 'Undo reopens it.', router.refresh)
        tell('The project is archived', undo)
        router.refresh()
      }}
    />
  )
}

function Deleting({ base, deletion, open, onClose }: Asked & { readonly deletion: Deletion }) {
  const router = useRouter()
  const deed = useDeed()
  const [title, setTitle] = useState('')
  const { texts, claims, rulings, editions, people } = deletion.goes
  async function submit(event: FormEvent) {
    event.preventDefault()
    const staysPublic = deletion.staysPublic.map(({ number }) => number)
    const body = { title, staysPublic }
    if (!(await deed.run((key) => ask(`${base}/deletion`, body, { key })))) return
    onClose()
    const undo = undoBy(`${base}/calling-back`, 'Undo calls it back.', router.refresh)
    tell('The project is deleted', undo)
    router.refresh()
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
