/** An edition through the doors: frozen and published by an editor, read by everybody, taken down. */
import { expect, test } from 'vitest'
import { readJsonl } from '../../../lib/edition/read-jsonl.ts'
import { verifyEdition } from '../../../lib/edition/verify.ts'
import { bridge, cast } from '../../support/cast.ts'
import { ruledClaim } from '../../support/editions.ts'
import { openHouse, stranger, visitor } from '../../support/open-house.ts'

openHouse()

/** An edition that was frozen by HTTP, with its editor's browser and its doors. */
async function frozen() {
  const all = await cast()
  await ruledClaim(all, 'The bridge opened in 1931')
  const editor = await visitor(all.eve.personId)
  const at = `/api/v1/projects/${all.projectId}/editions`
  const answer = await editor.write(at, { title: 'The bridge, “checked” & <published>' })
  expect([answer.status, answer.body.slice(0, 400)]).toEqual([
    200,
    expect.stringContaining('"number":1'),
  ])
  const edition: {
    address: string
    publicAddress: string
    files: { name: string; mediaType: string }[]
  } = JSON.parse(answer.body)
  return { ...all, editor, at, edition }
}

test('what is published is, byte for byte, what was frozen, and verifies', async () => {
  const { editor, at, edition } = await frozen()
  expect((await editor.write(`${at}/1/publication`, {})).status).toBe(200)
  for (const { name, mediaType } of edition.files) {
    const inside = await editor.send(`${at}/1/files/${name}`)
    const outside = await stranger().send(`/editions/${edition.address}/${name}`)
    expect([name, inside.status, outside.status]).toEqual([name, 200, 200])
    expect(outside.bytes.equals(inside.bytes)).toBe(true)
    expect(outside.headers['content-type']).toBe(mediaType)
    for (const answer of [inside, outside]) {
      expect(answer.headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'unsafe-inline';/,
      )
    }
    if (name.endsWith('.zip')) expect(verifyEdition(outside.bytes)).toMatchObject({ ok: true })
    if (name.endsWith('.jsonl') && name !== 'ledger.jsonl') {
      const read = readJsonl(outside.bytes)
      expect(read.ok && read.snapshot.texts[0]?.characters).toBe(bridge)
    }
  }
  const page = await stranger().send(new URL(edition.publicAddress).pathname)
  expect(page.bytes.equals((await editor.send(`${at}/1/files/edition-1.html`)).bytes)).toBe(true)
  expect(page.body).toContain('@font-face')
})

test('frozen, taken down and never been look alike from outside', async () => {
  const { editor, at, edition } = await frozen()
  const look = async (address: string) => {
    const { status, body, headers } = await stranger().send(`/editions/${address}`)
    const { date: _, ...rest } = headers
    return { status, body, rest }
  }
  const never = await look('a'.repeat(26))
  expect(never.status).toBe(404)
  expect(await look(edition.address)).toEqual(never)
  await editor.write(`${at}/1/publication`, {})
  expect((await look(edition.address)).status).toBe(200)
  await editor.write(`${at}/1/taking-down`, {})
  expect(await look(edition.address)).toEqual(never)
  expect(await look('nothing')).toEqual(never)
})

test('a reader sees no edition before it is published, and may freeze none', async () => {
  const { rui, at } = await frozen()
  const reader = await visitor(rui.personId)
  expect(JSON.parse((await reader.send(at)).body)).toEqual({ items: [], next: null })
  expect((await reader.send(`${at}/1/files/edition-1.html`)).status).toBe(404)
  expect((await reader.write(at, { title: 'Mine' })).status).toBe(403)
})
