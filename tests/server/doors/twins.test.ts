/**
 * The twin test of blindness (law 4): in two worlds that differ only in what Otto secretly judges,
 * every channel tells every other person the same, byte for byte. The channels are all routes that
 * the build has; one that is not in the table fails.
 */
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { walks } from '../../../lib/server/live/walk.ts'
import { openHouse, routesBuilt, stranger, visitor } from '../../support/open-house.ts'
import { type Blur, parting, told, toldByPage } from '../../support/telling.ts'
import { type Answer, follow, type Visitor } from '../../support/visitor.ts'
import { channels, nothing } from './channels.ts'
import {
  changesMind,
  judgesInSecret,
  measured,
  named,
  others,
  secrets,
  takesBack,
  twins,
  type World,
} from './twins.ts'

openHouse()

type Pair = readonly [World, World]
let worlds: Pair

async function browsers([one, two]: Pair) {
  const seats = others(one).map(([name, seat], at) => ({
    name,
    seats: [seat, others(two)[at]?.[1] ?? null],
  }))
  return Promise.all(
    seats.map(async ({ name, seats: [a, b] }) => {
      const first = a == null ? stranger() : await visitor(a.personId)
      if (b == null) return { name, a: first, b: stranger() }
      // Who sits in both worlds looks at both from one browser: their own sessions are no secret.
      return { name, a: first, b: a?.personId === b.personId ? first : await visitor(b.personId) }
    }),
  )
}

/** A reader of pages that Next waits for with all it has, as it does for robots. */
const patient = { 'user-agent': 'Twitterbot/1.0', 'accept-encoding': 'identity' }

type Look = { readonly page: boolean; readonly rsc: boolean; readonly also: Blur }

/** Looks at an address in both worlds. Parts of a page may be cut otherwise, so once is not yet a difference. */
async function looks(a: Visitor, b: Visitor, paths: readonly [string, string], look: Look) {
  const { page, rsc, also } = look
  const headers = { ...patient, ...(rsc ? { rsc: '1' } : {}) }
  for (let tries = 1; ; tries++) {
    const one = await a.send(paths[0], { headers })
    const two = await b.send(paths[1], { headers })
    const tells = (answer: Answer, here: World) =>
      page
        ? toldByPage(answer, (words) => also(measured(here)(words)))
        : told(answer, (words) => also(named(here)(words)))
    const seen = [tells(one, worlds[0]), tells(two, worlds[1])] as const
    if (seen[0] === seen[1] || tries === 5) return { seen, one, two }
  }
}

/** Compares every channel for everybody; answers the differences, by who and where. */
async function differences(
  but: (path: string) => boolean = () => false,
  also: Blur = (words) => words,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const walk = async ({ name, a, b }: Awaited<ReturnType<typeof browsers>>[number]) => {
    for (const { path, alike, page } of addresses()) {
      if (but(path) || path.endsWith('.zip')) continue
      for (const rsc of page ? [false, true] : [false]) {
        const { seen, one, two } = await looks(a, b, [path, alike], { page, rsc, also })
        const where = `${name} at ${named(worlds[0])(path)}${rsc ? ' (RSC)' : ''}`
        const difference = parting(...seen)
        if (difference !== null) found[where] = difference
        if (/CANARY/.test(`${one.body}${two.body}`)) found[`${where}: the secret`] = 'is told'
        if (one.status >= 500) found[`${where}: a fault`] = String(one.status)
      }
    }
  }
  await Promise.all((await browsers(worlds)).map(walk))
  return found
}

/** Every address of every channel, in both worlds. */
function addresses() {
  return routesBuilt().flatMap(({ path: route, page }) => {
    const channel = channels[route] ?? nothing
    const alike = channel(worlds[1])
    return channel(worlds[0]).map((path, at) => ({ path, alike: alike[at] ?? '', page }))
  })
}

test('every route that the build has is in the table of channels', () => {
  expect(routesBuilt().map(({ path }) => path)).toEqual(Object.keys(channels).sort())
})

test('what Otto secretly judges is told to nobody, by any page, payload, header or length', async () => {
  worlds = await twins()
  const streams = await listening()
  for (const one of worlds) await judgesInSecret(one)
  expect(await differences()).toEqual({})
  await streams.same()
}, 300_000)

test('nor is it told by what is refused to those who try to find out', async () => {
  for (const { name, a, b } of await browsers(worlds)) {
    const tries = await Promise.all([probes(a, worlds[0]), probes(b, worlds[1])])
    expect([name, tries[0]]).toEqual([name, tries[1]])
    expect(tries[0].length).toBeGreaterThan(3)
  }
}, 120_000)

test('nor by what others are answered when they act on the claim themselves', async () => {
  const [one, two] = await Promise.all(worlds.map(acts))
  expect(parting(one ?? '', two ?? 'x')).toBeNull()
}, 120_000)

test('a frozen edition holds nothing of an open round', async () => {
  for (const here of worlds) {
    const editor = await visitor(here.eve.personId)
    const path = `/api/v1/projects/${here.projectId}/editions`
    expect((await editor.write(path, { title: 'Second' })).status).toBe(200)
    const answer = await editor.send(`${path}/2/files/edition-2.zip`)
    for (const bytes of Object.values(unzipSync(answer.bytes))) {
      expect(new TextDecoder().decode(bytes)).not.toContain('CANARY')
    }
  }
  expect(await differences((path) => !/edition/.test(path))).toEqual({})
}, 180_000)

test('nor can others tell that Otto changed his mind, or that he took his answer back', async () => {
  const streams = await listening()
  await changesMind(worlds[0], secrets[1])
  await changesMind(worlds[0], secrets[0])
  await takesBack(worlds[0])
  // How many events there are is told by the ledger to all who may read it, and where it ends.
  const counting = /history|verification|front-page|^\/projects\/[^/]+$/
  const number: Blur = (words) => words.replace(/(?<="(last|after)\\?":)\d+/g, '‹number›')
  expect(await differences((path) => counting.test(path), number)).toEqual({})
  await streams.same()
}, 300_000)

test('nor where his caret stands among words that are weighed, or that it stands there at all', async () => {
  const streams = await listening()
  for (const [at, words] of [
    [0, 'lorry'],
    [1, null],
  ] as const) {
    const { otto } = worlds[at]
    const { text, characters } = await readDesk(otto, 1)
    const offset = words === null ? 0 : [...characters.slice(0, characters.indexOf(words))].length
    const caret = words === null ? null : { revisionId: text.revisionId, at: offset }
    await walks(otto, { text: 1, caret: null, gone: false })
    await walks(otto, { text: 1, caret, gone: false })
  }
  const heard = await streams.same()
  const told = heard.filter(([, words]) => words.includes('"event":"company"'))
  expect(told.map(([name]) => name)).toEqual(
    heard.map(([name]) => name).filter((name) => name !== 'reader'),
  )
  for (const [, words] of told) expect(words).toContain('Otto')
}, 120_000)

/** Everybody's live streams in both worlds, from now on. */
async function listening() {
  const open = (await browsers(worlds)).flatMap(({ name, a, b }) =>
    name === 'stranger'
      ? []
      : [
          {
            name,
            streams: [a, b].map((browser, at) => {
              const { projectId } = worlds[at === 0 ? 0 : 1]
              return follow(browser, `/api/projects/${projectId}/events`)
            }),
          },
        ],
  )
  const all = open.flatMap(({ streams }) => streams)
  await Promise.all(
    all.map((one) => one.until((heard) => heard.some(({ event }) => event === 'beat'))),
  )
  return {
    same: async () => {
      const beats = all.map(({ messages }) => messages.length)
      await Promise.all(
        all.map((one, at) => one.until((heard) => heard.length > (beats[at] ?? 0) + 1)),
      )
      for (const { name, streams } of open) {
        const heard = streams.map(({ messages }) =>
          named(worlds[0])(
            JSON.stringify(
              messages.filter(({ event }) => event === 'message' || event === 'company'),
            ),
          ),
        )
        expect([name, heard[0]]).toEqual([name, heard[1]])
      }
      for (const one of all) one.stop()
      return open.map(
        ({ name, streams: [one] }) => [name, JSON.stringify(one?.messages ?? [])] as const,
      )
    },
  }
}

/** What one is told who tries what is not to be done now. */
async function probes(browser: Visitor, here: World): Promise<string[]> {
  const path = `/api/v1/projects/${here.projectId}/claims/2`
  const saw = { roundId: here.roundId, verdicts: [], policy: 2, wording: 1, marks: [here.markId] }
  const ruling = { kind: 'approved', label: 'true', note: 'So.', reasons: null, printed: [], saw }
  const answers = [
    await browser.write(`${path}/rulings`, ruling),
    await browser.write(`${path}/rulings`, { ...ruling, label: 'false' }),
    await browser.write(`${path}/rounds`, { roundId: here.roundId }),
    await browser.write(`${path}/answers/${here.roundId}/withdrawal`, {}),
    await browser.write(`${path}/wordings`, { wording: {}, basedOn: 1 }),
    await browser.send(`/api/projects/${here.projectId}/events`, { method: 'HEAD' }),
  ]
  return answers.map((answer) => told(answer, named(here)))
}

/** What Mina is told when she judges the claim, changes her mind and takes it back. */
async function acts(here: World): Promise<string> {
  const browser = await visitor(here.mina.personId)
  const path = `/api/v1/projects/${here.projectId}/claims/2/answers`
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'So it says.' }] }]
  const verdict = {
    roundId: here.roundId,
    kind: 'verdict',
    label: 'true',
    confidence: 2,
    reason: { type: 'doc', content },
    citations: [],
    supersedes: null,
  }
  const first = await browser.write(path, verdict)
  const mine = JSON.parse(first.body).rounds.at(-1).mine.id
  const second = await browser.write(path, { ...verdict, label: 'false', supersedes: mine })
  const changed = JSON.parse(second.body).rounds.at(-1).mine.id
  const third = await browser.write(`${path}/${changed}/withdrawal`, {})
  expect([first.status, second.status, third.status]).toEqual([200, 200, 200])
  return [first, second, third].map((answer) => told(answer, named(here))).join('\n')
}
