/**
 * What a database error means for the person who waits. Prisma reports the same failure in several
 * shapes, so they are told apart here once, by codes: a conflict comes as `P2034`, as a bare driver
 * error thrown at the commit, or as `P2010` around it; `P2028` is a time-out and never a conflict.
 *
 * A connection that ended while a commit was on its way leaves it open whether the act happened:
 * such an error is `Busy`, and only an Idempotency-Key makes trying again safe.
 */

/** The database cannot answer now; the same request may be tried again after some seconds. */
export class Busy extends Error {
  readonly retryAfter: number

  constructor(cause: unknown, retryAfter = 2) {
    super('The database cannot answer at this moment. Nothing was lost; please try again.', {
      cause,
    })
    this.name = 'Busy'
    this.retryAfter = retryAfter
  }
}

/** The disk of the database is full. */
export class Full extends Error {
  constructor(cause: unknown) {
    super('The disk of the database is full, so nothing more can be kept.', { cause })
    this.name = 'Full'
  }
}

export type Trouble = 'conflict' | 'busy' | 'full' | 'taken' | 'fault'

/** What every code that we know means; a code that is not here is a fault of ours. */
const meanings: Readonly<Record<string, Trouble>> = {
  P2034: 'conflict',
  TransactionWriteConflict: 'conflict',
  '40001': 'conflict',
  '40P01': 'conflict',
  P2002: 'taken',
  UniqueConstraintViolation: 'taken',
  '23505': 'taken',
  '53100': 'full',
  P1001: 'busy',
  P1002: 'busy',
  P1008: 'busy',
  P1017: 'busy',
  P2024: 'busy',
  P2028: 'busy',
  P2037: 'busy',
  DatabaseNotReachable: 'busy',
  ConnectionClosed: 'busy',
  SocketTimeout: 'busy',
  TooManyConnections: 'busy',
  ECONNREFUSED: 'busy',
  ECONNRESET: 'busy',
  ETIMEDOUT: 'busy',
  EPIPE: 'busy',
  ENOENT: 'busy',
  '53200': 'busy',
  '53300': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
  '57P01': 'busy',
  '57P02': 'busy',
  '57P03': 'busy',
  '25P03': 'busy',
  '08000': 'busy',
  '08003': 'busy',
  '08006': 'busy',
}

/** Messages of `pg` that come without any code. */
const wordless =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|Query read timeout|Unable to start a transaction)/

/** What went wrong, by every code that the error and its causes carry. */
export function troubleOf(error: unknown): Trouble {
  const found = new Set(codesIn(error, 0).map((code) => meanings[code]))
  return precedence.find((trouble) => found.has(trouble)) ?? 'fault'
}

const precedence: readonly Trouble[] = ['conflict', 'full', 'taken', 'busy']

/** Say an error as it should leave the store: `Busy`, `Full`, or itself. */
export function translated(error: unknown): unknown {
  const trouble = troubleOf(error)
  if (trouble === 'busy') return new Busy(error)
  if (trouble === 'conflict') return new Busy(error, 1)
  if (trouble === 'full') return new Full(error)
  return error
}

function codesIn(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const codes: string[] = []
  for (const name of ['code', 'originalCode', 'kind']) {
    const value: unknown = Reflect.get(error, name)
    if (typeof value === 'string') codes.push(value)
  }
  const message: unknown = Reflect.get(error, 'message')
  if (typeof message === 'string' && wordless.test(message)) codes.push('ConnectionClosed')
  for (const name of ['cause', 'meta', 'driverAdapterError']) {
    codes.push(...codesIn(Reflect.get(error, name), depth + 1))
  }
  return codes
}
