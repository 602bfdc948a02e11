/**
 * The laws that every act keeps, as tests of one act: it refuses the wrong role, it does not see
 * another project, told twice it happens once, two at once leave one outcome, and the ledger holds.
 */
import { expect, test } from 'vitest'
import type { Role } from '../../lib/review/permissions.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import type { Once } from '../../lib/server/ledger/act.ts'
import { type Cast, type Casting, cast } from './cast.ts'
import { differs, kindsOf } from './ledger.ts'
import { refused } from './refused.ts'

/** An act as the laws need it. */
export type Lawful = {
  readonly name: string
  readonly casting?: Casting
  /** Who does it here, of those whose role may. */
  readonly by: keyof Omit<Cast, 'projectId'>
  readonly refuses: readonly Role[]
  /** Sets the scene; what comes back does the act from a seat. */
  readonly ready: (people: Cast) => Promise<(seat: Seat, once: Once) => Promise<unknown>>
  /** How many of two at once happen; 1 unless the act may well happen twice. */
  readonly together?: 1 | 2
  /** A seat of another project is told «not there» or «not understood»; acts that make things are not asked. */
  readonly foreign?: false
}

const seatWith: Readonly<Record<Role, keyof Omit<Cast, 'projectId'>>> = {
  owner: 'olga',
  editor: 'eve',
  reviewer: 'noor',
  reader: 'rui',
}

/** Test them. The file has staged a database. */
export function keepsTheLaws(act: Lawful): void {
  const set = async () => {
    const people = await cast(act.casting)
    return { people, does: await act.ready(people) }
  }
  const count = async ({ projectId }: Cast) => (await kindsOf(projectId)).length

  test(`${act.name} is not for ${act.refuses.join(' or ')}, nor for another project`, async () => {
    const { people, does } = await set()
    const before = await count(people)
    for (const role of act.refuses) {
      expect((await refused(does(people[seatWith[role]], null))).kind).toBe('not yours')
    }
    if (act.foreign !== false) {
      const other = await cast({ ...act.casting, title: 'Another project' })
      const { kind } = await refused(does(other[act.by], null))
      expect(['not there', 'changed meanwhile']).toContain(kind)
    }
    expect(await count(people)).toBe(before)
  })

  test(`${act.name}, told twice, happens once; another request under its key is refused`, async () => {
    const { people, does } = await set()
    const before = await count(people)
    const once = { key: 'a key', fingerprint: 'a' }
    const [first, second] = await Promise.all([
      does(people[act.by], once),
      does(people[act.by], once),
    ])
    expect(JSON.parse(JSON.stringify(second))).toEqual(JSON.parse(JSON.stringify(first)))
    expect(await count(people)).toBe(before + 1)
    const other = { key: 'a key', fingerprint: 'b' }
    expect((await refused(does(people[act.by], other))).kind).toBe('said before otherwise')
    expect(await differs(people.olga)).toBeNull()
  })

  test(`of two ${act.name} at once ${act.together === 2 ? 'both happen' : 'one happens'}`, async () => {
    const { people, does } = await set()
    const before = await count(people)
    const tries = await Promise.allSettled([does(people[act.by], null), does(people[act.by], null)])
    const done = tries.filter(({ status }) => status === 'fulfilled').length
    expect(done).toBe(act.together ?? 1)
    expect(await count(people)).toBe(before + done)
    expect(await differs(people.olga)).toBeNull()
  })
}
