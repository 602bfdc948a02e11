/**
 * What a mail tells, as it lies in the outbox: names and a nonce, never a link, and never words of
 * a text, a claim or a verdict. And how it is written: a subject, plain text, and the same as a
 * calm page of HTML without pictures, scripts or anything that is fetched.
 */
import { z } from 'zod'
import { invitationDays } from '../../review/invitation.ts'
import { type Notice, NoticeShape, noticeSentence } from '../../review/notice.ts'
import { roles, withArticle } from '../../review/permissions.ts'
import { linkPath } from '../auth/one-time.ts'

/** How long a link to reset a password works, in hours: by mail, and handed over by an owner. */
export const resetHours = { mailed: 1, handed: 24 } as const

/** How long a link to another e-mail works, in hours. */
export const emailHours = 24

/** A mail in the outbox. */
export const Letter = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('invitation'),
    project: z.string(),
    by: z.string(),
    role: z.enum(roles),
    nonce: z.string(),
  }),
  z.strictObject({ kind: z.literal('reset'), nonce: z.string() }),
  z.strictObject({ kind: z.literal('email'), nonce: z.string() }),
  z.strictObject({ kind: z.literal('notice'), name: z.string(), notice: NoticeShape }),
])

export type Letter = z.infer<typeof Letter>

/** A mail as it is sent. */
export type Written = { readonly subject: string; readonly text: string; readonly html: string }

type Plain = {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly button: { readonly says: string; readonly path: string } | null
  readonly after: readonly string[]
}

/** Write a letter; `origin` is where people find this installation. */
export function written(letter: Letter, origin: string): Written {
  const plain = plainOf(letter)
  return { subject: plain.subject, text: textOf(plain, origin), html: htmlOf(plain, origin) }
}

function plainOf(letter: Letter): Plain {
  if (letter.kind === 'invitation') return invitation(letter)
  if (letter.kind === 'reset') return reset(letter.nonce)
  if (letter.kind === 'email') return anotherEmail(letter.nonce)
  const sentence = noticeSentence(letter.notice)
  return {
    subject: subjects[letter.notice.kind],
    paragraphs: [`Dear ${letter.name},`, sentence],
    button: null,
    after: [afterNotice(letter.notice.kind)],
  }
}

/** What to do about a notice. */
function afterNotice(kind: Notice['kind']): string {
  if (kind === 'email changed') {
    return 'This is the last mail to this address. If you want no such thing, tell an owner of a project of yours, or whoever runs this installation, at once.'
  }
  return ofTheDoor.has(kind)
    ? 'If that was not you, ask for a new password at once: «Forgotten password» on the sign-in page.'
    : 'You need not do anything.'
}

/** Notices about how one comes in: whoever did not do it oneself has to act. */
const ofTheDoor: ReadonlySet<Notice['kind']> = new Set([
  'password changed',
  'second factor',
  'recovery code used',
  'identity tied',
  'token made',
])

const subjects = {
  'password changed': 'Your password was changed',
  'email changed': 'The e-mail of your account was changed',
  'second factor': 'Your second factor was changed',
  'recovery code used': 'A recovery code was used',
  'identity tied': 'Another way to sign in as you',
  'token made': 'A token was made',
  'reset started': 'A reset of your password was started',
  'signed out': 'Your sessions were ended',
  invited: 'You are invited',
  'role changed': 'Your role was changed',
  removed: 'Your seat was taken away',
  'mail failed': 'A mail could not be sent',
  'backup failed': 'The nightly backup failed',
} as const

function invitation({ project, by, role, nonce }: Extract<Letter, { kind: 'invitation' }>): Plain {
  return {
    subject: `${by} invites you to «${project}»`,
    paragraphs: [
      `${by} invites you to the project «${project}», as ${withArticle(role)}.`,
      'Variorum is where a team checks the facts of texts together and publishes the checked text.',
    ],
    button: { says: 'Take the seat', path: linkPath('invitation', nonce) },
    after: [
      `The link works once, for ${invitationDays} days, and only for this e-mail address.`,
      'If you expected no such mail, you may forget it: without the link nothing happens.',
    ],
  }
}

function reset(nonce: string): Plain {
  return {
    subject: 'Choose a new password',
    paragraphs: ['Somebody, most likely you, asked for a new password for this e-mail address.'],
    button: { says: 'Choose a new password', path: linkPath('reset', nonce) },
    after: [
      'The link works once, for one hour. The password you have stays until you choose another one.',
      'If it was not you, you may forget this mail: nothing has changed.',
    ],
  }
}

function anotherEmail(nonce: string): Plain {
  return {
    subject: 'Use this e-mail for your account',
    paragraphs: ['Somebody, most likely you, wants to use this e-mail address for their account.'],
    button: { says: 'Use this e-mail', path: linkPath('email', nonce) },
    after: [
      `The link works once, for ${emailHours} hours, and only for who is signed in to the account from which it was asked for.`,
      'If it was not you, you may forget this mail: nothing has changed.',
    ],
  }
}

function textOf({ paragraphs, button, after }: Plain, origin: string): string {
  const link = button === null ? [] : [`${button.says}:\n${origin}${button.path}`]
  return `${[...paragraphs, ...link, ...after, `-- \nVariorum, ${origin}`].join('\n\n')}\n`
}

const ink = '#26221c'
const soft = '#6b6459'

function htmlOf({ subject, paragraphs, button, after }: Plain, origin: string): string {
  const line = (words: string, colour: string) =>
    `<p style="margin:0 0 16px;color:${colour}">${escaped(words)}</p>`
  const link =
    button === null
      ? ''
      : `<p style="margin:24px 0"><a href="${escaped(origin + button.path)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#2f4a6d;color:#ffffff;text-decoration:none;font-weight:600">${escaped(button.says)}</a></p>`
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:32px 16px;background:#f6f3ec"><div style="max-width:520px;margin:0 auto;padding:28px;border:1px solid #e3ddd0;border-radius:12px;background:#fffdf8;font:16px/1.55 Georgia,'Times New Roman',serif">`,
    `<p style="margin:0 0 20px;font-size:20px;font-weight:600;color:${ink}">Variorum</p>`,
    ...paragraphs.map((words) => line(words, ink)),
    link,
    ...after.map((words) => line(words, soft)),
    `<p style="margin:24px 0 0;font-size:13px;color:${soft}">${escaped(origin)}</p>`,
    '</div></body></html>',
  ].join('\n')
}

function escaped(words: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
