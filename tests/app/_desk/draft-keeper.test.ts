import { beforeEach, expect, test } from 'vitest'
import { Conflicting, DraftKeeper } from '../../../app/_desk/draft-keeper.ts'

/** A server, a browser and a clock that do what a test says, on paper. */
class World {
  readonly server = new Map<string, { body: unknown; version: number }>()
  readonly browser = new Map<string, string>()
  readonly waiting: { work: () => void; at: number }[] = []
  now = 0
  down = false
  saves = 0
  /** What a save waits for, as on a slow line. */
  line: Promise<void> = Promise.resolve()

  readonly keeper = this.tab()

  tab(): DraftKeeper {
    const server = {
      save: async (place: string, body: unknown, basedOn: number) => {
        this.saves++
        await this.line
        if (this.down) throw new Error('the network is away')
        const kept = this.server.get(place)
        if ((kept?.version ?? 0) !== basedOn) {
          throw new Conflicting(kept ?? { body: null, version: 0 })
        }
        this.server.set(place, { body, version: basedOn + 1 })
        return basedOn + 1
      },
      drop: async (place: string) => {
        if (this.down) throw new Error('the network is away')
        this.server.delete(place)
      },
    }
    const browser = {
      put: (place: string, text: string) => void this.browser.set(place, text),
      take: (place: string) => this.browser.get(place) ?? null,
      drop: (place: string) => void this.browser.delete(place),
    }
    return new DraftKeeper(server, browser, (work, milliseconds) => {
      const entry = { work, at: this.now + milliseconds }
      this.waiting.push(entry)
      return () => {
        const place = this.waiting.indexOf(entry)
        if (place !== -1) this.waiting.splice(place, 1)
      }
    })
  }

  /** Let time go by, and everything that was due happen. */
  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds
    for (;;) {
      const due = this.waiting.findIndex(({ at }) => at <= this.now)
      if (due === -1) break
      this.waiting.splice(due, 1)[0]?.work()
      await settle()
    }
    await settle()
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve()
}

let world = new World()
beforeEach(() => {
  world = new World()
})

test('what is typed is read back at once and is in the browser until the server has it', async () => {
  world.keeper.write('answer-1', 'so')
  expect(world.keeper.read('answer-1')).toBe('so')
  expect(world.browser.get('answer-1')).toContain('so')
  expect(world.keeper.keeping()).toEqual({ state: 'saving', waiting: 1 })
  await world.pass(1_000)
  expect(world.server.get('answer-1')).toEqual({ body: 'so', version: 1 })
  expect(world.browser.size).toBe(0)
  expect(world.keeper.keeping()).toEqual({ state: 'saved', waiting: 0 })
})

test('many keystrokes are one save', async () => {
  for (const body of ['s', 'so', 'so i', 'so it']) {
    world.keeper.write('answer-1', body)
    await world.pass(100)
  }
  await world.pass(1_000)
  expect(world.saves).toBe(1)
})

test('what is typed while a save is under way is saved after it, on its version', async () => {
  world.keeper.write('answer-1', 'one')
  world.now += 900
  world.waiting.splice(0, 1)[0]?.work()
  world.keeper.write('answer-1', 'two')
  await settle()
  expect(world.browser.get('answer-1')).toContain('two')
  await world.pass(2_000)
  expect(world.server.get('answer-1')).toEqual({ body: 'two', version: 2 })
})

test('two saves of one thing are never under way at once', async () => {
  let arrive = () => {}
  world.line = new Promise((resolve) => {
    arrive = resolve
  })
  world.keeper.write('answer-1', 'one')
  await world.pass(1_000)
  world.keeper.write('answer-1', 'two')
  await world.pass(5_000)
  expect(world.saves).toBe(1)
  arrive()
  await settle()
  await world.pass(2_000)
  expect(world.server.get('answer-1')).toEqual({ body: 'two', version: 2 })
  expect(world.keeper.keeping().state).toBe('saved')
})

test('a dead server loses nothing and is tried again', async () => {
  world.down = true
  world.keeper.write('answer-1', 'kept')
  await world.pass(1_000)
  expect(world.keeper.keeping()).toEqual({ state: 'offline', waiting: 1 })
  expect(world.browser.get('answer-1')).toContain('kept')
  world.down = false
  await world.pass(40_000)
  expect(world.server.get('answer-1')?.body).toBe('kept')
  expect(world.keeper.keeping().state).toBe('saved')
})

test('a reload before the server had it brings it back and sends it', async () => {
  world.down = true
  world.keeper.write('answer-1', 'kept')
  await world.pass(1_000)
  world.down = false
  const reloaded = world.tab()
  reloaded.begin([], ['answer-1'])
  expect(reloaded.read('answer-1')).toBe('kept')
  await world.pass(2_000)
  expect(world.server.get('answer-1')?.body).toBe('kept')
})

test('what the browser left behind and cannot be read is thrown away', () => {
  world.browser.set('answer-1', '{')
  world.keeper.begin([], ['answer-1'])
  expect(world.keeper.read('answer-1')).toBeUndefined()
  expect(world.browser.size).toBe(0)
})

test('two tabs that write the same thing get a conflict with both contents', async () => {
  const other = world.tab()
  other.write('answer-1', 'theirs')
  await world.pass(1_000)
  world.keeper.write('answer-1', 'mine')
  await world.pass(1_000)
  expect(world.keeper.keeping().state).toBe('conflict')
  expect(world.keeper.conflictAt('answer-1')).toEqual({ body: 'theirs', version: 1 })
  expect(world.keeper.read('answer-1')).toBe('mine')
  const turn = world.keeper.turn('answer-1')
  world.keeper.settle('answer-1', 'mine')
  expect(world.keeper.turn('answer-1')).toBe(turn + 1)
  await world.pass(1_000)
  expect(world.server.get('answer-1')).toEqual({ body: 'mine', version: 2 })
})

test('an editor begins anew with what was put in the place of its own words, and only then', async () => {
  world.keeper.write('guideline', 'left behind')
  const reloaded = world.tab()
  const turns = [reloaded.turn('guideline')]
  reloaded.begin([], ['guideline'])
  turns.push(reloaded.turn('guideline'))
  reloaded.write('guideline', 'and typed on')
  expect(reloaded.turn('guideline')).toBe(turns[1])
  world.server.set('guideline', { body: 'another tab', version: 4 })
  await world.pass(1_000)
  expect(reloaded.conflictAt('guideline')?.body).toBe('another tab')
  reloaded.settle('guideline', 'another tab')
  turns.push(reloaded.turn('guideline'))
  expect(new Set(turns).size).toBe(3)
})

test('two tabs that wrote the same words have no conflict, in whatever order the server has them', async () => {
  const other = world.tab()
  other.write('answer-1', { note: 'same', of: [{ at: 1, by: null }] })
  await world.pass(1_000)
  world.keeper.write('answer-1', { of: [{ by: null, at: 1 }], note: 'same' })
  await world.pass(1_000)
  expect(world.keeper.conflicts()).toEqual([])
  await world.pass(1_000)
  expect(world.keeper.keeping().state).toBe('saved')
})

test('a dropped draft is gone here and on the server', async () => {
  world.keeper.write('answer-1', 'so')
  await world.pass(1_000)
  world.keeper.drop('answer-1')
  expect(world.keeper.read('answer-1')).toBeUndefined()
  await world.pass(10)
  expect(world.server.size).toBe(0)
  world.keeper.write('answer-1', 'anew')
  await world.pass(1_000)
  expect(world.server.get('answer-1')).toEqual({ body: 'anew', version: 1 })
})

test('a page that comes late does not bring an older draft back', async () => {
  world.keeper.write('answer-1', 'one')
  await world.pass(1_000)
  const page = [{ place: 'answer-1', body: 'one', version: 1 }]
  world.keeper.write('answer-1', 'two')
  world.keeper.begin(page, [])
  expect(world.keeper.read('answer-1')).toBe('two')
  await world.pass(1_000)
  world.keeper.drop('answer-1')
  await world.pass(10)
  world.keeper.begin(page, [])
  expect(world.keeper.read('answer-1')).toBeUndefined()
})

test('a page that knows a newer draft brings it', () => {
  world.keeper.begin([{ place: 'answer-1', body: 'old', version: 1 }], [])
  world.keeper.begin([{ place: 'answer-1', body: 'new', version: 4 }], [])
  expect(world.keeper.read('answer-1')).toBe('new')
})

test('everything is settled once the server has it', async () => {
  world.keeper.write('answer-1', 'so')
  const settled = world.keeper.settled()
  await world.pass(0)
  await expect(settled).resolves.toBeUndefined()
  expect(world.server.get('answer-1')?.body).toBe('so')
})

test('nothing is settled while the server is away', async () => {
  world.down = true
  world.keeper.write('answer-1', 'so')
  const settled = world.keeper.settled()
  const told = expect(settled).rejects.toThrow('offline')
  await world.pass(0)
  await told
})
