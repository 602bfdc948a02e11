/**
 * Whether this installation sends mail, and how: `SMTP_URL` and `MAIL_FROM`. The address of the
 * server may carry nodemailer's own options in its query (`?tls.rejectUnauthorized=false`,
 * `?name=…`), and `smtps:` begins with TLS.
 *
 * The surprising decision: over `smtp:` to another machine TLS is demanded (STARTTLS), because what
 * is mailed are secrets; who wants it otherwise says so with `?ignoreTLS=true`.
 */

export type MailSettings = { readonly url: string; readonly from: string }

type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or null where no mail is sent. */
export function mailSettings(environment: Environment = process.env): MailSettings | null {
  const { SMTP_URL, MAIL_FROM } = environment
  if (!SMTP_URL || !MAIL_FROM) return null
  return { url: withTls(SMTP_URL), from: MAIL_FROM }
}

/** Is mail sent here? */
export function mailOn(): boolean {
  return mailSettings() !== null
}

/** What is wrong with the settings, as a sentence for whoever starts the product, or null. */
export function mailTrouble({ SMTP_URL, MAIL_FROM }: Environment): string | null {
  if (!SMTP_URL && !MAIL_FROM) return null
  if (!SMTP_URL) return 'MAIL_FROM is set, but SMTP_URL is not: say both, or neither.'
  const url = URL.parse(SMTP_URL)
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    return 'SMTP_URL must be an address such as smtps://user:password@mail.example:465.'
  }
  if (!MAIL_FROM || !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(MAIL_FROM.trim())) {
    return 'With SMTP_URL, MAIL_FROM must say who the mails are from, such as «Variorum <variorum@example.org>».'
  }
  return null
}

function withTls(address: string): string {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'smtp:' || isThisMachine(url.hostname)) return address
  const { searchParams } = url
  if (searchParams.has('ignoreTLS') || searchParams.has('requireTLS')) return address
  searchParams.set('requireTLS', 'true')
  return url.href
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
