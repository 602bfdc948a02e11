/**
 * What is kept only for a while goes by itself, at the start and every hour. The answers to
 * Idempotency-Keys are kept for 48 hours, four times as long as a session lives; mails that were sent or
 * failed 30 days, links to another password or e-mail 30 days, notices a year, and a deleted project thirty days.
 * A failure is told and tried again an hour later: it must not stop the product.
 */
import { noteTrouble } from '../auth/security-log.ts'
import { log } from '../log/log.ts'
import { database } from '../store/database.ts'
import { forgetEmailLinks } from '../store/email-links.ts'
import { eraseDueProject } from '../store/erasing.ts'
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
  await told('forgetting old answers', () => forgetAnswers(database(), KEPT_HOURS))
  await told('forgetting old mails', () => forgetMails(database(), KEPT_DAYS.mails))
  await told('forgetting old links', async () => {
    await forgetResetLinks(database(), KEPT_DAYS.links)
    await forgetEmailLinks(database(), KEPT_DAYS.links)
  })
  await told('forgetting old notices', () => forgetNotices(database(), KEPT_DAYS.notices))
  await told('erasing deleted projects', eraseAllDue)
}

/** One after the other, until none is due. */
async function eraseAllDue(): Promise<void> {
  for (let more = true; more; ) {
    const project = await eraseDueProject()
    more = project !== null
    if (more) log.info({ project }, 'erased')
  }
}

async function told(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    noteTrouble(error, what)
  }
}
