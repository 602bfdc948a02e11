/**
 * A mail server for the tests: a real SMTP server that keeps every mail it is handed, parsed. It can
 * be told to refuse, and to demand TLS or a password.
 */
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type MailServer = {
  /** For `SMTP_URL`. */
  readonly url: string
  /** Every mail, in the order in which they came. */
  readonly mails: readonly Email[]
  /** What it says to the next recipients; null to take them. */
  refuse(answer: { readonly code: number; readonly says: string } | null): void
  /** Wait for a mail to somebody whose subject holds some words. */
  mailTo(address: string, subject: string): Promise<Email>
  stop(): Promise<void>
}

/** Start one on a free port of this machine. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: Email[] = []
  let refusal: { readonly code: number; readonly says: string } | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.secure === undefined ? ['STARTTLS'] : [],
    ...options,
    onRcptTo: (_address, _session, done) => {
      if (refusal === null) return done()
      done(Object.assign(new Error(refusal.says), { responseCode: refusal.code }))
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(parts)).then((mail) => {
          mails.push(mail)
          done()
        }, done)
      })
    },
  })
  server.on('error', () => {})
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(portOf(listening.address())))
  })
  const mailTo = async (address: string, subject: string) => {
    for (const late = Date.now() + 45_000; Date.now() < late; ) {
      const found = mails.find(
        (mail) => mail.to?.[0]?.address === address && mail.subject?.includes(subject),
      )
      if (found !== undefined) return found
      await new Promise((over) => setTimeout(over, 50))
    }
    const came = mails.map(({ to, subject }) => `${to?.[0]?.address}: ${subject}`)
    throw new Error(`No mail to ${address} about «${subject}»; there are: ${came.join('; ')}`)
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (answer) => {
      refusal = answer
    },
    mailTo,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}

/** The first link in a mail's plain text. */
export function linkIn(mail: Email): string {
  const [link] = /https?:\/\/\S+#\S+/.exec(mail.text ?? '') ?? []
  if (link === undefined) throw new Error(`No link in: ${mail.text}`)
  return link
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
