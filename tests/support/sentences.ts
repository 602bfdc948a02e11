/** What the tests of sentences do: naming sentences of the cast's text by their words, and setting them aside. */
import type { SetAsideReason } from '../../lib/review/coverage.ts'
import { readCoverage } from '../../lib/server/acts/read-coverage.ts'
import { readText } from '../../lib/server/acts/read-text.ts'
import { refuseSuggestions } from '../../lib/server/acts/refuse-suggestions.ts'
import { setSentencesAside } from '../../lib/server/acts/set-aside.ts'
import { setSentenceBounds } from '../../lib/server/acts/set-sentence-bounds.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'

/** The sentences of text 1 as words, with their places in code points. */
export async function sentencesSeen(seat: Seat) {
  const { characters } = await readText(seat, 1)
  const points = [...characters]
  const { sentences, revisionId } = await readCoverage(seat, 1)
  const at = (words: string) => {
    const found = sentences.find(({ from, to }) => points.slice(from, to).join('').includes(words))
    if (found === undefined) throw new Error(`No sentence says «${words}»`)
    return found
  }
  return { revisionId, at, words: sentences.map(({ from, to }) => points.slice(from, to).join('')) }
}

/** Sets the sentence aside that says these words; answers its id. */
export async function setsAside(
  seat: Seat,
  words: string,
  reason: SetAsideReason = 'opinion',
  instead?: readonly string[],
): Promise<string> {
  const { revisionId, at } = await sentencesSeen(seat)
  const { setAside } = await setSentencesAside(seat, null, {
    textNumber: 1,
    revisionId,
    sentences: [{ ...at(words), reason }],
    ...(instead === undefined ? {} : { instead: [...instead] }),
  })
  return setAside[0]?.id ?? ''
}

/** Says something of sentences in each way there is: sets one aside, joins two, refuses a suggestion. */
export async function saysOfSentences(seat: Seat): Promise<void> {
  await setsAside(seat, 'The mayor said')
  const { revisionId, at } = await sentencesSeen(seat)
  const here = { textNumber: 1, revisionId }
  const bounds = [{ at: at('The bridge carries').from, begins: false }]
  await setSentenceBounds(seat, null, { ...here, bounds })
  const by = { kind: 'rule' as const, rules: ['figures' as const] }
  await refuseSuggestions(seat, null, {
    ...here,
    suggestions: [{ ...at('Repairs will cost'), by }],
  })
}
