/**
 * What becomes of the open rounds when a member leaves the project, or is given a role that does
 * not answer: what they had answered stays, what they had not answered falls away. A round whose
 * last awaited place falls away closes, as it would have at that answer; one in which nobody else
 * was assigned waits for an editor, because nobody has answered it.
 */
import { answeredBy } from './consensus.ts'
import type { Round } from './round.ts'
import type { Answer } from './verdict.ts'

/** Ids of the rounds in which a place falls away, and of those that thereby close. */
export type FallingAway = {
  readonly fellAway: readonly string[]
  readonly closes: readonly string[]
}

/** What falls away with a person. `answers` are all of the project's, withdrawn ones too. */
export function fallingAway(
  personId: string,
  rounds: readonly Pick<Round, 'id' | 'assigned' | 'closed'>[],
  answers: readonly Pick<Answer, 'roundId' | 'personId'>[],
): FallingAway {
  const given = Map.groupBy(answers, ({ roundId }) => roundId)
  const waiting = rounds.filter(({ id, assigned, closed }) => {
    const place = assigned.find((one) => one.personId === personId)
    if (closed !== null || place === undefined || place.fellAway) return false
    return !answeredBy(given.get(id) ?? []).has(personId)
  })
  const closes = waiting.filter(({ id, assigned }) => {
    const others = assigned.filter((one) => !one.fellAway && one.personId !== personId)
    const answered = answeredBy(given.get(id) ?? [])
    return others.length > 0 && others.every((one) => answered.has(one.personId))
  })
  return { fellAway: waiting.map(({ id }) => id), closes: closes.map(({ id }) => id) }
}
