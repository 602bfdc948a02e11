'use client'
/**
 * The keeper of drafts in a room: it begins with what the server had when the page came, takes up what
 * this browser had not yet sent, and sees to it that nothing is left behind on the way out.
 *
 * What the browser had not sent is taken up after the first drawing, because the server did not know of it
 * when it drew the page; whoever draws from a state of their own is told by `onTakenUp`.
 */
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { liveAgain } from '../_parts/live.ts'
import { beforeSignOut } from '../_parts/sign-out.ts'
import { draftsInBrowser, keeperFor } from './draft-doors.ts'
import type { DraftKeeper, KeptDraft } from './draft-keeper.ts'

export type DraftThere = KeptDraft & { readonly place: string }

/** Whose drafts, in which project. */
export type Whose = { readonly projectId: string; readonly personId: string }

/** The person's keeper, begun with the drafts that came with the page. */
export function useKeeper(
  { projectId, personId }: Whose,
  drafts: readonly DraftThere[],
): DraftKeeper {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drafts are what the page began with
  const keeper = useMemo(() => {
    const made = keeperFor(projectId, personId)
    made.begin(drafts, [])
    return made
  }, [projectId, personId])
  useKeptSafe(keeper, { projectId, personId })
  return keeper
}

/** Takes up what was not sent; warns on leaving, and tries again when the network is back. */
export function useKeptSafe(
  keeper: DraftKeeper,
  { projectId, personId }: Whose,
  onTakenUp?: (places: readonly string[]) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken up once, when the room is entered
  useEffect(() => {
    const unsent = draftsInBrowser(projectId, personId)
      .places()
      .filter((place) => !keeper.isWaiting(place))
    if (unsent.length > 0) {
      keeper.begin([], unsent)
      onTakenUp?.(unsent)
    }
    const leaving = (event: BeforeUnloadEvent) => {
      if (keeper.keeping().waiting === 0) return
      keeper.hurry()
      event.preventDefault()
    }
    const hurry = () => keeper.hurry()
    const hidden = () => {
      if (document.visibilityState === 'hidden') keeper.hurry()
    }
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('online', hurry)
    window.addEventListener(liveAgain, hurry)
    document.addEventListener('visibilitychange', hidden)
    const stopWaiting = beforeSignOut(() => allKept(keeper))
    return () => {
      keeper.hurry()
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('online', hurry)
      window.removeEventListener(liveAgain, hurry)
      document.removeEventListener('visibilitychange', hidden)
      stopWaiting()
    }
  }, [keeper, projectId, personId])
}

/** What is written at a place, as it is now. */
export function useKept(keeper: DraftKeeper, place: string): unknown {
  const now = () => keeper.read(place)
  return useSyncExternalStore((listener) => keeper.listen(listener), now, now)
}

/** Signing out waits for the drafts; where they cannot be saved the person is asked. */
async function allKept(keeper: DraftKeeper): Promise<boolean> {
  try {
    await keeper.settled()
    return true
  } catch {
    return window.confirm(
      'What you wrote last has not reached the server. If you sign out now it is lost. Sign out?',
    )
  }
}
