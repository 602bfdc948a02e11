/**
 * Long work as programs and pages follow it, and what the log says of it: line by line through the
 * compiled product; and of a whole scene with canaries in every place none in the log.
 */
import { expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { house, openHouse, stranger, visitor } from '../../support/open-house.ts'

openHouse({ LOG_LEVEL: 'trace' })

const lines = { accept: 'application/x-ndjson' }
const secret = 'canary-4711'

test('a ledger is verified line by line, and the last line is the usual answer', async () => {
  const { olga, projectId } = await cast({ only: [] })
  const browser = await visitor(olga.personId)
  const path = `/api/v1/projects/${projectId}/verification`
  const followed = await browser.send(path, { headers: lines })
  expect(followed.headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
  expect(followed.headers['cache-control']).toContain('no-transform')
  const said = followed.body.trim().split('\n')
  expect(said[0]).toContain('{"progress":{"done":0,')
  const usual: unknown = JSON.parse((await browser.send(path)).body)
  expect(JSON.parse(said.at(-1) ?? '')).toEqual({ status: 200, answer: usual })
})

test('who may not is answered as ever, before any line', async () => {
  const { projectId } = await cast({ only: [] })
  const path = `/api/v1/projects/${projectId}/verification`
  expect((await stranger().send(path, { headers: lines })).status).toBe(401)
})

test('the log has a line for each request, with ids, and nothing of what anybody sent', async () => {
  const { olga, projectId } = await cast({ only: [] })
  const browser = await visitor(olga.personId)
  const base = `/api/v1/projects/${projectId}`
  await browser.send(`${base}/find?words=${secret}`)
  await browser.send(`/projects/${secret}?${secret}`, { headers: { 'user-agent': secret } })
  await browser.write(`${base}/title`, { title: `A ${secret}` }, { key: secret })
  await browser.write(`${base}/editions`, { title: secret, [secret]: 1 })
  await browser.send(`${base}/texts`, { headers: { authorization: `Bearer ${secret}` } })
  await expect.poll(() => house().output()).toContain('"route":"/api/v1/projects/[project]/texts"')
  const log = house().output()
  expect(log).not.toContain(secret)
  expect(log).not.toContain(browser.cookie)
  const find = log.split('\n').find((line) => line.includes('[project]/find"'))
  expect(JSON.parse(find ?? '')).toMatchObject({
    msg: 'request',
    method: 'GET',
    person: olga.personId,
    project: projectId,
  })
})
