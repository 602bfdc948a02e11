/**
 * The strips of the rail as they are now. The strip of the text that is open is made of what the desk
 * knows; of the others around it one page of the library is asked for, however many texts there are. It tells of
 * newer revisions, too.
 */
import { may } from '../../lib/review/permissions.ts'
import type { DeskSeen, TextListed, TextNamed } from '../../lib/review/seen.ts'
import { AROUND, textsAround } from '../../lib/review/texts-around.ts'
import { ask } from '../_parts/ask.ts'
import type { DeskStore } from './desk-state.ts'

type Page = { readonly items: readonly TextListed[] }

/** All texts, those with strips anew. */
export async function stripsNow(
  { project, text }: Pick<DeskSeen, 'project' | 'text'>,
  store: DeskStore,
): Promise<readonly TextNamed[]> {
  const shown = textsAround(store.state.texts, text.number)
  const first = shown[0]?.number ?? 1
  const limit = AROUND
  const path = `/api/v1/projects/${project.id}/texts?limit=${limit}&after=${first - 1}`
  const { items } = await ask<Page>(path, undefined, { method: 'GET' })
  const fresh = new Map(items.map((one) => [one.number, one]))
  const known = new Set(store.state.texts.map(({ number }) => number))
  const texts = [...store.state.texts, ...items.filter(({ number }) => !known.has(number))]
  return texts.map((one) => {
    const now = fresh.get(one.number) ?? one
    return now.number === text.number ? { ...now, claims: store.strip() } : now
  })
}

/** How many marks of the text are asked about now, for who can answer. */
export async function askedNow({
  project,
  text,
}: Pick<DeskSeen, 'project' | 'text'>): Promise<number> {
  if (!may(project.me.role, 'revise texts')) return 0
  const path = `/api/v1/projects/${project.id}/texts/${text.number}/placing`
  const { questions } = await ask<{ readonly questions: readonly unknown[] }>(path, undefined, {
    method: 'GET',
  })
  return questions.length
}
