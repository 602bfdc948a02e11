/** The one map from a refusal to a status of HTTP. It must be total over the kinds. */
import type { RefusalKind } from '../lib/review/refusal.ts'

export const statuses: Readonly<Record<RefusalKind, number>> = {
  'not signed in': 401,
  'not there': 404,
  'not yours': 403,
  'not now': 409,
  'changed meanwhile': 409,
  'not understood': 422,
  'too much': 413,
  'too often': 429,
  'said before otherwise': 422,
}
