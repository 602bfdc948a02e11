/**
 * What a door says of itself, lying with the door: a sentence, the scope that a token needs, the
 * shapes of what it takes and of what it answers. The same shapes check the requests, and by the
 * compiler the acts; `GET /api/v1/openapi.json` is made of nothing else (openapi.ts), so it cannot drift.
 */
import type { z } from 'zod'
import type { Scope } from '../../../lib/review/scopes.ts'
import type { Path } from './path.ts'

/** What a route says of a door. */
export type Telling<A> = {
  /** What the door does, in a sentence. */
  readonly says: string
  /** What a token needs to come through; null where only a browser may. */
  readonly scope: Scope | null
  readonly answers: A
}

/** What the path gives to an act, beside what the body says. */
export type Placed = (path: Path) => Readonly<Record<string, unknown>>

/** A door with all that is said of it. */
export type Described = {
  readonly says: string
  readonly scope: Scope | null
  /** Who may come: somebody seated in the project, somebody signed in, anybody. */
  readonly asks: 'seat' | 'person' | 'nobody'
  /** The shape of the body with what stands in the path; null where nothing is taken. */
  readonly takes: z.ZodType | null
  readonly placed: Placed | null
  readonly query: z.ZodObject | null
  readonly answers: z.ZodType | 'file' | 'stream' | 'document'
  /** The answer is a page of a list. */
  readonly paged: boolean
  /** The work may take long, and whoever asks can follow and stop it (long.ts). */
  readonly followed: boolean
  /** How many bytes a request may have; null where it has none. */
  readonly limit: number | null
}

export type Handler = (
  request: Request,
  context: { readonly params: Promise<Readonly<Record<string, string | readonly string[]>>> },
) => Promise<Response>

/** A handler with what is said of it. */
export type Door = Handler & { readonly described?: Described }

/** Puts what is said of a door on it. */
export function described(
  handler: Handler,
  told: Partial<Described> & Pick<Described, 'says'>,
): Door {
  const rest = { scope: null, asks: 'seat', takes: null, placed: null, query: null } as const
  const whole = {
    ...rest,
    answers: 'stream',
    paged: false,
    followed: false,
    limit: null,
    ...told,
  } as const
  return Object.assign(handler, { described: whole })
}

/** The same value, whether its lists may be written to or not. */
export type Kept<T> = T extends readonly (infer U)[]
  ? readonly Kept<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Kept<T[K]> }
    : T
