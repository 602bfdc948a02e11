/**
 * What takes acts back that are on no claim: on sentences and suggestions, works, texts, and the project itself. What
 * was there before is read from the ledger, so that a person needs to have seen nothing to go back to it.
 */
import { usualStyle } from '../../review/citation.ts'
import type { Act, ActKind, Event } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ActOf } from '../../review/replay.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import type { Calling } from '../store/calling.ts'
import type { Db } from '../store/database.ts'
import { actsBefore, workAt } from '../store/own-events.ts'
import { setAsidesOf, suggestionsOf } from '../store/read-sentences.ts'
import { archiveProject } from './archive-project.ts'
import { callBackProject } from './call-back-project.ts'
import { correctWork } from './correct-work.ts'
import { describeText } from './describe-text.ts'
import { joinWorks } from './join-works.ts'
import { partWorks } from './part-works.ts'
import { refuseAgain } from './refuse-suggestions.ts'
import { renameProject } from './rename-project.ts'
import { reopenProject } from './reopen-project.ts'
import { setSentencesAside } from './set-aside.ts'
import { setSentenceBounds } from './set-sentence-bounds.ts'
import { setStyle } from './set-style.ts'
import { takeRefusalsBack } from './take-refusals-back.ts'
import { takeSentencesUp } from './take-up.ts'

/** With what an inverse is looked for; `number` is that of the event that is taken back. */
export type Looking = {
  readonly db: Db
  readonly seat: Seat
  readonly calling: Calling
  readonly number: number
  /** What came after it and may build on it. */
  readonly later: readonly Event[]
}

/** The act, still to be done. */
export type Inverse = (once: Once) => Promise<unknown>

/** What finds the inverse of an act of some kinds. */
export type Finders = {
  readonly [K in ActKind]?: (looking: Looking, act: ActOf[K]) => Inverse | Promise<Inverse>
}

/** The last act of some kinds before that is what is looked for. */
async function before<T>(
  { db, seat, number }: Looking,
  kinds: readonly ActKind[],
  pick: (act: Act) => T | null,
): Promise<T | null> {
  for (const act of await actsBefore(db, seat.projectId, number, kinds)) {
    const picked = pick(act)
    if (picked !== null) return picked
  }
  return null
}

function known<T>(found: T | null): T {
  if (found === null) throw new Refusal('not now', 'What was there before is not known any more.')
  return found
}

function textAt({ calling }: Looking, revisionId: string) {
  return { textNumber: known(calling.textOfRevision(revisionId)), revisionId }
}

/** Sentences that were set aside, as they are set aside again. */
async function asAside({ db, seat }: Looking, revisionId: string, ids: readonly string[]) {
  const all = await setAsidesOf(db, seat.projectId, revisionId)
  return all
    .filter(({ id }) => ids.includes(id))
    .map(({ from, to, reason }) => ({ from, to, reason }))
}

const onSentences: Finders = {
  'sentences set aside': async (looking, { revisionId, sentences, instead = [] }) => {
    const ids = sentences.map(({ id }) => id)
    const at = textAt(looking, revisionId)
    if (instead.length === 0) return (once) => takeSentencesUp(looking.seat, once, { ...at, ids })
    const earlier = await asAside(looking, revisionId, instead)
    const input = { ...at, sentences: earlier, instead: ids }
    return (once) => setSentencesAside(looking.seat, once, input)
  },
  'sentences taken up': async (looking, { revisionId, ids }) => {
    const sentences = await asAside(looking, revisionId, ids)
    const input = { ...textAt(looking, revisionId), sentences }
    return (once) => setSentencesAside(looking.seat, once, input)
  },
  'sentence bounds set': async (looking, { revisionId, bounds }) => {
    const said = new Map<number, boolean | null>()
    await before(looking, ['sentence bounds set'], (act) => {
      if (act.kind !== 'sentence bounds set' || act.revisionId !== revisionId) return null
      for (const { at, begins } of act.bounds) if (!said.has(at)) said.set(at, begins)
      return null
    })
    const back = bounds.map(({ at }) => ({ at, begins: said.get(at) ?? null }))
    const input = { ...textAt(looking, revisionId), bounds: back }
    return (once) => setSentenceBounds(looking.seat, once, input)
  },
  'suggestions refused': (looking, { revisionId, suggestions }) => {
    const ids = suggestions.map(({ id }) => id)
    const input = { ...textAt(looking, revisionId), ids }
    return (once) => takeRefusalsBack(looking.seat, once, input)
  },
  'refusals taken back': async (looking, { revisionId, ids }) => {
    const all = await suggestionsOf(looking.db, looking.seat.projectId, revisionId)
    const suggestions = all
      .filter(({ id }) => ids.includes(id))
      .map(({ from, to, by }) => ({ from, to, by }))
    const input = { ...textAt(looking, revisionId), suggestions }
    return (once) => refuseAgain(looking.seat, once, input)
  },
}

const onWorks: Finders = {
  'work corrected': async (looking, { workId, version: basedOn }) => {
    const { authors, ...rest } = known(await workAt(looking.db, workId, basedOn - 1))
    const fields = { ...rest, authors: [...authors], textId: null }
    return (once) => correctWork(looking.seat, once, { workId, basedOn, fields })
  },
  'works joined':
    ({ seat }, { workId }) =>
    (once) =>
      partWorks(seat, once, { workId }),
  'works parted': async (looking, { workId }) => {
    const into = known(
      await before(looking, ['works joined'], (act) =>
        act.kind === 'works joined' && act.workId === workId ? act.into : null,
      ),
    )
    return (once) => joinWorks(looking.seat, once, { workId, into })
  },
}

const onTheWhole: Finders = {
  'text described': async (looking, { textId, description: saw }) => {
    const description = known(
      await before(looking, ['text described', 'text imported'], (act) => {
        if (act.kind === 'text described' && act.textId === textId) return act.description
        if (act.kind !== 'text imported' || act.text.id !== textId) return null
        const { id: _, number: __, ...described } = act.text
        return described
      }),
    )
    const textNumber = known(looking.calling.text(textId))
    return (once) => describeText(looking.seat, once, { textNumber, description, saw })
  },
  'project renamed': async (looking, { title: saw }) => {
    const title = known(
      await before(looking, ['project renamed', 'project founded'], (act) =>
        'title' in act ? act.title : null,
      ),
    )
    return (once) => renameProject(looking.seat, once, { title, saw })
  },
  'style set': async (looking, { style: saw }) => {
    const style = await before(looking, ['style set'], (act) =>
      act.kind === 'style set' ? act.style : null,
    )
    return (once) => setStyle(looking.seat, once, { style: style ?? usualStyle, saw })
  },
  'project archived':
    ({ seat }) =>
    (once) =>
      reopenProject(seat, once, {}),
  'project reopened':
    ({ seat }) =>
    (once) =>
      archiveProject(seat, once, {}),
  'project deleted':
    ({ seat }) =>
    (once) =>
      callBackProject(seat, once, {}),
}

/** The inverse acts. */
export const findersElsewhere: Finders = { ...onSentences, ...onWorks, ...onTheWhole }
