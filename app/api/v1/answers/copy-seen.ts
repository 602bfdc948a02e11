/** A stored copy beside a passage: `CopySeen` of lib/review/snapshot.ts, its twin by the compiler. */
import { z } from 'zod'
import { loosenings } from '../../../../lib/text/passage.ts'
import { fileKinds } from '../../../../lib/text/read/file-kind.ts'

export const FindingAnswer = z
  .discriminatedUnion('found', [
    z.strictObject({
      found: z.literal('there'),
      places: z.array(
        z.strictObject({
          page: z.int().positive().nullable(),
          loosened: z.array(z.enum(loosenings)),
        }),
      ),
    }),
    z.strictObject({ found: z.literal('nowhere') }),
    z.strictObject({ found: z.literal('no text') }),
  ])
  .meta({ id: 'Finding', description: 'What came of looking a passage up in a copy.' })

export const CopySeenAnswer = z
  .strictObject({
    id: z.uuid(),
    file: z.strictObject({
      name: z.string(),
      mediaType: z.enum(Object.values(fileKinds)),
      sha256: z.string(),
      size: z.int().positive(),
    }),
    takenOn: z.string(),
    address: z.string().nullable(),
    keptAt: z.iso.datetime({ precision: 3 }),
    keptBy: z.strictObject({ personId: z.uuid().nullable(), name: z.string() }),
    sealed: z.boolean(),
    finding: FindingAnswer.nullable(),
  })
  .meta({ id: 'CopySeen', description: 'A stored copy of a work, by its SHA-256.' })
