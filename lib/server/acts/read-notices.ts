/** What I was told about my account and my seats, the newest first. */
import { noticeSentence } from '../../review/notice.ts'
import type { SignedIn } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { noticesOf } from '../store/notices.ts'

const MOST = 30

export type NoticeSeen = {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly sentence: string
}

/** My latest notices. */
export async function readNotices({
  personId,
}: Pick<SignedIn, 'personId'>): Promise<{ readonly notices: readonly NoticeSeen[] }> {
  const rows = await noticesOf(database(), personId, MOST)
  const notices = rows.map(({ id, at, tells }) => ({
    id,
    at: at.toISOString(),
    kind: tells.kind,
    sentence: noticeSentence(tells),
  }))
  return { notices }
}
