/**
 * One Variorum at a time in one data folder. The lock is a lock of the kernel on a small SQLite
 * file, which ends with the process however it ends, so that a lock is never left behind; a file
 * with a process id in it would have to be guessed about after every crash.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { Trouble } from './trouble.ts'

export type SoleUse = {
  /** Leave word for a second start of who is here. */
  tell(note: string): void
  release(): void
}

/** How long to wait for an earlier process that is on its way out, and for one that may be, in ms. */
const PATIENCE = 12_000
const DOUBT = 1_500

/** Take the folder for this process, or say who has it. */
export async function soleUse(folder: string, say: (line: string) => void): Promise<SoleUse> {
  const note = join(folder, 'running')
  const began = Date.now()
  let lock = tryLock(join(folder, 'lock'))
  for (let said = false; lock === null; lock = tryLock(join(folder, 'lock'))) {
    const who = read(note)
    const stopping = who.startsWith('stopping')
    if (Date.now() - began > (stopping ? PATIENCE : DOUBT)) {
      throw new Trouble(`Variorum already runs in ${folder} (${who}); stop that one first.`)
    }
    if (stopping && !said) say(`An earlier Variorum is still stopping (${who}) …`)
    said ||= stopping
    await wait(200)
  }
  const held = lock
  return {
    tell: (words) => writeFileSync(note, words, { mode: 0o600 }),
    release: () => {
      rmSync(note, { force: true })
      held.close()
    },
  }
}

function tryLock(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return database
  } catch {
    database.close()
    return null
  }
}

function read(note: string): string {
  try {
    return readFileSync(note, 'utf8')
  } catch {
    return 'it is just starting'
  }
}
