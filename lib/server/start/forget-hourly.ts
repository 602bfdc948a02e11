/**
 * What is kept only for a while goes by itself. The answers to Idempotency-Keys are kept for 48
 * hours, four times as long as a session lives; mails that were sent or failed 30
 * days, links to reset a password 30 days, notices a year. They go at the start and every hour.
 * A failure is told and tried again an hour later: it must not stop the product.
 */
import { noteTrouble } from '../auth/security-log.ts'
import { database } from '../store/database.ts'
import { forgetMails } from '../store/mails.ts'
import { forgetNotices } from '../store/notices.ts'
import { forgetAnswers } from '../store/request-keys.ts'
import { forgetResetLinks } from '../store/reset-links.ts'

const KEPT_HOURS = 48
const KEPT_DAYS = { mails: 30, links: 30, notices: 365 } as const
const HOUR = 3_600_000

/** Forget now and from then on every hour (or another time, in ms). Answers how to stop. */
export async function forgetHourly(every = HOUR): Promise<() => void> {
  await forget()
  const clock = setInterval(forget, every)
  clock.unref()
  return () => clearInterval(clock)
}

async function forget(): Promise<void> {
  try {
    await forgetAnswers(database(), KEPT_HOURS)
    await forgetMails(database(), KEPT_DAYS.mails)
    await forgetResetLinks(database(), KEPT_DAYS.links)
    await forgetNotices(database(), KEPT_DAYS.notices)
  } catch (error) {
    noteTrouble(error, 'forgetting old answers')
  }
}
