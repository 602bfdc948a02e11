/**
 * What a new installation begins with: the sample project, or (`--empty`) nothing but a link by
 * which the first owner sets up an account. The choice is noted in the data folder, so that a
 * second start of an empty installation does not fill it.
 *
 * The sample's passwords are there to be read, so an installation with the sample listens only on
 * the loopback, for ever.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { isLoopback } from './front-door.ts'
import { Trouble } from './trouble.ts'

export type Beginning = 'sample' | 'empty'

/** What this installation began or is to begin with; refused when the sample would be open to others. */
export function beginningOf(folder: string, wanted: Beginning, host: string): Beginning {
  const note = join(folder, 'beginning')
  const beginning = existsSync(note) ? noted(readFileSync(note, 'utf8')) : wanted
  if (beginning === 'sample' && !isLoopback(host)) {
    throw new Trouble(
      `The sample project is for this machine alone, and HOST=${host} would show it to others; use another folder (VARIORUM_DATA) with «npm start -- --empty».`,
    )
  }
  return beginning
}

/**
 * Note the beginning, once the database is open. One that is in use already (an address of one's
 * own under a new data folder) is never filled with a sample.
 */
export function keepBeginning(folder: string, wanted: Beginning, unused: boolean): Beginning {
  const note = join(folder, 'beginning')
  if (!existsSync(note)) writeFileSync(note, unused ? wanted : 'empty', { mode: 0o600 })
  return noted(readFileSync(note, 'utf8'))
}

/** Whether nobody has an account yet. */
export async function isUnused(client: Client): Promise<boolean> {
  const { rows } = await client.query('select not exists (select from person) as unused')
  return rows[0].unused === true
}

function noted(words: string): Beginning {
  return words.trim() === 'sample' ? 'sample' : 'empty'
}
