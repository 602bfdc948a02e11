import { expect, test } from 'vitest'
import { archiveProject } from '../../../lib/server/acts/archive-project.ts'
import { correctWork } from '../../../lib/server/acts/correct-work.ts'
import { deleteProject } from '../../../lib/server/acts/delete-project.ts'
import { describeText } from '../../../lib/server/acts/describe-text.ts'
import { joinWorks } from '../../../lib/server/acts/join-works.ts'
import { partWorks } from '../../../lib/server/acts/part-works.ts'
import { readCoverage } from '../../../lib/server/acts/read-coverage.ts'
import { readSuggestions } from '../../../lib/server/acts/read-suggestions.ts'
import { refuseSuggestions } from '../../../lib/server/acts/refuse-suggestions.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { setSentencesAside } from '../../../lib/server/acts/set-aside.ts'
import { setSentenceBounds } from '../../../lib/server/acts/set-sentence-bounds.ts'
import { setStyle } from '../../../lib/server/acts/set-style.ts'
import { takeSentencesUp } from '../../../lib/server/acts/take-up.ts'
import { undoEvent } from '../../../lib/server/acts/undo-event.ts'
import { snapshot } from '../../../lib/server/store/database.ts'
import { worksOf } from '../../../lib/server/store/read-claims.ts'
import { projectRow } from '../../../lib/server/store/read-project.ts'
import { textByNumber } from '../../../lib/server/store/read-texts.ts'
import { joinsOf } from '../../../lib/server/store/read-works.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { fields, twoWorks } from '../../support/cited.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { sentencesSeen, setsAside } from '../../support/sentences.ts'

stage()

type Scene = Cast & { readonly works: readonly [string, string] }
type Told = { readonly event: number | null }
type Case = {
  readonly by: 'olga' | 'eve' | 'mina'
  readonly before?: (scene: Scene) => Promise<unknown>
  readonly deed: (scene: Scene) => Promise<Told>
}

const by = { kind: 'rule' as const, rules: ['figures' as const] }
const here = async ({ mina }: Cast) => {
  const seen = await sentencesSeen(mina)
  return { ...seen, place: { textNumber: 1, revisionId: seen.revisionId } }
}

/** Sets two sentences aside as trivial, of which one was set aside as an opinion. */
async function both(scene: Scene): Promise<Told> {
  const { place, at } = await here(scene)
  const [first] = (await readCoverage(scene.mina, 1)).setAside
  const sentences = [at('The mayor said'), at('It was closed')].map((one) => ({
    ...one,
    reason: 'trivial' as const,
  }))
  return setSentencesAside(scene.mina, null, { ...place, sentences, instead: [first?.id ?? ''] })
}

const cases: Readonly<Record<string, Case>> = {
  'sentences set aside': {
    by: 'mina',
    deed: async (scene) => {
      const { place, at } = await here(scene)
      const sentences = [{ ...at('The mayor said'), reason: 'opinion' as const }]
      return setSentencesAside(scene.mina, null, { ...place, sentences })
    },
  },
  'sentences set aside for another reason, and more': {
    by: 'mina',
    before: ({ otto }) => setsAside(otto, 'The mayor said'),
    deed: both,
  },
  'sentences taken up': {
    by: 'mina',
    before: ({ otto }) => setsAside(otto, 'The mayor said'),
    deed: async (scene) => {
      const ids = (await readCoverage(scene.mina, 1)).setAside.map(({ id }) => id)
      return takeSentencesUp(scene.mina, null, { ...(await here(scene)).place, ids })
    },
  },
  'sentences joined that a person had split': {
    by: 'mina',
    before: async (scene) => {
      const { place, at } = await here(scene)
      const bounds = [{ at: at('The mayor said').from, begins: true }]
      await setSentenceBounds(scene.otto, null, { ...place, bounds })
    },
    deed: async (scene) => {
      const { place, at } = await here(scene)
      const bounds = [at('The mayor said').from, at('The bridge carries').from].map((from) => ({
        at: from,
        begins: false,
      }))
      return setSentenceBounds(scene.mina, null, { ...place, bounds })
    },
  },
  'a suggestion refused': {
    by: 'mina',
    deed: async (scene) => {
      const { place, at } = await here(scene)
      const suggestions = [{ ...at('40,000 crowns'), by }]
      return refuseSuggestions(scene.mina, null, { ...place, suggestions })
    },
  },
  'a work corrected twice': {
    by: 'eve',
    before: ({ erik, works: [workId] }) =>
      correctWork(erik, null, {
        workId,
        fields: { ...fields, title: 'First', textId: null },
        basedOn: 1,
      }),
    deed: ({ eve, works: [workId] }) =>
      correctWork(eve, null, {
        workId,
        fields: { ...fields, title: 'Second', textId: null },
        basedOn: 2,
      }),
  },
  'a work corrected': {
    by: 'eve',
    deed: ({ eve, works: [workId] }) =>
      correctWork(eve, null, {
        workId,
        fields: { ...fields, title: 'First', textId: null },
        basedOn: 1,
      }),
  },
  'works joined': {
    by: 'eve',
    deed: ({ eve, works: [workId, into] }) => joinWorks(eve, null, { workId, into }),
  },
  'works parted': {
    by: 'eve',
    before: ({ erik, works: [workId, into] }) => joinWorks(erik, null, { workId, into }),
    deed: ({ eve, works: [workId] }) => partWorks(eve, null, { workId }),
  },
  'a text described': {
    by: 'eve',
    deed: async ({ eve, projectId }) => {
      const text = await snapshot((db) => textByNumber(db, projectId, 1))
      if (text === null) throw new Error('There is no text')
      const { id: _, number: __, ...known } = text
      return describeText(eve, null, { textNumber: 1, description: { ...known, title: 'Anew' } })
    },
  },
  'the project renamed': {
    by: 'olga',
    deed: ({ olga }) => renameProject(olga, null, { title: 'The other bridge' }),
  },
  'the style set': {
    by: 'eve',
    deed: ({ eve }) => setStyle(eve, null, { style: 'harvard' }),
  },
  'the project archived': { by: 'olga', deed: ({ olga }) => archiveProject(olga, null, {}) },
}

/** All that those acts change. */
async function seen({ mina, projectId }: Scene) {
  const { sentences, setAside } = await readCoverage(mina, 1)
  const { answered } = await readSuggestions(mina, 1)
  return snapshot(async (db) => {
    const row = await projectRow(db, projectId)
    return {
      sentences,
      setAside: setAside.map(({ id: _, ...rest }) => rest),
      refused: answered.filter(({ answer }) => answer === 'refused').map(({ from }) => from),
      text: await textByNumber(db, projectId, 1),
      works: await worksOf(db, projectId, null),
      joins: (await joinsOf(db, projectId)).filter(({ into }) => into !== null),
      project: [row?.title, row?.style, row?.archivedAt === null],
    }
  })
}

for (const [name, { by: who, before: ready, deed }] of Object.entries(cases)) {
  test(`${name}: undone it is as before, redone as after, and the ledger holds`, async () => {
    const people = await cast()
    const [one, other] = await twoWorks(people)
    const scene: Scene = { ...people, works: [one ?? '', other ?? ''] }
    await ready?.(scene)
    const before = await seen(scene)
    const { event } = await deed(scene)
    const after = await seen(scene)
    expect(after).not.toEqual(before)
    const undone = await undoEvent(people[who], null, { event: event ?? 0 })
    expect(await seen(scene)).toEqual(before)
    const redone = await undoEvent(people[who], null, { event: undone.event })
    expect(await seen(scene)).toEqual(after)
    await undoEvent(people[who], null, { event: redone.event })
    expect(await seen(scene)).toEqual(before)
    expect(await differs(people.olga)).toBeNull()
  })
}

test('a deleted project is called back', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  const deleted = await deleteProject(olga, null, { title: 'The bridge', staysPublic: [] })
  await undoEvent(olga, null, { event: deleted.event ?? 0 })
  expect(await snapshot(async (db) => (await projectRow(db, projectId))?.goesAt)).toBeNull()
})

test('what another has built on is not taken back; what they did elsewhere hinders nothing', async () => {
  const { olga, eve, mina, otto } = await cast()
  const renamed = await renameProject(olga, null, { title: 'The other bridge' })
  const style = await setStyle(eve, null, { style: 'harvard' })
  await setStyle(olga, null, { style: 'vancouver' })
  expect(await refused(undoEvent(eve, null, { event: style.event ?? 0 }))).toMatchObject({
    kind: 'changed meanwhile',
    sentence: expect.stringContaining('Olga'),
  })
  await undoEvent(olga, null, { event: renamed.event ?? 0 })
  const { revisionId, at } = await sentencesSeen(mina)
  const place = { textNumber: 1, revisionId }
  const sentences = [{ ...at('The mayor said'), reason: 'opinion' as const }]
  const aside = await setSentencesAside(mina, null, { ...place, sentences })
  await takeSentencesUp(otto, null, { ...place, ids: aside.setAside.map(({ id }) => id) })
  expect((await refused(undoEvent(mina, null, { event: aside.event ?? 0 }))).sentence).toContain(
    'Otto took one sentence up again since then',
  )
})
