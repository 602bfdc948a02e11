/**
 * The twin test of an erasing (law 4): in two worlds that differ only in what Otto secretly judges,
 * an owner who erases it unseen finds the same in both, whatever they had guessed and laid down before.
 */
import { expect, test } from 'vitest'
import { eraseWords, readErasing } from '../../../lib/server/acts/erase-words.ts'
import { readDrafts } from '../../../lib/server/acts/read-drafts.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { readViews } from '../../../lib/server/acts/read-views.ts'
import { saveDraft } from '../../../lib/server/acts/save-draft.ts'
import { saveView } from '../../../lib/server/acts/save-view.ts'
import { stage } from '../../support/cast.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { judgesInSecret, named, secrets, twins, type World } from './twins.ts'

stage()

/** Lay down both secrets as guesses, erase what Otto said, and look at everything of one's own. */
async function guesses(here: World): Promise<string> {
  const { olga, projectId } = here
  const all = secrets.flatMap(({ words, title }) => [words, title])
  await saveDraft(olga, null, { place: 'answer-2', body: { all }, basedOn: 0 })
  for (const name of all) await saveView(olga, null, { name, list: '', shared: false })
  await judgesInSecret(here)
  const numbers = (await kindsOf(projectId)).flatMap((kind, at) =>
    kind === 'answered' || kind === 'snapshot kept' ? [at + 1] : [],
  )
  const before = await readErasing(olga, { numbers: numbers.slice(-3) })
  await eraseWords(olga, null, { numbers: numbers.slice(-3), why: 'Unseen' })
  expect(await differs(olga)).toBeNull()
  const seen = {
    before,
    drafts: await readDrafts(olga, ''),
    views: await readViews(olga),
    history: await readHistory(olga),
  }
  return named(here)(JSON.stringify(seen))
}

test('from what an erasing leaves of one’s own things nobody can tell what was sealed', async () => {
  const [one, two] = await twins()
  const seen = [await guesses(one), await guesses(two)]
  expect(seen[0]).toBe(seen[1])
  expect(seen[0]).toContain(secrets[0].words)
  const otto = await Promise.all([one, two].map(({ otto }) => readDrafts(otto, '')))
  for (const drafts of otto) expect(JSON.stringify(drafts)).not.toContain('CANARY')
})
