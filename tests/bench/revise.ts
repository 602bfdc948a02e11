/**
 * A text of 1 MB with 10,000 marks is revised: in every hundredth sentence a word is another one. Told is how
 * long the project's lock is held at the longest, and how long the acts of somebody else in the same project and
 * process take meanwhile. Against the least that keeping takes: the same revision, places and spans by COPY in
 * one transaction, into tables without keys and laws. Sought: nobody waits more than a second.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { from, to } from 'pg-copy-streams'
import { citationStyles } from '../../lib/review/citation.ts'
import { reviseText } from '../../lib/server/acts/revise-text.ts'
import { setStyle } from '../../lib/server/acts/set-style.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { plain } from '../support/deeds.ts'
import { inLarge } from './large.ts'
import type { Bench } from './run.ts'
import { pushTo, ratioOf, type Times, toldOf } from './times.ts'

const WHOLE = 'a revision, from asked to answered'
const HELD = "the project's lock, held at the longest"
const OTHERS = "another's act meanwhile"
const LONGEST = "another's longest act meanwhile"
const COPY = 'the same rows by COPY'

/** Which rows a revision wrote. */
const written = {
  revision: 'select * from revision where number = $',
  mark_place:
    'select p.* from mark_place p join revision r on r.id = p.revision_id where r.number = $',
  mark_span: `select s.* from mark_span s join mark_place p on p.mark_id = s.mark_id and p.number = s.place
    join revision r on r.id = p.revision_id where r.number = $`,
}

export const revise: Bench = ({ quick }) => {
  const sizes = quick
    ? { texts: 1, paragraphs: 60, claims: 300, strewn: true }
    : { texts: 1, paragraphs: 2_900, claims: 10_000, strewn: true }
  return inLarge(sizes, async ({ owner }, { ownerUrl }) => {
    const times: Times = {}
    let notes: readonly string[] = []
    // The first does not count.
    for (let saw = 1; saw <= (quick ? 2 : 6); saw++) {
      const next = await nextOf(ownerUrl, saw)
      const watch = await watching(ownerUrl, owner.projectId)
      const others = acting(owner)
      const began = performance.now()
      const { marks } = await reviseText(owner, null, { textNumber: 1, saw, source: plain(next) })
      const took = performance.now() - began
      const waited = await others.stop()
      const held = await watch.stop()
      if (saw === 1) continue
      pushTo(times, WHOLE, took)
      pushTo(times, HELD, held)
      for (const one of waited) pushTo(times, OTHERS, one)
      pushTo(times, LONGEST, Math.max(...waited))
      pushTo(times, COPY, await copied(ownerUrl, saw + 1))
      notes = [`${next.length} characters; marks: ${JSON.stringify(marks)}`]
    }
    return { measured: toldOf(times), ratios: [ratioOf(times, HELD, COPY)], notes }
  })
}

/** The next revision of the only text: a paragraph before, and the last word of every hundredth sentence another. */
async function nextOf(ownerUrl: string, saw: number): Promise<string> {
  return withClient(ownerUrl, async (db) => {
    const { rows } = await db.query<{ characters: string }>(
      'select characters from revision where number = $1',
      [saw],
    )
    let nth = 0
    const otherwise = (end: string) => (++nth % 100 === saw ? `${saw}${end}` : end)
    return `Revised.\n\n${(rows[0]?.characters ?? '').replace(/\S+\.(?=\s)/gu, otherwise)}`
  })
}

/** Somebody who acts again and again in the project; stopped, answers how long each act took. */
function acting(seat: Seat): { stop(): Promise<readonly number[]> } {
  let stopped = false
  const took: number[] = []
  const works = (async () => {
    for (let nth = 1; !stopped; nth++) {
      const style = citationStyles[nth % citationStyles.length] ?? citationStyles[0]
      const began = performance.now()
      await setStyle(seat, null, { style })
      took.push(performance.now() - began)
      await pause(20)
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await works
      return took
    },
  }
}

/** Whoever watches the project's lock (lock-watch.ts); stopped, answers how long it was held at the longest. */
async function watching(url: string, projectId: string): Promise<{ stop(): Promise<number> }> {
  const worker = new Worker(new URL('lock-watch.ts', import.meta.url), {
    workerData: { url, projectId },
  })
  const next = () =>
    new Promise<unknown>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  await next()
  return {
    stop: async () => {
      worker.postMessage('end')
      return Number(await next())
    },
  }
}

/** How long the rows of a revision take to be kept by COPY alone. */
async function copied(ownerUrl: string, number: number): Promise<number> {
  return withClient(ownerUrl, async (db) => {
    const lines = new Map<string, readonly Buffer[]>()
    for (const [table, rows] of Object.entries(written)) {
      await db.query(`create table public.bench_${table} as table ${table} with no data`)
      const some = db.query(to(`copy (${rows.replace('$', String(number))}) to stdout`))
      lines.set(table, await some.toArray())
    }
    const began = performance.now()
    await db.query('begin')
    for (const [table, some] of lines) {
      const into = db.query(from(`copy public.bench_${table} from stdin`))
      await new Promise((resolve, reject) => {
        into.once('finish', resolve).once('error', reject)
        for (const one of some) into.write(one)
        into.end()
      })
    }
    await db.query('commit')
    const took = performance.now() - began
    for (const table of lines.keys()) await db.query(`drop table public.bench_${table}`)
    return took
  })
}
