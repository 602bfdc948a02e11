/**
 * The published JSON Schema (draft 2020-12) of one line of the data set, made from the shapes that
 * the reader itself parses with.
 */
import { z } from 'zod'
import type { FileWritten } from './edition.ts'
import { Line } from './records.ts'

/** The file `edition.schema.json`. */
export function writeSchema(): FileWritten {
  const schema = {
    $id: 'urn:variorum:edition:1',
    title: 'One line of a Variorum edition (JSON Lines), version 1',
    description:
      'Offsets are Unicode code points, from 0, half-open. Characters are never normalised.',
    ...z.toJSONSchema(Line, { target: 'draft-2020-12' }),
  }
  return {
    name: 'edition.schema.json',
    mediaType: 'application/schema+json',
    bytes: new TextEncoder().encode(`${JSON.stringify(schema, null, 2)}\n`),
  }
}
