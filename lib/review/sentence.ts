/**
 * A plain sentence for every kind of act, for histories that people read. It begins after the name
 * of who acted: «Mina *marked claim 14*». It never says which label a verdict had: a history is
 * read by everybody on the team, and what was superseded or withdrawn is nobody's to read.
 */
import type { Act } from './history.ts'

/** What ids are called: numbers of claims, texts and editions, names of people. */
export type Names = {
  readonly claim: (id: string) => number | null
  readonly text: (id: string) => number | null
  readonly edition: (id: string) => number | null
  readonly person: (id: string) => string
}

/** What an act did, in words. */
export function sentenceOf(act: Act, names: Names): string {
  switch (act.kind) {
    case 'project founded':
      return `founded the project «${act.title}»`
    case 'project renamed':
      return `renamed the project to «${act.title}»`
    case 'seat given':
      return `gave ${act.name} a seat as ${act.role}`
    case 'seat changed':
      return `made ${names.person(act.personId)} ${article(act.role)} ${act.role}`
    case 'seat removed':
      return `took ${names.person(act.personId)} out of the project`
    case 'name printed':
      return act.printed ? 'agreed to be named in editions' : 'asked not to be named in editions'
    case 'scale set':
      return `set the scale (version ${act.version})`
    case 'policy set':
      return `set the policy (version ${act.version})`
    case 'text imported':
      return `brought in text ${act.text.number}, «${act.text.title}»`
    case 'text described':
      return `described ${text(names, act.textId)} anew`
    default:
      return claimSentence(act, names)
  }
}

type OnClaims = Exclude<
  Act,
  {
    readonly kind:
      | `project ${string}`
      | `seat ${string}`
      | `text ${string}`
      | 'name printed'
      | 'scale set'
      | 'policy set'
  }
>

function claimSentence(act: OnClaims, names: Names): string {
  switch (act.kind) {
    case 'claim marked':
      return `marked claim ${act.claim.number}: «${act.claim.wording.sentence}»`
    case 'mark added':
      return `marked ${claim(names, act.claimId)} in another place${anew(act.round)}`
    case 'mark withdrawn':
      return `withdrew a mark of ${claim(names, act.claimId)}`
    case 'mark restored':
      return `restored a mark of ${claim(names, act.claimId)}`
    case 'claim reworded':
      return `worded ${claim(names, act.claimId)} anew: «${act.wording.sentence}»${anew(act.round)}`
    case 'claim withdrawn':
      return `withdrew ${claim(names, act.claimId)}`
    case 'claim restored':
      return `restored ${claim(names, act.claimId)}`
    case 'answered':
      return answerSentence(act, names)
    case 'answer withdrawn':
      return `withdrew an answer on ${claim(names, act.claimId)}`
    case 'round closed':
      return `closed the round on ${claim(names, act.claimId)}`
    case 'round opened':
      return `opened round ${act.round.number} on ${claim(names, act.claimId)}`
    case 'ruled':
      return rulingSentence(act, names)
    case 'edition frozen':
      return `froze edition ${act.edition.number}, «${act.edition.title}»`
    case 'edition published':
      return `published ${edition(names, act.editionId)}`
    case 'edition taken down':
      return `took ${edition(names, act.editionId)} down`
  }
}

function answerSentence(
  { answer, closes }: Extract<Act, { kind: 'answered' }>,
  names: Names,
): string {
  const on = claim(names, answer.claimId)
  const last = closes ? '; with it the round closed' : ''
  if (answer.kind === 'abstention') return `abstained on ${on}${last}`
  return answer.supersedes === null
    ? `gave a verdict on ${on}${last}`
    : `gave a new verdict on ${on}${last}`
}

function rulingSentence({ ruling }: Extract<Act, { kind: 'ruled' }>, names: Names): string {
  const on = claim(names, ruling.claimId)
  if (ruling.label === null) return `let ${on} stand as contested`
  return `${ruling.kind} ${on} as «${ruling.label.replaceAll('-', ' ')}»`
}

function anew(round: unknown): string {
  return round === null ? '' : '; a new round began'
}

function article(role: string): string {
  return /^[aeio]/.test(role) ? 'an' : 'a'
}

function claim(names: Names, id: string): string {
  return `claim ${names.claim(id) ?? '(not known)'}`
}

function text(names: Names, id: string): string {
  return `text ${names.text(id) ?? '(not known)'}`
}

function edition(names: Names, id: string): string {
  return `edition ${names.edition(id) ?? '(not known)'}`
}
