'use client'
/**
 * Saved views of the list: each is an address under a name, my own and those that others share. The one
 * that is open is marked; what is filtered now is saved with one field and one press.
 */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ViewSeen } from '../../lib/server/acts/read-views.ts'
import { tell } from '../_done/done.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { Dialog } from '../_parts/dialog.tsx'
import { TextField, Tick } from '../_parts/field.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import styles from './views.module.css'

type Props = {
  readonly project: string
  readonly views: readonly ViewSeen[]
  /** The query of the list that is open. */
  readonly list: string
  /** May this person share a view with the project? */
  readonly shares: boolean
}

/** The row of views. */
export function Views({ project, views, list, shares }: Props) {
  const router = useRouter()
  const deed = useDeed()
  const [isOpen, setOpen] = useState(false)
  const at = `/api/v1/projects/${project}/views`
  const drop = ({ id, name, list: query, shared }: ViewSeen) =>
    deed.run(async (key) => {
      await ask(`${at}/${id}`, undefined, { method: 'DELETE', key })
      router.refresh()
      const run = async (again: string) => {
        await ask(at, { name, list: query, shared }, { key: again })
        router.refresh()
      }
      tell(`The view «${name}» is dropped`, { says: 'Undo saves it again.', run })
    })
  return (
    <nav className={styles.views} data-tool="" aria-label="Saved views">
      <ul hidden={views.length === 0}>
        {views.map((view) => {
          const { id, name, list: query, shared, mine, by } = view
          return (
            <li key={id} data-here={query === list ? '' : undefined}>
              <Link href={`?${query}`} aria-current={query === list ? 'page' : undefined}>
                <bdi>{name}</bdi>
                {shared ? <small>{mine ? ' shared' : ` by ${by ?? 'a member'}`}</small> : null}
              </Link>
              {mine ? (
                <button
                  type="button"
                  aria-label={`Drop the view ${name}`}
                  onClick={() => drop(view)}
                >
                  ×
                </button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        Save this view
      </button>
      <RefusalNote of={deed.refusal} />
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="Save this view"
        says="Its filters and its order are kept, not what they find."
      >
        <Saving project={project} list={list} shares={shares} done={() => setOpen(false)} />
      </Dialog>
    </nav>
  )
}

function Saving({
  project,
  list,
  shares,
  done,
}: Pick<Props, 'project' | 'list' | 'shares'> & { readonly done: () => void }) {
  const router = useRouter()
  const deed = useDeed()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = () =>
    deed.run(async (key) => {
      await ask(`/api/v1/projects/${project}/views`, { name, list, shared }, { key })
      done()
      router.refresh()
    })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label="Name"
        value={name}
        maxLength={80}
        required
        onChange={(event) => setName(event.target.value)}
      />
      {shares ? (
        <Tick checked={shared} onChange={(event) => setShared(event.target.checked)}>
          Share it with the project
        </Tick>
      ) : null}
      <RefusalNote of={deed.refusal} />
      <Button type="submit" look="go" busy={deed.busy}>
        Save
      </Button>
    </form>
  )
}
