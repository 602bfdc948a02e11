import { expect, test } from 'vitest'
import { type Notice, NoticeShape, noticeSentence } from '../../lib/review/notice.ts'

const here = { project: 'The bridge', by: 'Olga' }
const told: readonly (readonly [Notice, RegExp])[] = [
  [{ kind: 'password changed', reset: false }, /^You changed your password, .* every token ended/],
  [
    { kind: 'password changed', reset: true },
    /set anew by a reset link, and every session and token ended/,
  ],
  [{ kind: 'email changed', shell: false }, /^You changed the e-mail .* every other session ended/],
  [{ kind: 'email changed', shell: true }, /^Whoever runs this .* every session ended/],
  [{ kind: 'second factor', on: true }, /was set up .* every other session ended/],
  [{ kind: 'second factor', on: false }, /was removed, and every other session ended/],
  [{ kind: 'recovery code used', left: 9 }, /was used; 9 are left/],
  [{ kind: 'identity tied' }, /through the sign-in service/],
  [{ kind: 'token made', project: 'The bridge', label: 'Import' }, /in «The bridge»: «Import»\.$/],
  [{ kind: 'reset started', ...here }, /^Olga started a reset .* from the project «The bridge»/],
  [{ kind: 'signed out', ...here }, /^Olga ended your sessions, from the project «The bridge»/],
  [{ kind: 'invited', ...here, role: 'editor' }, /^Olga invites you to «The bridge» as editor/],
  [{ kind: 'role changed', ...here, role: 'owner' }, /^Olga made you an owner of «The bridge»/],
  [{ kind: 'role changed', ...here, role: 'reader' }, /^Olga made you a reader of «The bridge»/],
  [{ kind: 'removed', ...here }, /^Olga removed you from «The bridge»/],
  [
    { kind: 'mail failed', project: 'The bridge', email: 'p@x.org', failure: 'It said no.' },
    /^The invitation of p@x\.org to «The bridge» could not be sent: It said no\.$/,
  ],
]

test.each(told)('%o is one plain sentence', (notice, sentence) => {
  expect(noticeSentence(notice)).toMatch(sentence)
  expect(NoticeShape.parse(JSON.parse(JSON.stringify(notice)))).toEqual(notice)
})

test('a notice holds nothing but what its kind says', () => {
  const claim = { kind: 'removed', ...here, claim: 'The bridge was opened in 1931.' }
  expect(NoticeShape.safeParse(claim).success).toBe(false)
})
