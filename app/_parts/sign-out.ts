/**
 * Signing out: whatever is still being saved is waited for, the session ends on the server, and the
 * browser forgets what it kept.
 *
 * A part of the page that holds unsaved words (the desk) registers with `beforeSignOut`; it answers
 * false to stay (it has asked the person).
 */

type Ready = () => Promise<boolean>
const waiting = new Set<Ready>()

/** Ask to be waited for before the session ends; answers how to take that back. */
export function beforeSignOut(ready: Ready): () => void {
  waiting.add(ready)
  return () => {
    waiting.delete(ready)
  }
}

/** End the session and go to the sign-in page. */
export async function signOut(): Promise<void> {
  const answers = await Promise.all([...waiting].map((ready) => ready()))
  if (answers.includes(false)) return
  const csrf: { csrfToken: string } = await (
    await fetch('/api/auth/csrf', { cache: 'no-store' })
  ).json()
  await fetch('/api/auth/signout', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: csrf.csrfToken, json: 'true', callbackUrl: '/sign-in' }),
  })
  forget(localStorage)
  sessionStorage.clear()
  window.location.assign('/sign-in')
}

/** Throw away every kept word; how the company is set stays, because it tells nothing. */
function forget(store: Storage): void {
  for (const name of Object.keys(store)) {
    if (!/^variorum-company-/u.test(name)) store.removeItem(name)
  }
}
