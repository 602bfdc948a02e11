/** A document read by the server as it would come in, and kept nowhere; its places come in code points. */
import type { TextPreviewed } from '../../../../../lib/server/acts/preview-text.ts'
import { blocksToUnits } from '../../../../../lib/text/blocks.ts'
import type { CodePointDoubt, Doubt } from '../../../../../lib/text/read/doubt.ts'
import { PLAIN_ENDS, type Reading, type Refused } from '../../../../../lib/text/read/reading.ts'
import type { DocumentKind } from '../../../../../lib/text/read/source-kind.ts'
import { type CodePointIndex, codePointIndex, toUnits } from '../../../../../lib/text/units.ts'
import { type AskedLong, askLong } from '../../../../_parts/ask-long.ts'
import { sentenceOf } from '../../../../_parts/refusal.tsx'
import { base64, type Source } from './source.ts'

/** Read it there; what stands against it, or that it was stopped, is a sentence. */
export async function readThere(
  projectId: string,
  { fileName, mediaType, bytes }: Source,
  kind: DocumentKind,
  asked: AskedLong,
): Promise<Reading | Refused> {
  try {
    const source = { kind, fileName, mediaType, base64: base64(bytes) }
    const path = `/api/v1/projects/${projectId}/texts/reading`
    return unitsOf(await askLong<TextPreviewed>(path, { source }, asked))
  } catch (failure) {
    return { refused: sentenceOf(failure) ?? '' }
  }
}

function unitsOf({ blocks, doubts, ...rest }: TextPreviewed): Reading {
  const index = codePointIndex(rest.characters)
  return {
    ...rest,
    lineEnds: PLAIN_ENDS,
    blocks: blocksToUnits(index, blocks),
    doubts: doubts.map((doubt) => doubtInUnits(index, doubt)),
  }
}

function doubtInUnits(index: CodePointIndex, { at, note, ...rest }: CodePointDoubt): Doubt {
  return { ...rest, at: toUnits(index, at), ...(note && { note: toUnits(index, note) }) }
}
