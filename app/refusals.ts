/**
 * The one map from a no to HTTP, as problem details (RFC 9457). It is total over the kinds: those of
 * an act that refuses, and three of the machinery (the database is busy, the disk is full, a fault of
 * ours). `type` is a lasting address relative to the installation, and a page explains it.
 */
import { refusalKinds } from '../lib/review/refusal.ts'

export const problemKinds = [...refusalKinds, 'busy', 'full', 'fault'] as const
export type ProblemKind = (typeof problemKinds)[number]

type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** The body of a no. `detail` is the sentence that a page shows; `kind` and `facts` are our own members. */
export type ProblemBody = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance?: string
  readonly kind: ProblemKind
  readonly facts: Facts
}

type About = {
  readonly status: number
  readonly title: string
  /** What it means and what to do, for the page that explains it. */
  readonly means: string
}

export const problems: Readonly<Record<ProblemKind, About>> = {
  'not signed in': {
    status: 401,
    title: 'Not signed in',
    means:
      'The request carried no session and no token, or one that is over. Sign in again, or make a new token on your account page. Nothing was done.',
  },
  'not there': {
    status: 404,
    title: 'Not there',
    means:
      'There is nothing at this address, or nothing that you may see: the answer is the same for both. Look at the address, and at which person or token asks.',
  },
  'not yours': {
    status: 403,
    title: 'Not yours',
    means:
      'You are known, but your role in the project, or the scope of the token, does not include this. An owner of the project can change roles; a token’s scope is chosen when it is made.',
  },
  'second factor': {
    status: 403,
    title: 'Second factor',
    means:
      'The project asks its editors and owners for a second factor. Set one up on your account page; if you have one, sign in again and show it. A token works once its person has one.',
  },
  'not now': {
    status: 409,
    title: 'Not now',
    means:
      'The moment does not allow this act: the round is closed, or still open; the claim is ruled or withdrawn. The sentence says which. Read the thing again and decide anew.',
  },
  'changed meanwhile': {
    status: 409,
    title: 'Changed meanwhile',
    means:
      'What the request builds on is no longer so. The facts name what changed. Read it again, look, and send the request anew with a new Idempotency-Key.',
  },
  'not understood': {
    status: 422,
    title: 'Not understood',
    means:
      'The request says something that cannot be done or read. The sentence says what would be right, and «field» in the facts says where. Before the request reaches its door the status is 400, 405 or 411.',
  },
  'too much': {
    status: 413,
    title: 'Too much',
    means:
      'The request, or a file in it, is larger than can be taken at once. Bring it in as several.',
  },
  'too often': {
    status: 429,
    title: 'Too often',
    means: 'Too many requests in too short a time. Wait as many seconds as Retry-After says.',
  },
  'said before otherwise': {
    status: 422,
    title: 'Said before otherwise',
    means:
      'This Idempotency-Key was used for another request. Use a new key for each new act, and the same key only to send the very same request again.',
  },
  busy: {
    status: 503,
    title: 'Busy',
    means:
      'The database cannot answer now. Nothing was changed, or what was changed will be told under the same Idempotency-Key. Wait as Retry-After says and send the same request with the same key.',
  },
  full: {
    status: 507,
    title: 'Full',
    means: 'The disk of the installation is full. Nothing was changed. Tell whoever runs it.',
  },
  fault: {
    status: 500,
    title: 'A fault of ours',
    means:
      'Something broke on our side. The instance carries the number under which the log has it; tell it to whoever runs the installation.',
  },
}

/** The last part of a kind’s lasting address: «not there» is /problems/not-there. */
export function problemSlug(kind: ProblemKind): string {
  return kind.replaceAll(' ', '-')
}

/** The body of a no; `status` where the one of the kind is not meant. */
export function problemBody(
  kind: ProblemKind,
  detail: string,
  facts: Facts = {},
  status = problems[kind].status,
): ProblemBody {
  const type = `/problems/${problemSlug(kind)}`
  const instance = kind === 'fault' && typeof facts.id === 'string' ? `${type}#${facts.id}` : null
  return {
    type,
    title: problems[kind].title,
    status,
    detail,
    ...(instance === null ? {} : { instance }),
    kind,
    facts,
  }
}
