/**
 * Journey: a reviewer attaches copies to a work that she cites. The passage is looked up, the copies are
 * looked at, hostile ones do nothing, and others see them when the round has closed.
 */
import { createServer } from 'node:net'
import type { Page } from '@playwright/test'
import { jpeg, pdf, text } from '../support/files.ts'
import { expect, test } from '../support/journey.ts'
import { expectNoAxeViolations } from '../support/journey-axe.ts'
import { cardOf, judgeOnDesk, markOnDesk } from '../support/journey-desk.ts'
import { takePictures } from '../support/journey-pictures.ts'
import { expectNothingTooWide } from '../support/journey-width.ts'

const passage = 'Nine thousand cars were counted'

test('a copy is attached, looked up, looked at, and seen by others after the close', async ({
  found,
  visit,
}) => {
  const project = await found({
    title: 'The bridge and its copies',
    people: ['mina', 'otto'],
    policy: { quorum: 2, citationsNeeded: 1 },
  })
  const canary = await listening()
  const { page: mina, watch: minas } = await visit('mina')
  minas.expects(/\/snapshots: .*status of 422/)
  const { page: otto, watch } = await visit('otto')
  await mina.goto(`${project.path}/texts/1`)
  await markOnDesk(mina, 'carries 9,000 cars a day', {
    sentence: 'It carries 9,000.',
    kind: 'number',
  })
  const work = { title: 'Counts of the county', passage, stance: 'supports' as const }
  await judgeOnDesk(mina, 1, { label: 'true', reason: 'The count says so.', work })

  const script = `/OpenAction << /S /URI /URI (http://127.0.0.1:${canary.port}/) >>`
  const report = pdf([['The cover.'], ['In June: Nine thousand cars', 'were counted.']], script)
  await attach(mina, 'report.pdf', report)
  const copies = cardOf(mina, 1).getByRole('list', { name: 'Stored copies' })
  await expect(copies).toContainText('found, page 2, but for line breaks')
  await expect(copies).toContainText('seen by you alone until the round closes')

  const evil = `<!doctype html><p>Ten thousand cars.<script>document.title='owned'</script><img src="http://127.0.0.1:${canary.port}/x.png" onerror="document.title='owned'"><iframe src="http://127.0.0.1:${canary.port}/"></iframe>`
  await attach(mina, 'evil.html', text(evil))
  await expect(copies).toContainText('not found in this copy')
  await attach(mina, 'notapdf.pdf', text('MZ'), /is not a PDF, PNG, JPEG, WebP or HTML file/)

  await copies.getByRole('link', { name: /^PDF/ }).click()
  await expect(mina.getByRole('heading', { level: 1 })).toContainText('Counts of the county')
  await expect(mina.locator('mark')).toHaveText(/Nine thousand cars\s+were counted/)
  await looksGood(mina, 'stored-copy')
  const address = mina.url()

  watch.expects(/status of 404/)
  expect((await otto.goto(address))?.status()).toBe(404)
  await otto.goto(`${project.path}/texts/1?claim=1`)
  const his = { ...work, title: 'Another count' }
  await judgeOnDesk(otto, 1, { label: 'true', reason: 'So it is.', work: his })
  await otto.goto(`${project.path}/claims/1`)
  const seen = otto.getByRole('list', { name: 'Stored copies' }).first()
  await expect(seen).toContainText('found, page 2')
  await seen.getByRole('link', { name: /^Web page/ }).click()
  await expect(otto.getByRole('main')).toContainText('Ten thousand cars.')
  expect(await otto.title()).not.toContain('owned')
  await otto.goto(address)
  const download = otto.waitForEvent('download')
  await otto.getByRole('link', { name: 'Save the file' }).click()
  expect((await download).suggestedFilename()).toMatch(/^copy-[0-9a-f]{12}\.pdf$/)

  await mina.goto(`${project.path}/works`)
  await mina.getByRole('link', { name: /Counts of the county/ }).click()
  const beside = mina.getByRole('list', { name: 'Stored copies', exact: true })
  await expect(beside).toContainText('found, page 2')
  await attach(mina, 'photo.jpg', jpeg(30, 20, 'GPS'))
  await looksGood(mina, 'work-with-copies')
  const all = mina.getByRole('list', { name: 'Stored copies of this work' })
  await all.getByRole('link', { name: /^Picture/ }).click()
  await expect(mina.getByRole('img', { name: /stored copy/i })).toBeVisible()
  expect(canary.connections()).toBe(0)
  await canary.close()
})

test('over a slow line one sees how much of a copy has gone, and stopping leaves nothing of it', async ({
  world,
  visit,
}) => {
  const { page } = await visit(world.sample.reviewer)
  await page.goto(`${world.sample.path}/works`)
  await page.getByRole('link', { name: /Cold Water/ }).click()
  await expect(page.getByRole('button', { name: 'Attach a copy…' })).toBeVisible()
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const line = { offline: false, latency: 20, downloadThroughput: -1 }
  await wire.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: 600_000 })
  await page.getByRole('button', { name: 'Attach a copy…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Attach a copy' })
  const buffer = Buffer.from(`<!doctype html><p>Words.</p><!--${'a b '.repeat(1_000_000)}-->`)
  await dialog.getByLabel('File').setInputFiles({ name: 'big.html', mimeType: 'text/html', buffer })
  await dialog.getByRole('button', { name: 'Attach it' }).click()
  await expect(dialog.getByText('Sending the file…')).toBeVisible()
  await expect(dialog).toContainText(/\b[1-9]\d? %/)
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Stopped.')
  await wire.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: -1 })
  await page.reload()
  await expect(page.getByText('big.html')).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Stored copies of this work' })).toHaveCount(0)
})

/** Attaches a file at the first citation that offers it; `refusal` is what the dialog says then. */
async function attach(page: Page, name: string, bytes: Uint8Array, refusal: RegExp | null = null) {
  await page.getByRole('button', { name: 'Attach a copy…' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Attach a copy' })
  const buffer = Buffer.from(bytes)
  const file = { name, mimeType: 'application/octet-stream', buffer }
  await dialog.getByLabel('File').setInputFiles(file)
  await dialog.getByRole('button', { name: 'Attach it' }).click()
  if (refusal !== null) {
    await expect(dialog).toContainText(refusal)
    await dialog.getByRole('button', { name: 'Not now' }).click()
  }
  await expect(dialog).toBeHidden()
}

async function looksGood(page: Page, name: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoAxeViolations(page, `${name} in ${colorScheme}`, colorScheme)
    await takePictures(page, name, colorScheme)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNothingTooWide(page, `${name} on a phone`)
    await page.setViewportSize({ width: 1440, height: 900 })
  }
}

/** A listener on loopback that nothing may call. */
async function listening() {
  let count = 0
  const server = createServer((socket) => {
    count++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () => new Promise((resolve) => server.close(resolve))
  return { port, connections: () => count, close }
}
