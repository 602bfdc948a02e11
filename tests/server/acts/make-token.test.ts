import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { MakeToken, makeToken } from '../../../lib/server/acts/make-token.ts'
import { markClaim } from '../../../lib/server/acts/mark-claim.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { readNotices } from '../../../lib/server/acts/read-notices.ts'
import { myTokens as readTokens } from '../../../lib/server/acts/read-tokens.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { newToken } from '../../../lib/server/cli/people-commands.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { confirmFactor, keepFactor } from '../../../lib/server/store/second-factors.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { wordsOf } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { seatWith, tokenOf } from '../../support/tokens.ts'

stage()

const asked = { label: 'Import', scopes: ['read' as const], days: 30 }
const wording = { sentence: 'It opened in 1931.', saidBy: null, saidOn: null, saidWhere: null }

test('a token carries 256 random bits under a name that one knows, and only its hash is kept', async () => {
  const { mina } = await cast({ only: ['mina'] })
  const { token } = await tokenOf(mina)
  expect(token).toMatch(/^variorum_[A-Za-z0-9_-]{43}$/)
  const kept = await withClient(ownerUrl(), async (client) => {
    const { rows } = await client.query('select * from token')
    return JSON.stringify(rows)
  })
  expect(kept).not.toContain(token.slice(9))
})

test('through a token its holder acts as themselves, and the history says through what', async () => {
  const { mina, projectId } = await cast({ only: ['mina'] })
  const { token, id } = await tokenOf(mina, ['write'])
  const program = await seatWith(token, projectId)
  expect(program).toMatchObject({ personId: mina.personId, through: { kind: 'token', id } })
  const mark = await wordsOf(program, 1, 'The bridge opened in 1931')
  await markClaim(program, null, { mark, wording: { ...wording, kinds: ['event'] } })
  const { events } = await readHistory(mina)
  expect(events[0]).toMatchObject({
    by: { personId: mina.personId },
    sentence: 'marked claim 1, through a token',
  })
  expect(await differs(mina)).toBeNull()
})

test('a token does no more than its scopes, nor than the role of its holder at the moment', async () => {
  const { mina, olga, projectId } = await cast({ only: ['mina'] })
  const reads = await seatWith((await tokenOf(olga, ['read'])).token, projectId)
  expect(await refused(renameProject(reads, null, { title: 'No' }))).toMatchObject({
    kind: 'not yours',
    facts: { scopes: ['read'], deed: 'rename the project' },
  })
  const minas = await seatWith((await tokenOf(mina, ['everything'])).token, projectId)
  expect(await refused(renameProject(minas, null, { title: 'No' }))).toMatchObject({
    kind: 'not yours',
    facts: { role: 'reviewer' },
  })
})

test('its holder is told of it, so that one made by somebody else is seen', async () => {
  const { mina } = await cast({ title: 'The bridge', only: ['mina'], text: null })
  const { token } = await tokenOf(mina, ['read'], { label: 'Import' })
  const [latest] = (await readNotices(mina)).notices
  expect(latest).toMatchObject({ kind: 'token made' })
  expect(latest?.sentence).toContain('in «The bridge»: «Import»')
  expect(latest?.sentence).not.toContain(token)
})

test('where a second factor is demanded a token is made for who has one, in the shell too, and then it works', async () => {
  const { olga, projectId } = await cast({ only: [] })
  const email = await withClient(ownerUrl(), async (client) => {
    await client.query('update project set demands_factor = true where id = $1', [projectId])
    const { rows } = await client.query('select email from person where id = $1', [olga.personId])
    return String(rows[0].email)
  })
  const wanted = { ...asked, projectId }
  expect(await refused(makeToken({ personId: olga.personId }, null, wanted))).toMatchObject({
    kind: 'second factor',
  })
  const inShell = () =>
    newToken(projectId, { label: 'Shell', scopes: ['read'], days: '30', by: email })
  expect(await refused(inShell())).toMatchObject({
    kind: 'second factor',
    sentence: expect.stringContaining('only where its holder has one'),
  })
  await keepFactor(database(), olga.personId, 'sealed')
  await confirmFactor(database(), olga.personId)
  const [token = ''] = [(await inShell()).says].flat()
  expect(await seatWith(token, projectId)).toMatchObject({ role: 'owner', factor: true })
})

test('a token is for one project', async () => {
  const { mina } = await cast({ only: ['mina'] })
  const other = await cast({ only: ['mina'] })
  const { token } = await tokenOf(mina)
  expect((await refused(seatWith(token, other.projectId))).kind).toBe('not there')
  const elsewhere = { ...asked, projectId: other.projectId }
  expect((await refused(makeToken(mina, null, elsewhere))).kind).toBe('not there')
  const nowhere = { ...asked, projectId: randomUUID() }
  expect((await refused(makeToken(mina, null, nowhere))).kind).toBe('not there')
})

test('told twice a token is made once and shown again; the kept answer does not hold it', async () => {
  const { mina, projectId } = await cast({ only: ['mina'] })
  const once = { key: 'one', fingerprint: 'same' }
  const input = { ...asked, projectId }
  const [first, second] = await Promise.all([
    makeToken(mina, once, input),
    makeToken(mina, once, input),
  ])
  expect(second).toEqual(first)
  expect(await readTokens(mina)).toHaveLength(1)
  const bodies = await withClient(ownerUrl(), async (client) => {
    const { rows } = await client.query('select body from request_key')
    return JSON.stringify(rows)
  })
  expect(bodies).not.toContain(first.token.slice(9))
  const otherwise = makeToken(mina, { key: 'one', fingerprint: 'other' }, input)
  expect((await refused(otherwise)).kind).toBe('said before otherwise')
})

test('of two at once two are made, each another', async () => {
  const { mina } = await cast({ only: ['mina'] })
  const [one, two] = await Promise.all([tokenOf(mina), tokenOf(mina)])
  expect(one.token).not.toBe(two.token)
  expect(await readTokens(mina)).toHaveLength(2)
})

test('a token lives a year at most, has a label and a scope that there is', () => {
  const good = { ...asked, projectId: randomUUID() }
  const says = (input: unknown) => MakeToken.safeParse(input).error?.issues[0]?.message
  expect(says(good)).toBeUndefined()
  expect(says({ ...good, days: 366 })).toBe('A token lives from 1 to 365 days.')
  expect(says({ ...good, days: 0.5 })).toBe('A token lives from 1 to 365 days.')
  expect(says({ ...good, label: ' ' })).toBe('The label is missing.')
  expect(says({ ...good, scopes: [] })).toBe('Choose at least one scope.')
  expect(says({ ...good, scopes: ['read', 'read'] })).toBe('Each scope is named once.')
  expect(says({ ...good, scopes: ['admin'] })).toMatch(/^A scope is one of read/)
})

test('a hundred live tokens are enough for one person', async () => {
  const { mina } = await cast({ only: ['mina'] })
  for (let n = 0; n < 100; n++) await tokenOf(mina)
  expect((await refused(tokenOf(mina))).kind).toBe('not now')
})
