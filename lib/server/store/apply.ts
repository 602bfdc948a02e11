/**
 * From an event to the rows it writes, as one table: the only writer of everything that has a law.
 * It does for the tables what `replay` does for the pure present; `verify` compares the two. What is
 * found and listed is derived from those rows and follows them in the same breath.
 */
import type { Act, ActKind, Event } from '../../review/history.ts'
import { keepFindings } from './copy-texts.ts'
import type { Db } from './database.ts'
import { eraseWords } from './erase-words.ts'
import { keepGuideline } from './guidelines.ts'
import { keepSnapshot } from './snapshots.ts'
import { keepFindable } from './write-finding.ts'
import {
  askAgain,
  carryMarks,
  changeMark,
  keepMark,
  placeMark,
  setLetGo,
  setMarkWithdrawn,
} from './write-marks.ts'
import {
  archive,
  type Cargo,
  changeSeat,
  demandFactor,
  describeText,
  keepEdition,
  keepPolicy,
  keepProject,
  keepRevision,
  keepScale,
  keepSeat,
  keepText,
  letGo,
  publish,
  renameProject,
  takeDown,
} from './write-project.ts'
import {
  closeRound,
  keepAnswer,
  keepClaim,
  keepRuling,
  keepWithdrawal,
  keepWording,
  letFallAway,
  mergeClaim,
  openRound,
  type Place,
  setClaimWithdrawn,
  turnRound,
} from './write-review.ts'
import {
  addSetAside,
  keepRefusals,
  keepSentenceBounds,
  keepSetAside,
  setBounds,
  takeBackRefusals,
  takeUpSentences,
} from './write-sentences.ts'
import { correctWork, joinWorks, setStyle } from './write-works.ts'

type ActOf<K extends ActKind> = Extract<Act, { readonly kind: K }>
type Writer<A> = (db: Db, place: Place, act: A, cargo: Cargo) => Promise<void>

const writers: { readonly [K in ActKind]: Writer<ActOf<K>> } = {
  'project founded': keepProject,
  'project renamed': (db, place, { title }) => renameProject(db, place, title),
  'project archived': (db, place) => archive(db, place, place.at),
  'project reopened': (db, place) => archive(db, place, null),
  'project deleted': (db, place, { goesAt }) => letGo(db, place, new Date(goesAt)),
  'project called back': (db, place) => letGo(db, place, null),
  'seat given': keepSeat,
  'seat changed': async (db, place, act) => {
    await changeSeat(db, place, act.personId, { role: act.role })
    await leaveRounds(db, place, act)
  },
  'seat removed': async (db, place, act) => {
    await changeSeat(db, place, act.personId, { removed: true })
    await leaveRounds(db, place, act)
  },
  'name printed': (db, place, act) => changeSeat(db, place, act.personId, { printed: act.printed }),
  'scale set': keepScale,
  'policy set': keepPolicy,
  'second factor demanded': (db, place, { demanded }) => demandFactor(db, place, demanded),
  'guideline set': keepGuideline,
  'text imported': keepText,
  'text revised': async (db, place, act, cargo) => {
    await keepRevision(db, place, act.revision, cargo)
    await carryMarks(db, place, act)
    const here = { projectId: place.projectId, revisionId: act.revision.id }
    await addSetAside(db, here, act.aside ?? [])
    await setBounds(db, here, act.bounds ?? [])
  },
  'text described': (db, _place, act) => describeText(db, act),
  'claim marked': keepClaim,
  'mark added': addMark,
  'mark placed': placeMark,
  'mark changed': changeMark,
  'mark split': async (db, place, act) => {
    await changeMark(db, place, act)
    await keepMark(db, place, act.claimId, act.mark)
  },
  'marks joined': async (db, place, act) => {
    await changeMark(db, place, act)
    await setMarkWithdrawn(db, act.joined, true)
  },
  'mark put under': async (db, place, { markId, into, mark, closes, round }) => {
    await setMarkWithdrawn(db, markId, true)
    await addMark(db, place, { claimId: into, mark, closes, round })
  },
  'claims merged': async (db, place, { claimId, into, marks, closes, round }) => {
    await mergeClaim(db, claimId, into)
    for (const mark of marks) await keepMark(db, place, into, mark)
    await turnRound(db, place, into, closes, round)
  },
  'claims parted': async (db, _place, { claimId, marks }) => {
    await mergeClaim(db, claimId, null)
    for (const markId of marks) await setMarkWithdrawn(db, markId, true)
  },
  'mark let go': (db, _place, { markId }) => setLetGo(db, markId, true),
  'placing taken back': askAgain,
  'letting go taken back': (db, _place, { markId }) => setLetGo(db, markId, false),
  'mark withdrawn': (db, _place, { markId }) => setMarkWithdrawn(db, markId, true),
  'mark restored': (db, _place, { markId }) => setMarkWithdrawn(db, markId, false),
  'claim reworded': reword,
  'claim withdrawn': (db, _place, { claimId }) => setClaimWithdrawn(db, claimId, true),
  'claim restored': (db, _place, { claimId }) => setClaimWithdrawn(db, claimId, false),
  answered: async (db, place, act, { passages = [] }) => {
    await keepAnswer(db, place, act)
    for (const looked of passages) await keepFindings(db, looked)
  },
  'answer withdrawn': (db, place, { answerId }) => keepWithdrawal(db, place, answerId),
  'round closed': (db, place, { roundId }) => closeRound(db, place, roundId, 'by an editor'),
  'round opened': (db, place, { claimId, round }) => openRound(db, place, claimId, round),
  'snapshot kept': (db, place, { snapshot }, cargo) => keepSnapshot(db, place, snapshot, cargo),
  ruled: (db, place, { ruling }) => keepRuling(db, place, ruling),
  'work corrected': correctWork,
  'works joined': (db, place, { workId, into }) => joinWorks(db, place, workId, into),
  'works parted': (db, place, { workId }) => joinWorks(db, place, workId, null),
  'style set': (db, place, { style }) => setStyle(db, place, style),
  'sentences set aside': keepSetAside,
  'sentences taken up': (db, { projectId }, { ids }) => takeUpSentences(db, projectId, ids),
  'sentence bounds set': keepSentenceBounds,
  'suggestions refused': keepRefusals,
  'refusals taken back': takeBackRefusals,
  'edition frozen': keepEdition,
  'edition published': (db, place, { editionId }) => publish(db, place, editionId),
  'edition taken down': (db, place, { editionId }) => takeDown(db, place, editionId),
  erased: (db, place, _act, { erased = [] }) => eraseWords(db, place, erased),
}

/** Write the rows of an event; `cargo` brings what the event holds only by its hash. */
export async function apply(db: Db, event: Event, cargo: Cargo): Promise<void> {
  const place = {
    projectId: event.project,
    number: event.number,
    at: new Date(event.at),
    by: event.by,
  }
  await write(db, place, event.act, cargo)
  await keepFindable(db, event)
}

function write<K extends ActKind>(db: Db, place: Place, act: ActOf<K>, cargo: Cargo) {
  const kind: K = act.kind
  return writers[kind](db, place, act, cargo)
}

async function leaveRounds(
  db: Db,
  place: Place,
  { personId, fellAway = [], closes = [] }: ActOf<'seat changed' | 'seat removed'>,
): Promise<void> {
  await letFallAway(db, personId, fellAway)
  for (const roundId of closes) await closeRound(db, place, roundId, 'all answered')
}

async function addMark(
  db: Db,
  place: Place,
  act: Omit<ActOf<'mark added'>, 'kind'>,
): Promise<void> {
  await keepMark(db, place, act.claimId, act.mark)
  await turnRound(db, place, act.claimId, act.closes, act.round)
}

async function reword(db: Db, place: Place, act: ActOf<'claim reworded'>): Promise<void> {
  await keepWording(db, place, act.claimId, act.wording)
  await turnRound(db, place, act.claimId, act.closes, act.round)
}
