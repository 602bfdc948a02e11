import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act, ActKind, Event } from '../../lib/review/history.ts'
import { knownTo } from '../../lib/review/known-to.ts'
import { type Role, roles } from '../../lib/review/permissions.ts'
import {
  answersInSight,
  eventInSight,
  headOf,
  roundAsSeen,
  tellsOf,
  touchClass,
  touchOf,
  worksInSight,
} from '../../lib/review/sight.ts'
import { standingOf } from '../../lib/review/standing.ts'
import { policy } from './ballots.ts'
import { answers, round, viewer, worksOf } from './world.ts'

const rule = policy('3 of 2/3')
const mina = viewer('mina')
const _eve = viewer('eve', 'editor')
const _rui = viewer('rui', 'reader')
const open: ReadonlySet<string> = new Set()
const _closed: ReadonlySet<string> = new Set(['round 1'])
const concern = { claims: [{ number: 7, texts: [2, 1], ruled: false }], texts: [], personId: null }

function event(act: Act, by: string): Event {
  return { v: 1, project: 'p', number: 30, at: '2026-11-22T12:00:00.000Z', by, act }
}

/** A copy of the work that an answer cites, attached by who gives it. */
function copyOf(answerId: string, keptBy: string): Act {
  return {
    kind: 'snapshot kept',
    snapshot: {
      id: `copy of ${answerId}`,
      workId: `work of ${answerId}`,
      claimId: 'claim',
      roundId: 'round 1',
      file: { name: `${answerId}.html`, mediaType: 'text/html', sha256: answerId, size: 9 },
      takenOn: '2026-11-20',
      address: null,
      keptBy,
      keptAt: '2026-11-22T12:00:00.000Z',
    },
  }
}

/** The events of a drawing, in its order: answers, each with its copy and, if withdrawn, its withdrawal. */
function events(drawing: string): Event[] {
  return answers(drawing).flatMap((answer) => {
    const given = event(
      { kind: 'answered', answer: { ...answer, withdrawn: false }, works: [], closes: false },
      answer.personId,
    )
    const taken = {
      kind: 'answer withdrawn',
      claimId: 'claim',
      roundId: 'round 1',
      answerId: answer.id,
    } as const
    const copied =
      answer.kind === 'verdict' ? [event(copyOf(answer.id, answer.personId), answer.personId)] : []
    return [given, ...copied, ...(answer.withdrawn ? [event(taken, answer.personId)] : [])]
  })
}

/** The event of a person's nth act in a drawing, as touched and as told to a viewer. */
function _touch(drawing: string, nth: number, by: ReturnType<typeof viewer>, rounds = open) {
  const at = events(drawing)[nth]
  if (at === undefined) throw new RangeError(`The drawing has no act ${nth}`)
  return touchOf(by, { ...headOf(at), number: at.number }, concern, rounds)
}

/** How one person's answering went, in drawings that have the same first answer or none. */
const course = fc.constantFrom('T', 'F', '-', 'TF', 'T-', 'Fx', 'TxF', 'FTx', '-xT')

/** A drawing from a course for each person, null for no answer. */
function drawn(courses: readonly (string | null)[]): string {
  const turns = Math.max(1, ...courses.map((signs) => signs?.length ?? 0))
  return Array.from({ length: turns }, (_, turn) =>
    courses.map((signs) => signs?.[turn] ?? '.').join(''),
  ).join('|')
}

/** Everything that a viewer observes of a world while its round is open. */
function observed(role: Role, drawing: string): unknown {
  const by = viewer('mina', role)
  const given = answers(drawing)
  const heads = events(drawing).map(headOf)
  const told = heads.filter((head) => tellsOf(by, head, open) !== 'nothing')
  const works = worksInSight(by, worksOf(given), [round('open')], given, [
    { printed: given.map(({ id }) => `citation of ${id}`) },
  ])
  return {
    round: roundAsSeen(by, round('open'), given, rule),
    answers: answersInSight(by, [round('open')], given),
    works,
    standing: standingOf(
      { withdrawn: false, wordings: [{ version: 1 }] },
      [round('open')],
      given,
      null,
      { '1': rule },
    ),
    history: told.map((head) => [eventInSight(by, head, open), head.by === 'mina' ? head : null]),
    touches: heads
      .map((head) => touchOf(by, { ...head, number: 1 }, concern, open))
      .filter((seen) => seen !== null),
  }
}

test('twins: what others answer in an open round does not change what anybody observes', () => {
  const others = fc.array(fc.option(fc.tuple(course, course)), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.option(course), others, (role, mine, pairs) => {
      const world = (twin: 0 | 1) => drawn([mine, ...pairs.map((pair) => pair?.[twin] ?? null)])
      const [one, other] = [observed(role, world(0)), observed(role, world(1))]
      expect(JSON.stringify(other)).toBe(JSON.stringify(one))
    }),
    { numRuns: 500 },
  )
})

test('the twins tell something: at the close the same worlds differ', () => {
  const at = (drawing: string) => roundAsSeen(mina, round('closed'), answers(drawing), rule)
  expect(at('TFF')).not.toEqual(at('TTT'))
})

const actKinds = Object.keys(knownTo).filter((kind): kind is ActKind =>
  Object.hasOwn(knownTo, kind),
)

/** Whatever a head could be, also such as no event has. */
const anyHead = fc.record({
  kind: fc.constantFrom(...actKinds),
  by: fc.constantFrom('mina', 'otto'),
  roundId: fc.constantFrom(null, 'round 1', 'round 2'),
  first: fc.boolean(),
  number: fc.constant(30),
})

const anyConcern = fc.record({
  claims: fc.array(
    fc.record({
      number: fc.nat({ max: 3 }),
      texts: fc.array(fc.nat({ max: 3 })),
      ruled: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  texts: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }),
  personId: fc.constantFrom(null, 'mina', 'otto'),
})

const anyViewer = fc.record({
  personId: fc.constantFrom('mina', 'otto', 'ada', 'noor'),
  role: fc.constantFrom(...roles),
})

test('viewers of one class are told the same of any event: whoever is judged for all is judged for each', () => {
  const people = fc.array(anyViewer, { minLength: 2, maxLength: 12 })
  const rounds = fc.constantFrom(open, new Set(['round 1']))
  fc.assert(
    fc.property(people, anyHead, anyConcern, rounds, (viewers, head, about, closedRounds) => {
      const judged = new Map<string, string>()
      for (const one of viewers) {
        const alike = touchClass(one, head, about)
        const mine = JSON.stringify(touchOf(one, head, about, closedRounds))
        expect(mine).toBe(judged.get(alike) ?? mine)
        judged.set(alike, mine)
      }
    }),
    { numRuns: 5_000 },
  )
})
