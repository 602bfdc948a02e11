/** On which revisions an answer was given, where its claim stands in newer ones now. */
import type { AnswerSeen } from '../../lib/review/seen.ts'

/** The words; nothing where it was given on what stands now. */
export function GivenOn({ earlier }: Pick<AnswerSeen, 'earlier'>) {
  if (earlier.length === 0) return null
  const places = earlier.map(
    ({ textNumber, revision }) => `revision ${revision} of text ${textNumber}`,
  )
  return <small>given on {places.join(' and ')}</small>
}
