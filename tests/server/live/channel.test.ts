import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event } from '../../../lib/review/history.ts'
import { Channel, type Follower, type Source } from '../../../lib/server/live/channel.ts'
import type { Told } from '../../../lib/server/live/told.ts'

/** A ledger that a test writes; `ask` counts how often it was read. */
function drawn() {
  const events: Told[] = []
  const state = { asked: 0, handed: 0, broken: false, seats: [] as string[] }
  const source: Source = {
    after: async (_project, number) => {
      state.asked += 1
      if (state.broken) throw new Error('the database is away')
      return events.filter((event) => event.number > number).slice(0, 3)
    },
    batch: 3,
    of: async (known) => {
      state.handed += known.length
      return events.filter((event) => known.some(({ number }) => number === event.number))
    },
    last: async () => events.length,
    seatChanged: async (personId) => {
      state.seats.push(personId)
    },
  }
  /** One more event, which only these people may know of (all, when none are named). */
  const happens = (...people: string[]) => {
    const number = events.length + 1
    events.push({
      number,
      seatOf: null,
      touch: ({ personId }) =>
        people.length === 0 || people.includes(personId)
          ? { number, claims: [], texts: [], project: true, by: null }
          : null,
    })
  }
  return { channel: new Channel('p', source), events, happens, state }
}

/** As much of a committed event as a channel reads itself. */
function committed(number: number): Event {
  const act = { kind: 'project reopened' } as const
  return { v: 1, project: 'p', number, at: '2026-11-23T00:00:00.000Z', by: 'mina', act }
}

function follower(personId: string): Follower & { heard: number[] } {
  const heard: number[] = []
  return { viewer: { personId, role: 'reviewer' }, tell: ({ number }) => heard.push(number), heard }
}

test('a newcomer is told what happened after the number that they have, in order', async () => {
  const { channel, happens } = drawn()
  for (let i = 0; i < 10; i++) happens()
  const mina = follower('mina')
  await channel.follow(mina, 4)
  expect(mina.heard).toEqual([5, 6, 7, 8, 9, 10])
})

test('what happens next is told to everybody, each event once', async () => {
  const { channel, happens } = drawn()
  const [mina, otto] = [follower('mina'), follower('otto')]
  happens()
  await channel.follow(mina, 0)
  await channel.follow(otto, 1)
  happens()
  happens()
  await Promise.all([channel.wake(), channel.wake(), channel.wake()])
  expect([mina.heard, otto.heard]).toEqual([
    [1, 2, 3],
    [2, 3],
  ])
})

test('the ledger is read once for everybody', async () => {
  const { channel, happens, state } = drawn()
  for (let i = 0; i < 50; i++) await channel.follow(follower(`person ${i}`), 0)
  const before = state.asked
  happens()
  await channel.wake()
  expect(state.asked - before).toBe(1)
})

test('what this process committed is told without reading it back, and its note reads nothing', async () => {
  const { channel, happens, state } = drawn()
  const mina = follower('mina')
  await channel.follow(mina, 0)
  const before = state.asked
  happens()
  await channel.happened(committed(1))
  await channel.wake(1)
  expect([mina.heard, state.handed, state.asked - before]).toEqual([[1], 1, 0])
})

test('what is missing before an event of this process is read first', async () => {
  const { channel, happens, state } = drawn()
  const mina = follower('mina')
  await channel.follow(mina, 0)
  happens()
  happens()
  await channel.happened(committed(2))
  expect([mina.heard, state.handed]).toEqual([[1, 2], 0])
})

test('of notes that come together the largest number counts', async () => {
  const { channel, happens } = drawn()
  const mina = follower('mina')
  await channel.follow(mina, 0)
  happens()
  await channel.wake(1)
  happens()
  await Promise.all([channel.wake(2), channel.wake(1)])
  expect(mina.heard).toEqual([1, 2])
})

/** In any order: an event happens, one is handed over, one is noted, somebody comes from a number, somebody leaves. */
const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom('happens', 'handed', 'noted', 'woken', 'comes', 'leaves', 'waits'),
    which: fc.nat({ max: 12 }),
  }),
  { maxLength: 60 },
)

test('however events are handed over, noted, doubled or lost, each is told once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const { channel, events, happens } = drawn()
      const here: { readonly one: ReturnType<typeof follower>; readonly after: number }[] = []
      const going: Promise<void>[] = []
      for (const { deed, which } of all) {
        const number = Math.min(which, events.length)
        if (deed === 'happens') happens()
        else if (deed === 'handed' && number > 0) going.push(channel.happened(committed(number)))
        else if (deed === 'noted' && number > 0) going.push(channel.wake(number))
        else if (deed === 'woken') going.push(channel.wake())
        else if (deed === 'waits') await Promise.all(going.splice(0))
        else if (deed === 'comes') {
          const one = follower(`person ${here.length}`)
          here.push({ one, after: number })
          going.push(channel.follow(one, number))
        } else if (deed === 'leaves') {
          const [gone] = here.splice(which % Math.max(1, here.length), 1)
          if (gone !== undefined) channel.leave(gone.one)
        }
      }
      await Promise.all([...going, channel.wake()])
      const whole = events.map(({ number }) => number)
      for (const { one, after } of here) expect(one.heard).toEqual(whole.slice(after))
    }),
    { numRuns: 500 },
  )
})

test('what may not be known is silence, and the next event is not lost by it', async () => {
  const { channel, happens } = drawn()
  const [mina, otto] = [follower('mina'), follower('otto')]
  await channel.follow(mina, 0)
  await channel.follow(otto, 0)
  happens('otto')
  happens()
  await channel.wake()
  expect([mina.heard, otto.heard]).toEqual([[2], [1, 2]])
})

test('who catches up and the news of the moment never overtake each other', async () => {
  const { channel, happens } = drawn()
  for (let i = 0; i < 8; i++) happens()
  const mina = follower('mina')
  const joining = channel.follow(mina, 0)
  happens()
  const woken = channel.wake()
  await Promise.all([joining, woken])
  expect(mina.heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a number from the future begins at the end', async () => {
  const { channel, happens } = drawn()
  happens()
  const mina = follower('mina')
  await channel.follow(mina, 1_000)
  happens()
  await channel.wake()
  expect(mina.heard).toEqual([2])
})

test('who has left is told nothing more, also when they leave before their turn comes', async () => {
  const { channel, happens } = drawn()
  const [mina, otto] = [follower('mina'), follower('otto')]
  await channel.follow(mina, 0)
  const joining = channel.follow(otto, 0)
  channel.leave(otto)
  await joining
  channel.leave(mina)
  happens()
  await channel.wake()
  expect([mina.heard, otto.heard, channel.empty]).toEqual([[], [], true])
})

test('after a failed reading the next one tells what was missed', async () => {
  const { channel, happens, state } = drawn()
  const mina = follower('mina')
  await channel.follow(mina, 0)
  happens()
  state.broken = true
  await expect(channel.wake()).rejects.toThrow('away')
  state.broken = false
  happens()
  await channel.wake()
  expect(mina.heard).toEqual([1, 2])
})

test('a changed seat is looked at before its event is told', async () => {
  const { channel, events, state } = drawn()
  const order: string[] = []
  const mina: Follower = {
    viewer: { personId: 'mina', role: 'reader' },
    tell: () => order.push(`told, after ${state.seats.length} looks`),
  }
  await channel.follow(mina, 0)
  events.push({
    number: 1,
    seatOf: 'otto',
    touch: () => ({ number: 1, claims: [], texts: [], project: true, by: null }),
  })
  await channel.wake()
  expect([order, state.seats]).toEqual([['told, after 1 looks'], ['otto']])
})
