/**
 * After a removal was acknowledged nothing of that account commits (I8), and a project always has an
 * owner (I15). Order is told by the ledger, never by a clock.
 */
import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { database } from '../../../lib/server/store/database.ts'
import { eventsAfter } from '../../../lib/server/store/event-log.ts'
import { accountOf } from '../../../lib/server/store/people.ts'
import { cast, comesIn, seated } from '../../support/cast.ts'
import { answerWith, judges, marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { openHouse, visitor } from '../../support/open-house.ts'
import { follow } from '../../support/visitor.ts'

openHouse()

/** I8 in short; `ROUNDS=50` runs it in full. */
const rounds = Number(process.env.ROUNDS ?? 5)

test('a reviewer who answers without a pause does nothing more once the removal is told, and the stream ends', async () => {
  for (let round = 0; round < rounds; round++) {
    const { olga, mina, projectId } = await cast()
    const { number } = await marks(olga)
    await judges(mina, number, 'true')
    const browser = await visitor(mina.personId)
    const stream = follow(browser, `/api/projects/${projectId}/events`)
    await stream.until((messages) => messages.some(({ event }) => event === 'beat'))
    let going = true
    const statuses: number[] = []
    const answering = (async () => {
      const path = `/api/v1/projects/${projectId}/claims/${number}/answers`
      const { claimNumber: _, ...asked } = await answerWith(mina, number, 'false')
      let supersedes = asked.supersedes
      while (going) {
        const { status, body } = await browser.write(path, { ...asked, supersedes })
        statuses.push(status)
        if (status === 200) supersedes = JSON.parse(body).rounds.at(-1).mine.id
        await new Promise((over) => setTimeout(over, 20))
      }
    })()
    while (statuses.length === 0) await new Promise((over) => setTimeout(over, 20))
    await new Promise((over) => setTimeout(over, 100 + round * 37))
    const owner = await visitor(olga.personId)
    const door = `/api/v1/projects/${projectId}/people/${mina.personId}/removal`
    expect((await owner.write(door, {})).status).toBe(200)
    await stream.ended
    expect(stream.messages.at(-1)?.event).toBe('bye')
    await new Promise((over) => setTimeout(over, 200))
    going = false
    await answering
    const events = await eventsAfter(database(), projectId, 0, 10_000)
    const gone = events.findIndex(({ kind }) => kind === 'seat removed')
    const after = events.slice(gone + 1)
    expect(after.map(({ personId }) => personId)).not.toContain(mina.personId)
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 404])
    expect(statuses.every((status) => status === 200 || status === 404)).toBe(true)
    expect(await differs(olga)).toBeNull()
  }
}, 600_000)

// Nobody invites more than a hundred people an hour, so the two hundred rounds are four projects.
test.each([1, 2, 3, 4])(
  'of two owners who remove or demote each other at once, one stays, fifty times (%i)',
  async () => {
    const { olga, projectId } = await cast({ text: null, only: [] })
    let [here, there] = [olga, await seated(olga, 'Anna', 'owner')]
    for (let round = 0; round < 50; round++) {
      const pair = round % 2 === 0 ? [remove, remove] : [remove, demote]
      const tries = await Promise.allSettled([
        pair[0]?.(here, there.personId),
        pair[1]?.(there, here.personId),
      ])
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const stays = tries[0]?.status === 'fulfilled' ? here : there
      const goes = stays === here ? there : here
      here = stays
      const seat = await seatForPerson(goes.personId, projectId).catch(() => null)
      if (seat === null) await comesBack(stays, goes.personId)
      else await changeSeat(stays, null, { personId: goes.personId, role: 'owner' })
      there = await seatForPerson(goes.personId, projectId)
    }
    expect(await differs(here)).toBeNull()
  },
  300_000,
)

type Owner = Awaited<ReturnType<typeof seatForPerson>>
const remove = (by: Owner, personId: string) => removeSeat(by, null, { personId })
const demote = (by: Owner, personId: string) => changeSeat(by, null, { personId, role: 'reader' })

async function comesBack(owner: Owner, personId: string): Promise<void> {
  const account = await accountOf(database(), personId)
  if (account === null) throw new Error('There is no such account')
  const { name, email } = account
  await comesIn(owner, { personId, name, email }, 'owner')
}
