/** The shapes of answers on a project’s archiving, its deletion and its guideline. */
import { z } from 'zod'
import { event, moment } from './claim.ts'

const count = z.int().nonnegative()
const number = z.int().positive()

export const Archived = z.strictObject({ archivedAt: moment, event })
export const Reopened = z.strictObject({ archivedAt: z.null(), event })
export const Deleted = z.strictObject({ goesAt: moment, event })
export const CalledBack = z.strictObject({ goesAt: z.null() })

export const DeletionAnswer = z
  .strictObject({
    title: z.string(),
    goes: z.strictObject({
      texts: count,
      claims: count,
      answers: count,
      rulings: count,
      editions: count,
      people: count,
    }),
    staysPublic: z.array(z.strictObject({ number, title: z.string(), address: z.string() })),
    goesAt: moment.nullable(),
  })
  .meta({
    id: 'Deletion',
    description:
      'What a deletion takes with it, and the editions that stay public at their addresses.',
  })

const Document = z
  .strictObject({ type: z.literal('doc'), content: z.array(z.unknown()) })
  .meta({ id: 'GuidelineDocument', description: 'A ProseMirror document.' })

export const GuidelineAnswer = z
  .strictObject({
    version: count,
    guideline: Document,
    before: Document.nullable(),
    latest: count,
    versions: z.array(z.strictObject({ version: number, at: moment, by: z.string().nullable() })),
  })
  .meta({ id: 'Guideline' })

export const GuidelineVersion = z.strictObject({ guidelineVersion: count })
