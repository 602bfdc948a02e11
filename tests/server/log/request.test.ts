import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { noteAsker, requestNote, underNote } from '../../../lib/server/log/request.ts'

const note = (id: string) => ({ id, route: '/', person: null, project: null })

test('what is noted in a request stays with it through every await, and with no other', async () => {
  const notes = ['a', 'b', 'c'].map(note)
  await Promise.all(
    notes.map((one) =>
      underNote(one, async () => {
        await wait(Math.random() * 20)
        noteAsker({ person: `person ${requestNote()?.id}` })
        await wait(Math.random() * 20)
        noteAsker({ project: `project ${requestNote()?.id}` })
      }),
    ),
  )
  for (const { id, person, project } of notes) {
    expect([person, project]).toEqual([`person ${id}`, `project ${id}`])
  }
})

test('outside of a request nothing is noted, and nothing breaks', () => {
  expect(requestNote()).toBeUndefined()
  expect(() => noteAsker({ person: 'nobody' })).not.toThrow()
})
