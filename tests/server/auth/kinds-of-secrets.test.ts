/** Each secret that is handed out opens its own door and no other (ASVS 9.2.2). */
import { encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { confirmNewEmail } from '../../../lib/server/acts/confirm-new-email.ts'
import { inviteByHand } from '../../../lib/server/acts/invite.ts'
import { joinByInvitation } from '../../../lib/server/acts/join-by-invitation.ts'
import { resetPassword } from '../../../lib/server/acts/reset-password.ts'
import { startReset } from '../../../lib/server/acts/start-reset.ts'
import { freshToken, secret } from '../../../lib/server/auth/keyed.ts'
import { keptFor, tokenFor } from '../../../lib/server/auth/one-time.ts'
import { personOf } from '../../../lib/server/auth/session-cookie.ts'
import { finishSignIn, signIn } from '../../../lib/server/auth/sign-in.ts'
import { database } from '../../../lib/server/store/database.ts'
import { keepEmailLink } from '../../../lib/server/store/email-links.ts'
import { cast, stage, tokenIn } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { armed, password } from '../../support/second-factor.ts'
import { session } from '../../support/signed-in.ts'
import { tokenOf } from '../../support/tokens.ts'

stage()
const whence = { address: 'here', agent: null }

/** One of each kind. */
async function secrets() {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const invited = await inviteByHand(olga, null, { email: 'new@example.org', role: 'reader' })
  const reset = await startReset(olga, null, mina)
  const { token } = await tokenOf(mina)
  const { person } = await armed('Ada')
  const entered = await signIn({ email: person.email, password }, whence)
  return {
    personId: mina.personId,
    session: (await session(mina.personId)).sessionId,
    invitation: tokenIn(invited.link),
    reset: tokenIn(reset.link),
    email: await emailToken(mina.personId),
    token,
    bare: token.slice('variorum_'.length),
    half: 'half' in entered ? entered.half : '',
    form: freshToken(),
  }
}

async function emailToken(personId: string): Promise<string> {
  const row = { personId, email: 'another@example.org', hours: 1 }
  await keepEmailLink(database(), keptFor('email', personId), row)
  return tokenFor('email', personId)
}

test('only the number of a live session, sealed by us, is a session’s cookie', async () => {
  const { personId, session, ...others } = await secrets()
  const cookie = (sid: string) => encode({ token: { sid }, secret: secret() })
  expect((await personOf(await cookie(session)))?.personId).toBe(personId)
  expect(await personOf(session)).toBeNull()
  for (const [kind, other] of Object.entries(others)) {
    expect([kind, other === '', await personOf(other)]).toEqual([kind, false, null])
    expect([kind, await personOf(await cookie(other))]).toEqual([kind, null])
  }
})

test('a link and the token of the second step open what they were made for and nothing else', async () => {
  const { personId, ...all } = await secrets()
  const fresh = 'other very long words'
  const person = await session(personId)
  for (const [kind, other] of Object.entries(all)) {
    if (kind !== 'email') {
      const moving = refused(confirmNewEmail(person, null, { token: other }))
      expect([kind, (await moving).kind]).toEqual([kind, 'not there'])
    }
    if (kind !== 'reset') {
      const resetting = refused(resetPassword({ token: other, password: fresh }, null))
      expect([kind, (await resetting).kind]).toEqual([kind, 'not there'])
    }
    if (kind !== 'invitation') {
      const joining = joinByInvitation({ token: other, name: 'Nobody', password: fresh }, null)
      expect([kind, (await refused(joining)).kind]).toEqual([kind, 'not there'])
    }
    if (kind !== 'half') {
      const stepping = refused(finishSignIn({ half: other, code: '000000' }, whence))
      expect([kind, (await stepping).kind]).toEqual([kind, 'not now'])
    }
  }
})
