/**
 * A reference that was read, as the fields of the citation form; and what of the fields says which
 * work it is. What a person typed stays where the reference says nothing.
 */
import type { WorkFields } from '../../lib/review/reference-fields.ts'
import type { TypedWork } from './answer-draft.ts'
import { authorsTyped } from './answer-draft.ts'
import { looseDateTyped } from './loose-date.ts'

/** The fields with what was read in them. */
export function typedFrom(before: TypedWork, fields: WorkFields): TypedWork {
  const authors = fields.authors
    .map(({ family, given }) => (given === null ? family : `${family}, ${given}`))
    .join('\n')
  return {
    is: 'typed',
    type: fields.type,
    title: fields.title || before.title,
    authors: authors || before.authors,
    container: fields.container ?? before.container,
    publisher: fields.publisher ?? before.publisher,
    issued: fields.issued ?? before.issued,
    address: fields.address ?? before.address,
    doi: fields.doi ?? before.doi,
  }
}

/** What a door needs to recognise the work by; null while there is too little. */
export function describedBy(typed: TypedWork) {
  const filled = (words: string) => (words.trim() === '' ? null : words.trim().slice(0, 2_000))
  const issued = looseDateTyped(typed.issued) ?? null
  const described = {
    title: typed.title.trim().slice(0, 2_000),
    author: authorsTyped(typed.authors)[0]?.family ?? null,
    publisher: filled(typed.publisher),
    issued,
    address: filled(typed.address),
    doi: filled(typed.doi),
  }
  const enough = described.address !== null || described.doi !== null
  return enough || (described.title.length > 3 && issued !== null) ? described : null
}
