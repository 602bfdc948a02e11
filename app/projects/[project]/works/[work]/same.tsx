'use client'
/** Which other works are shown as this one, which seem to be the same, and how an editor says so or takes it back. */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { Sign } from '../../../../../lib/review/same-work.ts'
import { tell } from '../../../../_done/done.ts'
import { undoOf } from '../../../../_done/undo-event.ts'
import { ask } from '../../../../_parts/ask.ts'
import { Button } from '../../../../_parts/button.tsx'
import { Section } from '../../../../_parts/page.tsx'
import { RefusalNote } from '../../../../_parts/refusal.tsx'
import { useDeed } from '../../../../_parts/use-deed.ts'
import styles from './work.module.css'

type Named = { readonly id: string; readonly printed: string }
type Props = {
  readonly projectId: string
  readonly workId: string
  readonly joined: readonly Named[]
  readonly alike: readonly (Named & { readonly by: Sign })[]
  readonly may: boolean
}

/** The section; nothing where there is nothing to say. */
export function Same({ projectId, workId, joined, alike, may }: Props) {
  const router = useRouter()
  const deed = useDeed()
  if (joined.length === 0 && alike.length === 0) return null
  const at = `/api/v1/projects/${projectId}/works`
  const does = (door: string, body: object, did: string, says: string) =>
    deed.run(async (key) => {
      const { event } = await ask<{ event: number }>(`${at}/${door}`, body, { key })
      tell(
        did,
        undoOf(projectId, event, says, async () => router.refresh()),
      )
      router.refresh()
    })
  const joins = (id: string) =>
    does(`${id}/joining`, { into: workId }, 'Two works are shown as one', 'Undo parts them again.')
  const parts = (id: string) =>
    does(`${id}/parting`, {}, 'Two works are shown apart', 'Undo makes them one again.')
  return (
    <Section
      title="The same work"
      says="Works that are the same are shown as one, here and in the bibliography of coming editions. Each citation stays as it was given."
    >
      <ul className={styles.same}>
        {joined.map(({ id, printed }) => (
          <li key={id}>
            <span dir="auto">
              {printed}
              <small>shown as this work</small>
            </span>
            {may ? (
              <Button small look="quiet" busy={deed.busy} onClick={() => void parts(id)}>
                Not the same after all
              </Button>
            ) : null}
          </li>
        ))}
        {alike.map(({ id, printed, by }) => (
          <li key={id}>
            <Link href={`/projects/${projectId}/works/${id}`} dir="auto">
              {printed}
              <small>seems to be the same, by its {by}</small>
            </Link>
            <Button small busy={deed.busy} onClick={() => void joins(id)}>
              It is the same
            </Button>
          </li>
        ))}
      </ul>
      <RefusalNote of={deed.refusal} />
    </Section>
  )
}
