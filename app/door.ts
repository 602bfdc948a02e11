/**
 * The door of the pages: who is here, and where they sit. A page calls one of these and then one
 * reading act. Read once a request, however many parts of the page ask.
 */
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { Refusal } from '../lib/review/refusal.ts'
import { notePageTrouble } from '../lib/server/auth/faults.ts'
import { ownPath } from '../lib/server/auth/own-path.ts'
import { type Seat, type SignedIn, seatIn } from '../lib/server/auth/seat.ts'
import { personOf, sessionCookieName } from '../lib/server/auth/session-cookie.ts'

/** The signed-in person, or null; for pages that everybody may see. */
export const personOrNobody = cache(async (): Promise<SignedIn | null> => {
  const cookie = (await cookies()).get(sessionCookieName())
  return here(personOf(cookie?.value))
})

/** The signed-in person. Whoever is not is sent to sign in, and from there back to this page. */
export async function personHere(): Promise<SignedIn> {
  const person = await personOrNobody()
  if (person !== null) return person
  const here = await pathHere()
  return redirect(here === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(here)}`)
}

/**
 * The person's seat in a project. Where there is none, there is no page; where the project demands a
 * second factor that was not shown, the way leads to where one is set up.
 */
export const seatHere = cache(async (projectId: string): Promise<Seat> => {
  const person = await personHere()
  try {
    return await here(seatIn(person, projectId))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'second factor') throw error
    return redirect(`/account/second-factor?callbackUrl=${encodeURIComponent(await pathHere())}`)
  }
})

/** The path that was asked for, if it is one of ours. */
async function pathHere(): Promise<string> {
  return ownPath((await headers()).get('x-variorum-path') ?? '/') ?? '/'
}

/** Awaits what a page reads; what is not there, or not for this person, is no page. */
export async function here<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Refusal && (error.kind === 'not there' || error.kind === 'not yours')) {
      return notFound()
    }
    notePageTrouble(error)
    throw error
  }
}
