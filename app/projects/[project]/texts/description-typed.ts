/** A text's description while it is typed: all strings, empty for what is not known. */
import type { Description } from '../../../../lib/review/history.ts'

export type DescriptionTyped = { readonly [Field in keyof Description]: string }

export const blankDescription: DescriptionTyped = {
  title: '',
  author: '',
  publisher: '',
  date: '',
  address: '',
  language: '',
  rights: '',
}

/** What the server calls the fields when it refuses one. */
export const describedFields = Object.keys(blankDescription).map((field) => `description.${field}`)

/** A description as it is first shown. */
export function typedFrom(from: Description): DescriptionTyped {
  const { title, author, publisher, date, address, language, rights } = from
  return {
    title,
    author: author ?? '',
    publisher: publisher ?? '',
    date: date ?? '',
    address: address ?? '',
    language: language === 'und' ? '' : language,
    rights: rights ?? '',
  }
}

/** The description that is meant: what is empty is not known. */
export function descriptionFrom(typed: DescriptionTyped): Description {
  const known = (field: keyof DescriptionTyped) => typed[field].trim() || null
  return {
    title: typed.title.trim(),
    author: known('author'),
    publisher: known('publisher'),
    date: known('date'),
    address: known('address'),
    language: known('language') ?? 'und',
    rights: known('rights'),
  }
}

/** What a source says of itself, put where the person has not typed anything. */
export function suggested(
  typed: DescriptionTyped,
  says: {
    readonly title?: string
    readonly author?: string
    readonly publisher?: string
    readonly published?: string
    readonly language?: string
  },
): DescriptionTyped {
  const date = /^\d{4}(?:-\d{2}){0,2}/u.exec(says.published ?? '')?.[0] ?? ''
  const oneLine = (words: string | undefined) => (words ?? '').replace(/\s+/gu, ' ').trim()
  return {
    ...typed,
    title: typed.title || oneLine(says.title),
    author: typed.author || oneLine(says.author),
    publisher: typed.publisher || oneLine(says.publisher),
    date: typed.date || date,
    language: typed.language || oneLine(says.language),
  }
}
