/**
 * What follows when a seat is changed or taken, in sentences, before it is done. Of open rounds it
 * says what is visible anyhow (the person is one of the reviewers; so many wait for one last answer)
 * and never whether this person has answered: that is sealed.
 */
import type { Role } from '../../../../lib/review/permissions.ts'
import { capital, count } from '../../../_parts/words.ts'

export type Awaited = { readonly open: number; readonly last: number }

/** What becomes of open rounds when somebody answers no more. */
export function roundsLeft(name: string, { open, last }: Awaited): readonly string[] {
  if (open === 0) return [`${name} is not awaited in any open round.`]
  const places = `${name} is one of the reviewers of ${count(open, 'open round')}. Where ${name} has answered, the answer stays and counts; where not, the place falls away.`
  if (last === 0) return [places, 'None of these rounds closes by it.']
  const which = open === 1 ? 'It waits' : `${capital(count(last, 'of them waits', 'of them wait'))}`
  return [
    places,
    `${which} for one last answer; ${last === 1 ? 'if it is' : 'where that is'} ${name}’s, the round closes by this.`,
  ]
}

/** What follows when the seat is taken. */
export function afterRemoval(name: string, awaited: Awaited): readonly string[] {
  return [
    `At once ${name} sees nothing of the project any more; open pages close within seconds, and access tokens for it die.`,
    ...roundsLeft(name, awaited),
    'Rulings and editions stay as they are.',
  ]
}

/** What follows from another role; `answers` says whether the new role still answers. */
export function afterChange(
  name: string,
  awaited: Awaited,
  { answers, from, to }: { readonly answers: boolean; readonly from: Role; readonly to: Role },
): readonly string[] {
  return [
    ...(answers ? [] : roundsLeft(name, awaited)),
    ...(from === 'owner' && to !== 'owner'
      ? [`What ${name} has invited and nobody has accepted yet is taken back.`]
      : []),
    'It takes effect with the next click. Rulings and editions stay as they are.',
  ]
}
