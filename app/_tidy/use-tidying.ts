'use client'
/**
 * What a person made of a reading so far, kept as a draft. It belongs to exactly these characters, in
 * whatever room they are: it comes back when the file is chosen again. It is asked for when the characters are
 * known, so that no page comes with all texts that somebody began to tidy.
 */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { sha256Hex } from '../../lib/edition/digest.ts'
import { blocksToCodePoints } from '../../lib/text/blocks.ts'
import type { Reading } from '../../lib/text/read/reading.ts'
import { type LaidOut, laidOut } from '../../lib/text/tidy/laid-out.ts'
import { loosened } from '../../lib/text/tidy/loose-block.ts'
import { codePointIndex } from '../../lib/text/units.ts'
import type { DraftKeeper } from '../_desk/draft-keeper.ts'
import { tidiedPlace } from '../_desk/places-of-drafts.ts'
import { type DraftThere, useKept } from '../_desk/use-keeper.ts'
import { ask } from '../_parts/ask.ts'
import { type Tidy, tidyIn } from './tidy-kept.ts'

export type Tidying = {
  /** Where it is kept, and which content it began with: another number, and a desk begins anew. */
  readonly drafts: DraftKeeper
  readonly turn: number
  /** What it is made of now: the reading itself, where nobody began. */
  readonly tidy: Tidy
  /** It is known whether this was begun before. */
  readonly known: boolean
  readonly begun: boolean
  readonly out: LaidOut | null
  readonly change: (some: Partial<Pick<Tidy, 'loose' | 'ties' | 'settled'>>) => void
  readonly forget: () => void
}

const UNREAD: Tidy = { of: '', loose: { blocks: [], after: '' }, ties: [], settled: [] }

/** The tidying of a reading, as this person has it. */
export function useTidying(
  keeper: DraftKeeper,
  projectId: string,
  reading: Reading | null,
): Tidying {
  const fresh = useMemo(() => (reading === null ? UNREAD : untouched(reading)), [reading])
  const place = tidiedPlace(fresh.of)
  const kept = useKept(keeper, place)
  const [there, setThere] = useState('')
  useEffect(() => {
    if (fresh === UNREAD) return
    void takeUp(keeper, projectId, place).then(() => setThere(place))
  }, [keeper, projectId, place, fresh])
  const mine = useMemo(() => tidyIn(kept, fresh.of), [kept, fresh.of])
  const tidy = mine ?? fresh
  const latest = useDeferredValue(mine)
  const out = useMemo(
    () =>
      reading === null || latest === null ? null : laidOut(reading, latest.loose, latest.ties),
    [reading, latest],
  )
  return {
    drafts: keeper,
    turn: keeper.turn(place),
    tidy,
    known: there === place,
    begun: mine !== null,
    out,
    change: (some) =>
      keeper.write(place, { ...(tidyIn(keeper.read(place), fresh.of) ?? fresh), ...some }),
    forget: () => keeper.drop(place),
  }
}

/** Take up what the server keeps of a tidying; where it cannot be reached, what is here goes on. */
async function takeUp(keeper: DraftKeeper, projectId: string, place: string): Promise<void> {
  if (keeper.read(place) !== undefined) return
  const path = `/api/v1/projects/${projectId}/drafts?prefix=${place}`
  const { items } = await ask<{ items: DraftThere[] }>(path, undefined, {
    method: 'GET',
  }).catch(() => ({ items: [] }))
  keeper.begin(items, [])
}

/** What was made of a reading has become an act. */
export function forgetTidied(keeper: DraftKeeper, reading: Reading): void {
  keeper.drop(tidiedPlace(untouched(reading).of))
}

/** What a person made of a reading before it comes in, as the door takes it; nothing where nobody began. */
export async function tidiedThen(
  keeper: DraftKeeper,
  projectId: string,
  reading: Reading,
): Promise<{ readonly tidied?: ReturnType<typeof tidiedAsked> }> {
  const { of } = untouched(reading)
  await takeUp(keeper, projectId, tidiedPlace(of))
  const mine = tidyIn(keeper.read(tidiedPlace(of)), of)
  return mine === null ? {} : { tidied: tidiedAsked(reading, mine) }
}

function untouched({ characters, blocks }: Reading): Tidy {
  return { of: sha256Hex(characters), loose: loosened(characters, blocks), ties: [], settled: [] }
}

/** A tidied text as the door takes it, in code points; put together anew, so that nothing is behind. */
function tidiedAsked(reading: Reading, { loose, ties }: Tidy) {
  const { characters, blocks } = laidOut(reading, loose, ties)
  return { characters, blocks: blocksToCodePoints(codePointIndex(characters), blocks) }
}
