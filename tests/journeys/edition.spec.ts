/** The published edition as readers have it: at its address, and as a file on their own machine. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EditionSeen } from '../../lib/edition/seen.ts'
import type { Page as PageOf } from '../../lib/review/paging.ts'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { doorsWith } from '../support/journey-doors.ts'
import { takePictures } from '../support/journey-pictures.ts'
import { expectNothingTooWide } from '../support/journey-width.ts'
import type { World } from '../support/journey-world.ts'

test('axe finds nothing in the published edition, and it is never too wide', async ({
  world,
  visit,
}) => {
  const { page } = await visit(null, { reducedMotion: 'reduce' })
  await page.goto(await addressOf(world))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoAxeViolations(page, `the edition in ${colorScheme}`, colorScheme)
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNothingTooWide(page, `the edition at ${width}`)
    }
    await takePictures(page, 'edition', colorScheme, { fullPage: true })
  }
})

test('the edition is read from disk, without script and without network', async ({
  world,
  visit,
}, info) => {
  const file = await saved(world, info.outputPath('edition.html'))
  const { page } = await visit(null, { javaScriptEnabled: false, offline: true })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const sign = page.locator('main a[href^="#"], article a[href^="#"]').first()
  const note = (await sign.getAttribute('href')) ?? '#'
  await sign.click()
  await expect(page.locator(`[id="${note.slice(1)}"]`)).toBeInViewport()
  expect(asked.filter((address) => !/^(file|data):/.test(address))).toEqual([])
})

test('the Nu checker passes the edition', async ({ world }, info) => {
  const file = await saved(world, info.outputPath('edition.html'))
  const checker = join(programFolder, 'node_modules/vnu-jar/build/dist/vnu.jar')
  const { status, stderr } = spawnSync('java', ['-jar', checker, '--format', 'gnu', file], {
    encoding: 'utf8',
  })
  expect(stderr.split('\n').filter((line) => line !== '' && !unrun.test(line))).toEqual([])
  expect(status).toBe(0)
})

/** The checker takes the page's data in JSON-LD for a script that would want to run. */
const unrun = /info warning: Inline script violates Content Security Policy/

async function addressOf(world: World): Promise<string> {
  const { owner, path } = world.sample
  const doors = doorsWith(world.url, owner.session)
  const { items } = await doors.ask<PageOf<EditionSeen>>(`/api/v1${path}/editions`)
  const [edition] = items
  if (edition === undefined) throw new Error('The sample has no edition')
  return new URL(edition.publicAddress).pathname
}

async function saved(world: World, file: string): Promise<string> {
  const answer = await fetch(new URL(await addressOf(world), world.url))
  expect(answer.status).toBe(200)
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  return file
}
