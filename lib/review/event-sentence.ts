/**
 * An act as a person reads it in the history: a plain sentence without the name of who did it,
 * «marked claim 14». It never says which label somebody gave: what was superseded is for nobody's
 * eyes but the writer's, also after the close.
 */
import type { Tidying } from '../text/tidy/changes.ts'
import { styleNames } from './citation-style.ts'
import type { Act, Event, Through } from './history.ts'
import { figures } from './number-words.ts'

/** How things of the project are called: by their numbers and names. */
export type Names = {
  readonly claim: (id: string) => number | null
  readonly text: (id: string) => number | null
  readonly person: (id: string) => string
  readonly edition: (id: string) => number | null
}

/** The sentence of an event: what was done, what that took back, through what where that was no browser. */
export function sentenceOf(
  { act, through, undoes }: Pick<Event, 'act' | 'through' | 'undoes'>,
  names: Names,
): string {
  const back = undoes === undefined ? '' : `, which takes back event ${undoes}`
  return `${projectSentence(act, names) ?? claimSentence(act, names)}${back}${way(through)}`
}

function way(through: Through | undefined): string {
  if (through === undefined) return ''
  return through.kind === 'token' ? ', through a token' : ', from the shell'
}

function projectSentence(act: Act, { claim, text, person, edition }: Names): string | null {
  switch (act.kind) {
    case 'project founded':
      return `founded the project «${act.title}»`
    case 'project renamed':
      return `renamed the project to «${act.title}»`
    case 'project archived':
      return 'archived the project'
    case 'project reopened':
      return 'reopened the project'
    case 'project deleted':
      return `deleted the project; it goes for good on ${act.goesAt.slice(0, 10)}`
    case 'project called back':
      return 'called the project back'
    case 'seat given':
      return act.invitedBy === undefined
        ? `seated ${act.name} as ${act.role}`
        : `took a seat as ${act.role}, invited by ${person(act.invitedBy)}`
    case 'seat changed':
      return `made ${person(act.personId)} ${act.role === 'editor' || act.role === 'owner' ? 'an' : 'a'} ${act.role}${closed(act.closes)}`
    case 'seat removed':
      return `removed ${person(act.personId)} from the project${closed(act.closes)}`
    case 'name printed':
      return act.printed
        ? 'allowed editions to print their name'
        : 'asked editions not to print their name'
    case 'scale set':
      return `set the scale, version ${act.version}`
    case 'policy set':
      return `set the policy, version ${act.version}`
    case 'second factor demanded':
      return act.demanded
        ? 'asked owners and editors for a second factor'
        : 'no longer asked owners and editors for a second factor'
    case 'guideline set':
      return `wrote the guideline, version ${act.version}`
    case 'text imported':
      return `brought in text ${act.text.number}, «${act.text.title}»${tidied(act.tidied)}`
    case 'text revised':
      return `brought in revision ${act.revision.number} of text ${text(act.revision.textId)}${tidied(act.tidied)}${asked(act.carried)}`
    case 'text described':
      return `described text ${text(act.textId)} anew`
    case 'work corrected':
      return `corrected the data of the work «${act.fields.title}»`
    case 'works joined':
      return 'said that two works are the same'
    case 'works parted':
      return 'said that two works are not the same after all'
    case 'style set':
      return `set the style of citations to ${styleNames[act.style]}`
    case 'snapshot kept':
      return `attached a copy to a work${act.snapshot.claimId === null ? '' : ` cited on claim ${claim(act.snapshot.claimId)}`}`
    case 'sentences set aside':
      return `set ${counted(act.sentences, 'sentence')} aside as ${reasonsOf(act.sentences)}`
    case 'sentences taken up':
      return `took ${counted(act.ids, 'sentence')} up again`
    case 'sentence bounds set':
      return `set the bounds of sentences in ${counted(act.bounds, 'place')}`
    case 'suggestions refused':
      return `refused ${counted(act.suggestions, 'suggestion')}`
    case 'refusals taken back':
      return `took back the refusal of ${counted(act.ids, 'suggestion')}`
    case 'edition frozen':
      return `froze edition ${act.edition.number}, «${act.edition.title}»`
    case 'edition published':
      return `published edition ${edition(act.editionId)}`
    case 'edition taken down':
      return `took edition ${edition(act.editionId)} down`
    case 'erased':
      return `erased the words of ${eventsNamed(act.events)}: «${act.why}»`
    default:
      return null
  }
}

function counted(things: readonly unknown[], noun: string): string {
  return things.length === 1 ? `one ${noun}` : `${figures(things.length)} ${noun}s`
}

function reasonsOf(sentences: readonly { readonly reason: string }[]): string {
  return [...new Set(sentences.map(({ reason }) => reason))].join(', ')
}

/** «, tidied with 3 changes of characters»; nothing where nobody tidied. */
function tidied(tidying: Tidying | undefined): string {
  if (tidying === undefined) return ''
  const many = tidying.changes.length
  if (many === 0) return ', tidied without a change of characters'
  return `, tidied with ${many === 1 ? '1 change' : `${figures(many)} changes`} of characters`
}

/** So many events are named; with a text every event of its open rounds goes, and that may be hundreds. */
const MOST_NAMED = 10

/** «event 3», «events 3, 7 and 12», «events 1, 2, … and 412 others». */
export function eventsNamed(events: readonly { readonly number: number }[]): string {
  const numbers = events.map(({ number }) => String(number))
  if (numbers.length === 1) return `event ${numbers[0]}`
  const more = numbers.length - MOST_NAMED
  const [first, last] =
    more > 1
      ? [numbers.slice(0, MOST_NAMED), `${figures(more)} others`]
      : [numbers.slice(0, -1), numbers.at(-1)]
  return `events ${first.join(', ')} and ${last}`
}

function claimSentence(act: Act, { claim }: Names): string {
  switch (act.kind) {
    case 'claim marked':
      return `marked claim ${act.claim.number}`
    case 'mark added':
      return `marked claim ${claim(act.claimId)} in another place${began(act.round)}`
    case 'mark placed':
      return `said where a mark of claim ${claim(act.claimId)} stands in the newer revision`
    case 'mark changed':
      return `changed where a mark of claim ${claim(act.claimId)} begins and ends`
    case 'mark split':
      return `split a mark of claim ${claim(act.claimId)} into two`
    case 'marks joined':
      return `joined two marks of claim ${claim(act.claimId)}`
    case 'mark put under':
      return `put a mark of claim ${claim(act.claimId)} under claim ${claim(act.into)}${began(act.round)}`
    case 'claims merged':
      return `merged claim ${claim(act.claimId)} into claim ${claim(act.into)}${began(act.round)}`
    case 'claims parted':
      return `parted claim ${claim(act.claimId)} from claim ${claim(act.into)} again`
    case 'mark let go':
      return `let a mark of claim ${claim(act.claimId)} go: it stands in the newer revision no more`
    case 'placing taken back':
      return `asked again where a mark of claim ${claim(act.claimId)} stands in the newer revision`
    case 'letting go taken back':
      return `asked again where a mark of claim ${claim(act.claimId)} stands, which was let go`
    case 'mark withdrawn':
      return `withdrew a mark of claim ${claim(act.claimId)}`
    case 'mark restored':
      return `restored a mark of claim ${claim(act.claimId)}`
    case 'claim reworded':
      return `worded claim ${claim(act.claimId)} anew${began(act.round)}`
    case 'claim withdrawn':
      return `withdrew claim ${claim(act.claimId)}`
    case 'claim restored':
      return `restored claim ${claim(act.claimId)}`
    case 'answered':
      return `${answered(act.answer.supersedes, act.answer.kind)} claim ${claim(act.answer.claimId)}${act.closes ? ', the last that was awaited' : ''}`
    case 'answer withdrawn':
      return `withdrew their answer on claim ${claim(act.claimId)}`
    case 'round closed':
      return `closed the round on claim ${claim(act.claimId)}`
    case 'round opened':
      return `opened round ${act.round.number} on claim ${claim(act.claimId)}`
    case 'ruled':
      return `${ruled[act.ruling.kind]} claim ${claim(act.ruling.claimId)}${act.ruling.kind === 'contested' ? ' stand as contested' : ''}`
    default:
      return act.kind
  }
}

const ruled = { approved: 'approved', decided: 'decided', contested: 'let' } as const

function answered(supersedes: string | null, kind: 'verdict' | 'abstention'): string {
  if (supersedes !== null) return 'changed their answer on'
  return kind === 'verdict' ? 'gave a verdict on' : 'abstained on'
}

function closed(rounds: readonly string[] = []): string {
  if (rounds.length === 0) return ''
  return rounds.length === 1
    ? ', which closed a round that waited for nobody else'
    : `, which closed ${rounds.length} rounds that waited for nobody else`
}

/** «; 12 marks followed, 3 are asked about». */
function asked(carried: readonly { readonly outcome: string }[]): string {
  if (carried.length === 0) return ''
  const followed = carried.filter(({ outcome }) => outcome === 'exact').length
  const questions = carried.length - followed
  const marks = (n: number) => (n === 1 ? '1 mark' : `${figures(n)} marks`)
  if (questions === 0) return `; ${marks(followed)} followed`
  const asks = `${questions === 1 ? 'is' : 'are'} asked about`
  return followed === 0
    ? `; ${marks(questions)} ${asks}`
    : `; ${marks(followed)} followed, ${figures(questions)} ${asks}`
}

function began(round: { readonly number: number } | null): string {
  return round === null ? '' : `, which began round ${round.number}`
}
