/**
 * A project in which every kind of row exists: a text, claims with marks in two places, answers
 * superseded and withdrawn, citations, a stored copy, a ruling, an edition that is published.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { EditionRow } from '../../lib/review/history.ts'
import { addMark } from '../../lib/server/acts/add-mark.ts'
import { withdrawAnswer } from '../../lib/server/acts/withdraw-answer.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { act } from '../../lib/server/ledger/act.ts'
import { projectRow } from '../../lib/server/store/read-project.ts'
import { type Cast, cast } from './cast.ts'
import { attaches, workOf } from './copies.ts'
import { cites, judges, marks, rules, wordsOf } from './deeds.ts'

/** Build it. */
export async function busyProject(): Promise<Cast> {
  const people = await cast()
  const { mina, otto, ada, noor, eve } = people
  const { number } = await marks(mina)
  await addMark(otto, null, {
    claimNumber: number,
    mark: await wordsOf(otto, 1, 'bridge opened in 1931 needs', 1),
  })
  await judges(mina, number, 'false', { citations: [cites('A record')] })
  await judges(mina, number, 'true', { citations: [cites('Another record')] })
  const { rounds } = await judges(otto, number, 'misleading')
  await withdrawAnswer(otto, null, { claimNumber: number, answerId: rounds[0]?.mine?.id ?? '' })
  await judges(otto, number, 'true')
  await judges(ada, number, null)
  await judges(noor, number, 'true')
  await rules(eve, number, { kind: 'approved', label: 'true' })
  await attaches(mina, await workOf(mina, number))
  const second = await marks(otto, 'It was closed in March', { sentence: 'It closed in March.' })
  const mine = await judges(mina, second.number, 'true')
  await withdrawAnswer(mina, null, {
    claimNumber: second.number,
    answerId: mine.rounds[0]?.mine?.id ?? '',
  })
  await freezes(eve)
  return people
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const snapshot = '{"number":1}'
const naming = (sha256: string) => `{"snapshot":{"sha256":"${sha256}"}}`

/** The manifest that names the frozen snapshot. */
export const manifest = naming(hash(snapshot))

/** A manifest in which the snapshot's hash stands, but not as the snapshot's. */
export const misleadingManifest = `{"other":"${hash(snapshot)}",${naming(hash('other')).slice(1)}`

/** An edition of one file and its manifest, frozen and published straight through the ledger; a `head` may be untrue. */
export async function freezes(
  eve: Seat,
  { manifest: says = manifest, head = null as string | null } = {},
): Promise<void> {
  const files = ['a page', says]
  const editionId = randomUUID()
  await act(eve, 'freeze editions', null, async (db, { projectId }, now) => {
    const project = await projectRow(db, projectId)
    const edition: EditionRow = {
      id: editionId,
      number: 1,
      title: 'The first',
      frozenAt: now.toISOString(),
      frozenBy: eve.personId,
      ledgerNumber: project?.last ?? 0,
      ledgerHead: head ?? project?.head ?? '',
      address: randomUUID(),
      publicBase: 'https://example.org',
      program: 'Variorum',
      manifestSha256: hash(says),
      files: files.map((text, i) => ({
        name: `file-${i}.txt`,
        mediaType: 'text/plain',
        sha256: hash(text),
        size: text.length,
      })),
    }
    const bytes = files.map((text) => new TextEncoder().encode(text))
    const cargo = { edition: { snapshot, files: bytes } }
    return { act: { kind: 'edition frozen', edition }, cargo, answer: null }
  })
  await act(eve, 'publish editions', null, async () => ({
    act: { kind: 'edition published', editionId },
    answer: null,
  }))
}
