'use client'
/**
 * The draft of a ruling: in the page at once, on the server a moment later, for its writer alone.
 * The same keeper as the desk's.
 */
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { draftServer, draftsInBrowser, pageClock } from '../../../_desk/draft-doors.ts'
import { DraftKeeper } from '../../../_desk/draft-keeper.ts'
import { liveAgain } from '../../../_parts/live.ts'
import { beforeSignOut } from '../../../_parts/sign-out.ts'
import { rulingPlace } from './ruling-draft.ts'

type Kept = { readonly place: string; readonly body: unknown; readonly version: number }

export type Keeping = {
  readonly body: unknown
  readonly state: 'saved' | 'saving' | 'offline' | 'conflict'
  readonly write: (body: unknown) => void
  readonly drop: () => void
  /** Ends a conflict of two windows with what is shown here. */
  readonly keepMine: () => void
}

/** Keep the draft of one claim. */
export function useRulingDraft(
  projectId: string,
  personId: string,
  claimId: string,
  draft: Kept | null,
): Keeping {
  const place = rulingPlace(claimId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is what the page began with
  const keeper = useMemo(() => {
    const store =
      typeof localStorage === 'undefined' ? nowhere : draftsInBrowser(projectId, personId)
    const made = new DraftKeeper(draftServer(projectId), store, pageClock)
    made.begin(
      draft === null ? [] : [draft],
      store.places().filter((one) => one === place),
    )
    return made
  }, [projectId, personId, place])

  useEffect(() => {
    const hurry = () => keeper.hurry()
    window.addEventListener('online', hurry)
    window.addEventListener(liveAgain, hurry)
    window.addEventListener('pagehide', hurry)
    const leave = beforeSignOut(() =>
      keeper.settled().then(
        () => true,
        () => window.confirm(unsaved),
      ),
    )
    return () => {
      keeper.hurry()
      window.removeEventListener('online', hurry)
      window.removeEventListener(liveAgain, hurry)
      window.removeEventListener('pagehide', hurry)
      leave()
    }
  }, [keeper])

  const keeping = useSyncExternalStore(
    (listener) => keeper.listen(listener),
    () => keeper.keeping(),
    () => keeper.keeping(),
  )
  return {
    body: keeper.read(place),
    state: keeping.state,
    write: (body) => keeper.write(place, body),
    drop: () => keeper.drop(place),
    keepMine: () => keeper.settle(place, keeper.read(place)),
  }
}

const unsaved =
  'The server does not have the last words of your ruling yet. Sign out all the same? They will be lost.'

const nowhere = {
  put: () => {},
  take: () => null,
  drop: () => {},
  places: (): string[] => [],
}
