'use client'
/** The tidying desk of one of several files. */
import { useEffect, useState } from 'react'
import type { Reading, Refused } from '../../../../../lib/text/read/reading.ts'
import type { DraftKeeper } from '../../../../_desk/draft-keeper.ts'
import { RefusalNote } from '../../../../_parts/refusal.tsx'
import { type Leaving, TidyRoom } from '../../../../_tidy/tidy-room.tsx'
import { useTidying } from '../../../../_tidy/use-tidying.ts'
import { type Source, sourceOf } from './source.ts'

type Props = {
  readonly projectId: string
  readonly keeper: DraftKeeper
  readonly file: File
  readonly reading: Reading
  readonly leaving: Leaving
}

/** The desk, once it is known whether this file was tidied before. */
export function RowDesk({ projectId, keeper, file, reading, leaving }: Props) {
  const tidying = useTidying(keeper, projectId, reading)
  const [source, setSource] = useState<Source | Refused | null>(null)
  useEffect(() => {
    void sourceOf(file).then(setSource)
  }, [file])
  if (source !== null && 'refused' in source) return <RefusalNote of={source.refused} />
  if (source === null || !tidying.known) return <p role="status">Opening the desk…</p>
  return <TidyRoom reading={reading} tidying={tidying} file={source} leaving={leaving} />
}
