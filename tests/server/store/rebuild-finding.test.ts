import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { describeText } from '../../../lib/server/acts/describe-text.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { rewordClaim } from '../../../lib/server/acts/reword-claim.ts'
import { withdrawMark } from '../../../lib/server/acts/withdraw-mark.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { projectsToRebuild } from '../../../lib/server/store/finding-rules.ts'
import { rebuildFinding } from '../../../lib/server/store/rebuild-finding.ts'
import { bridge, cast, ownerUrl, stage } from '../../support/cast.ts'
import { cites, judges, marks, revises, rules, wordsOf } from '../../support/deeds.ts'

stage()

/** Everything derived, without what only numbers the rows. */
async function derived(projectId: string) {
  return withClient(ownerUrl(), async (client) => {
    const ask = async (sql: string) => (await client.query(sql, [projectId])).rows
    return {
      findings: await ask(
        `select (to_jsonb(f) - 'id')::text as row from finding f where project_id = $1 order by 1`,
      ),
      lines: await ask(
        `select to_jsonb(l)::text as row from claim_line l where project_id = $1 order by 1`,
      ),
      words: await ask('select word, readers from finding_word where project_id = $1 order by 1'),
    }
  })
}

test('what is found after a revision is what is found when everything is made anew', async () => {
  const { projectId, mina, ada, eve } = await cast({ text: `Doubled.\n\n${bridge}\n\nDoubled.` })
  await marks(mina, 'The mayor said')
  await marks(ada, 'cost 40,000 crowns', { sentence: 'It cost that much.' })
  const first = await addMark(ada, null, {
    claimNumber: 2,
    mark: await wordsOf(ada, 1, 'last a century'),
  })
  await withdrawMark(ada, null, { claimNumber: 2, markId: first.marks[0]?.id ?? '' })
  const revised = `Before 😀.\n\nDoubled.\n\n${bridge.replace('40,000', '45,000')}\n\nDoubled.\n\nDoubled.`
  await revises(eve, revised)
  const kept = await derived(projectId)
  await rebuildFinding(projectId)
  const made = await derived(projectId)
  expect(kept.findings).toEqual(made.findings)
  expect(kept.lines).toEqual(made.lines)
  expect(kept.findings.filter(({ row }) => row.includes('"passage"'))).toHaveLength(
    revised.split('\n\n').length,
  )
})

test('what is found after many acts is what is found when everything is made anew', async () => {
  const { projectId, olga, mina, otto, ada, noor, eve } = await cast({ policy: { quorum: 2 } })
  await marks(mina)
  await marks(ada, 'a lorry struck the eastern pier', { sentence: 'A lorry struck a pier.' })
  await marks(mina, 'carries 9,000 cars a day', { sentence: 'It carries 9,000 cars.' })
  for (const seat of [mina, otto, ada, noor]) {
    await judges(seat, 1, 'true', { citations: [cites('Annals')] })
  }
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  const wording = { sentence: 'A car struck it.', saidBy: 'Noor', saidOn: null, saidWhere: null }
  await rewordClaim(ada, null, {
    claimNumber: 2,
    wording: { ...wording, kinds: ['event'] },
    basedOn: 1,
  })
  await judges(otto, 3, 'false')
  const second = await readClaim(eve, 2)
  await closeRound(eve, null, { claimNumber: 2, roundId: second.rounds.at(-1)?.id ?? '' })
  const mark = await wordsOf(mina, 1, 'The bridge carries')
  const third = await addMark(mina, null, { claimNumber: 3, mark })
  await withdrawMark(eve, null, { claimNumber: 3, markId: third.marks[0]?.id ?? '' })
  await describeText(olga, null, {
    textNumber: 1,
    description: {
      title: 'Le pont',
      author: null,
      publisher: null,
      date: '1931',
      address: null,
      language: 'fr',
      rights: null,
    },
  })
  for (const { personId } of [mina, ada, noor]) await removeSeat(olga, null, { personId })
  const before = await derived(projectId)
  expect(before.lines).toHaveLength(3)
  await rebuildFinding(projectId)
  const after = await derived(projectId)
  expect(after.findings).toEqual(before.findings)
  expect(after.lines).toEqual(before.lines)
  const known = new Map(before.words.map(({ word, readers }) => [word, readers]))
  for (const { word, readers } of after.words) {
    expect([word, known.has(word), readers && !known.get(word)]).toEqual([word, true, false])
  }
})

test.each([
  ['rules', 1000],
  ['stemmers of an older Postgres', 1],
])('a project is made anew when its rows are of other %s, and only then', async (_, off) => {
  const { projectId } = await cast()
  expect(await projectsToRebuild(database())).not.toContain(projectId)
  await database().$executeRaw`
    update finding_built set version = version - ${off}::int where project_id = ${projectId}::uuid`
  expect(await projectsToRebuild(database())).toContain(projectId)
  const steps: string[] = []
  await rebuildFinding(projectId, (done, of) => steps.push(`${done}/${of}`))
  expect(steps).toEqual(['1/2', '2/2'])
  expect(await projectsToRebuild(database())).not.toContain(projectId)
})
