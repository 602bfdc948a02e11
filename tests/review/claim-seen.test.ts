import { expect, test } from 'vitest'
import { claimSeen, rulersAmong, type Stirring, versionFor } from '../../lib/review/claim-seen.ts'
import type { Dossier } from '../../lib/review/moment.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import type { Answer } from '../../lib/review/verdict.ts'
import { dossier, mark, ruled, surroundings } from './dossiers.ts'
import { round, viewer } from './world.ts'

const mina = viewer('mina')
const eve = viewer('eve', 'editor')
const rui = viewer('rui', 'reader')
const seen = (who: typeof mina, one: Dossier<Answer>) =>
  claimSeen(who, { ...one, stirrings: [] }, surroundings(one.answers))

test('of an open round one’s own answer is seen, and a count', () => {
  const claim = seen(mina, dossier('open', 'FT.'))
  expect(claim?.rounds[0]).toMatchObject({ state: 'open', answered: 2, of: 3, awaitsMe: false })
  expect(claim?.rounds[0]?.mine?.citations[0]?.printed).toContain('mina')
  expect(JSON.stringify(claim)).not.toContain('otto')
})

test('a closed round shows its verdicts in the order of assignment', () => {
  const one = dossier('closed', 'FTL')
  const claim = seen(eve, { ...one, answers: [...one.answers].reverse() })
  const [first] = claim?.rounds ?? []
  expect(first?.state === 'closed' && first.answers.map(({ name }) => name)).toEqual([
    'mina',
    'otto',
    'ada',
  ])
})

test('a reader sees a claim only while its ruling stands, with the citations that are printed', () => {
  expect(seen(rui, dossier('closed', 'TTT'))).toBeNull()
  const claim = seen(rui, ruled())
  expect(claim).toMatchObject({ standing: 'ruled', rounds: [], ruling: { sawVerdicts: [] } })
  expect(claim?.ruling?.cited.map(({ id }) => id)).toEqual(['citation of mina 0 in round 1'])
})

test('a claim carries the scale of its latest round, also for those who are shown no rounds', () => {
  const one = ruled()
  const rounds = one.rounds.map((round) => ({ ...round, scaleVersion: 2 }))
  const around = surroundings(one.answers)
  const scales = { ...around.scales, 2: { labels: [] }, 3: defaultScale }
  const moved = { ...one, rounds, stirrings: [] }
  expect(claimSeen(rui, moved, { ...around, scales })).toMatchObject({
    rounds: [],
    scaleVersion: 2,
    scale: { labels: [] },
  })
  expect(() => claimSeen(rui, moved, around)).toThrow('no scale 2')
})

test('withdrawn marks are not shown', () => {
  const one = dossier('open', '', { marks: [mark('mark 1', true), mark('mark 2')] })
  expect(seen(mina, one)?.marks.map(({ id }) => id)).toEqual(['mark 2'])
})

test('a mark is changed by who made it or marked the claim, before the first answer, and by editors', () => {
  const marks = [mark('mark 1'), mark('mark 2', false, 0, 'otto')]
  const may = (who: typeof mina, drawing: string) =>
    seen(who, dossier('open', drawing, { marks }))?.marks.map(({ mayChange }) => mayChange)
  expect(may(mina, '')).toEqual([true, true])
  expect(may(viewer('otto'), '')).toEqual([false, true])
  expect(may(viewer('ada'), '')).toEqual([false, false])
  expect(may(viewer('otto'), 'T..')).toEqual([false, false])
  expect(may(eve, 'T..')).toEqual([true, true])
})

test('what a viewer may do is greyed by role and by moment', () => {
  expect(seen(mina, dossier('open'))?.may).toMatchObject({ answer: true, closeRound: false })
  expect(seen(eve, dossier('open'))?.may).toMatchObject({ answer: false, closeRound: true })
  expect(seen(mina, dossier('open'))?.may).toMatchObject({ reword: true, addMark: true })
  expect(seen(mina, dossier('open', '.T.'))?.may).toMatchObject({ reword: false, addMark: true })
  expect(seen(eve, dossier('open', '.T.'))?.may).toMatchObject({ reword: true })
  expect(seen(eve, dossier('closed', 'TTT'))?.may).toMatchObject({ rule: true, openRound: true })
  expect(seen(mina, dossier('closed', 'TTT'))?.may).toMatchObject({ rule: false })
  expect(Object.values(seen(rui, ruled())?.may ?? {})).not.toContain(true)
})

const told = (number: number, kind: Stirring['kind'], personId: string): Stirring => ({
  number,
  kind,
  personId,
  roundId: kind === 'answered' ? 'round 1' : null,
})
const story = [
  told(3, 'claim marked', 'mina'),
  told(5, 'answered', 'otto'),
  told(6, 'answered', 'otto'),
]

test('a version leaves out what others change inside an open round', () => {
  const version = (who: typeof mina, state: 'open' | 'closed') =>
    versionFor(who, { rounds: [round(state)], stirrings: story })
  expect(version(mina, 'open')).toBe(5)
  expect(version(viewer('otto'), 'open')).toBe(6)
  expect(version(mina, 'closed')).toBe(6)
  expect(version(rui, 'open')).toBe(0)
})

test('those who can rule are editors and owners who are there', () => {
  const seat = (role: 'owner' | 'editor' | 'reviewer', removed = false) => ({ role, removed })
  expect(rulersAmong([seat('owner'), seat('editor', true), seat('reviewer')])).toBe(1)
})
