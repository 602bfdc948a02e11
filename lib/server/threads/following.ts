/** Who follows a long work: told how far it is, able to stop it. */
import type { Progress } from '../../review/progress.ts'

export type Following = {
  readonly tell: (progress: Progress) => void
  readonly signal: AbortSignal | null
}

/** Nobody follows. */
export const unfollowed: Following = { tell: () => {}, signal: null }
