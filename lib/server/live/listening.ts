/**
 * One ear a process. A single connection to Postgres LISTENs for «something happened in this
 * project»; the note is only a wake-up, what happened is read from the ledger by number. When the
 * connection is lost it is made again, after waits that grow to 5 s, and everybody is woken, because
 * nobody knows what was missed. Notes of company (company.ts) come on a channel of their own and say
 * all that there is to know; one that is missed is made up for by the next.
 */
import pg from 'pg'
import { z } from 'zod'
import { noteTrouble } from '../auth/security-log.ts'

/** The note of an event: where it happened, and its number there. */
const Note = z.object({ project: z.string(), number: z.number() })

export type Noted = z.output<typeof Note>

const LONGEST_WAIT = 5_000

/** Calls `wake` with the project and number of each note, and with null after a loss, `company` with its notes; ends with the process. */
export class Listening {
  readonly #wake: (note: Noted | null) => void
  readonly #company: (words: string) => void
  #client: pg.Client | null = null
  #failures = 0
  #stopped = false

  constructor(wake: (note: Noted | null) => void, company: (words: string) => void = () => {}) {
    this.#wake = wake
    this.#company = company
    void this.#connect()
  }

  /** Is the connection there at this moment? */
  get listening(): boolean {
    return this.#client !== null
  }

  /** Stop for good. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#client?.end().catch(() => {})
    this.#client = null
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: process.env.DATABASE_APP_URL,
      application_name: 'variorum live',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    // Without this listener a lost server is an uncaught exception.
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    client.on('notification', ({ channel, payload }) => {
      if (channel === 'variorum_company') this.#company(payload ?? '')
      else this.#wake(notedIn(payload))
    })
    try {
      await client.connect()
      await client.query('listen variorum; listen variorum_company')
      if (this.#stopped) return void client.end().catch(() => {})
      this.#client = client
      this.#failures = 0
      this.#wake(null)
    } catch (error) {
      if (this.#failures === 0) noteTrouble(error, 'listening')
      client.end().catch(() => {})
      this.#again()
    }
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = null
    client.end().catch(() => {})
    this.#again()
  }

  #again(): void {
    if (this.#stopped) return
    this.#failures += 1
    const wait = Math.min(LONGEST_WAIT, 100 * 2 ** Math.min(this.#failures, 10))
    setTimeout(() => void this.#connect(), wait).unref()
  }
}

/** What a note names; null (everybody is woken) when it cannot be read. */
function notedIn(note: string | undefined): Noted | null {
  try {
    return Note.parse(JSON.parse(note ?? ''))
  } catch {
    return null
  }
}
