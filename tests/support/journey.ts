/**
 * `test` for journeys: a project of one's own, and browsers in which people of the world are signed
 * in. When a journey is over, nothing may have gone wrong on any page that it opened.
 */
import {
  type Browser,
  type BrowserContextOptions,
  test as bare,
  expect,
  type Page,
} from '@playwright/test'
import { type Doors, sessionCookie } from './journey-doors.ts'
import { foundProject, type Project, type Wish } from './journey-project.ts'
import { tellBreaches, type Watch, watch } from './journey-watch.ts'
import { doorsOf, type Person, type Who, type World, worldHere } from './journey-world.ts'

export { expect } from '@playwright/test'

export type Visit = { readonly page: Page; readonly watch: Watch }

type Fixtures = {
  readonly world: World
  readonly doors: (who: Who) => Doors
  /** Found a project with everyone seated and, unless wished otherwise, one text. */
  readonly found: (wish?: Wish) => Promise<Project>
  /** Open a browser of one's own; null is somebody who is not signed in. */
  readonly visit: (who: Who | Person | null, options?: BrowserContextOptions) => Promise<Visit>
}

export const test = bare.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
  world: async ({}, use) => {
    await use(worldHere())
  },
  doors: async ({ world }, use) => {
    await use((who) => doorsOf(world, who))
  },
  found: async ({ world }, use) => {
    await use((wish) => foundProject(world, wish))
  },
  visit: async ({ browser, world }, use) => {
    const visits: Visit[] = []
    await use(async (who, options) => {
      const person = typeof who === 'string' ? world.people[who] : who
      const visit = await visitAs(browser, world.url, person?.session ?? null, options)
      visits.push(visit)
      return visit
    })
    const faults = visits.flatMap(({ watch }) => watch.faults)
    for (const { page } of visits) await page.context().close()
    expect(faults, 'what must not happen on a page').toEqual([])
  },
})

/** A watched page in a fresh context, signed in by a session's cookie. */
export async function visitAs(
  browser: Browser,
  url: string,
  session: string | null,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: url, ...options })
  await context.addInitScript(tellBreaches)
  if (session !== null) await context.addCookies([{ name: sessionCookie, value: session, url }])
  const watched = watch(context, url)
  return { page: await context.newPage(), watch: watched }
}
