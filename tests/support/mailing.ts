/** Mail in tests of acts: switched on for some work, with what then lies in the outbox. */
import { database } from '../../lib/server/store/database.ts'

/** Do some work as an installation that sends mail by this server. */
export async function withMail<T>(work: () => Promise<T>, url = 'smtp://127.0.0.1:9'): Promise<T> {
  Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: 'Variorum <variorum@example.org>' })
  try {
    return await work()
  } finally {
    delete process.env.SMTP_URL
    delete process.env.MAIL_FROM
  }
}

/** What lies in the outbox for an address, the oldest first. */
export async function outbox(address: string) {
  return database().mail.findMany({ where: { address }, orderBy: { createdAt: 'asc' } })
}
