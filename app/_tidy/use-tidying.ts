'use client'
/**
 * What a person made of a reading so far, kept as a draft. It belongs to exactly these characters: of
 * another file nothing is shown, and the draft of this one comes back when the file is chosen again.
 */
import { useDeferredValue, useMemo } from 'react'
import { sha256Hex } from '../../lib/edition/digest.ts'
import { blocksToCodePoints } from '../../lib/text/blocks.ts'
import type { Reading } from '../../lib/text/read/reading.ts'
import { type LaidOut, laidOut, type Tie } from '../../lib/text/tidy/laid-out.ts'
import { type LooseText, loosened } from '../../lib/text/tidy/loose-block.ts'
import { codePointIndex } from '../../lib/text/units.ts'
import type { DraftKeeper } from '../_desk/draft-keeper.ts'
import { useKept } from '../_desk/use-keeper.ts'
import { type Tidy, tidyIn } from './tidy-kept.ts'

export type Tidying = {
  /** What it is made of now: the reading itself, where nobody began. */
  readonly tidy: Tidy
  readonly begun: boolean
  readonly out: LaidOut | null
  readonly change: (some: Partial<Pick<Tidy, 'loose' | 'ties' | 'settled'>>) => void
  readonly forget: () => void
}

const NOTHING: LooseText = { blocks: [], after: '' }
const NO_TIES: readonly Tie[] = []

/** The tidying of a reading, kept at a place. */
export function useTidying(keeper: DraftKeeper, place: string, reading: Reading | null): Tidying {
  const kept = useKept(keeper, place)
  const fresh = useMemo(
    (): Tidy =>
      reading === null
        ? { of: '', loose: NOTHING, ties: NO_TIES, settled: [] }
        : {
            of: sha256Hex(reading.characters),
            loose: loosened(reading.characters, reading.blocks),
            ties: NO_TIES,
            settled: [],
          },
    [reading],
  )
  const mine = useMemo(() => tidyIn(kept, fresh.of), [kept, fresh.of])
  const tidy = mine ?? fresh
  const latest = useDeferredValue(tidy)
  const out = useMemo(
    () => (reading === null ? null : laidOut(reading, latest.loose, latest.ties)),
    [reading, latest.loose, latest.ties],
  )
  return {
    tidy,
    begun: mine !== null,
    out,
    change: (some) =>
      keeper.write(place, { ...(tidyIn(keeper.read(place), fresh.of) ?? fresh), ...some }),
    forget: () => keeper.drop(place),
  }
}

/** A tidied text as the door takes it, in code points; put together anew, so that nothing is behind. */
export function tidiedAsked(reading: Reading, { loose, ties }: Tidy) {
  const { characters, blocks } = laidOut(reading, loose, ties)
  return { characters, blocks: blocksToCodePoints(codePointIndex(characters), blocks) }
}
