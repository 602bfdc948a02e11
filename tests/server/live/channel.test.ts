import { expect, test } from 'vitest'
import { Channel, type Follower, type Source } from '../../../lib/server/live/channel.ts'
import type { Told } from '../../../lib/server/live/told.ts'

/** A ledger that a test writes; `ask` counts how often it was read. */
function drawn() {
  const events: Told[] = []
  const state = { asked: 0, broken: false, seats: [] as string[] }
  const source: Source = {
    after: async (_project, number) => {
      state.asked += 1
      if (state.broken) throw new Error('the database is away')
      return events.filter((event) => event.number > number).slice(0, 3)
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
  expect(state.asked - before).toBe(2)
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
