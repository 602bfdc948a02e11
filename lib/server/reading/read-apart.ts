/**
 * Reading a source in a thread of its own, with 20 seconds and half a gigabyte (a document with 60 and one), so that a file made
 * to be slow can hold up neither other people nor the project's lock: who reads asks before the act
 * takes it. Two are read at once; the others wait.
 */
import type { Refused } from '../../text/read/reading.ts'
import type { SourceReading } from '../../text/read/source.ts'
import { type FileSource, isDocument } from '../../text/read/source-kind.ts'
import { atOnce } from '../threads/at-once.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { type Allowance, inThread } from '../threads/in-thread.ts'

const USUAL: Allowance = { milliseconds: 20_000, megabytes: 512 }
const DOCUMENT: Allowance = { milliseconds: 60_000, megabytes: 1_024 }
const ADVICE = 'Divide it, or bring it in as plain text.'
const twoAtOnce = atOnce(2)

/** Read a source, or say in a sentence why not. */
export async function readApart(
  source: FileSource,
  following: Following = unfollowed,
  allowed: Allowance = isDocument(source.kind) ? DOCUMENT : USUAL,
): Promise<SourceReading | Refused> {
  const end = await twoAtOnce(() =>
    inThread<SourceReading | Refused>('lib/server/reading/reader.ts', source, allowed, following),
  )
  if (end.ended === 'done') return end.result
  if (end.ended === 'too slow') return tooSlow(allowed.milliseconds)
  return { refused: `This file needs more memory to be read than there is. ${ADVICE}` }
}

function tooSlow(milliseconds: number): Refused {
  return { refused: `This file takes longer to read than ${milliseconds / 1_000} s. ${ADVICE}` }
}
