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

/** A kept description, field by field: what does not fit is empty. Null where none was kept. */
export function typedIn(kept: unknown): DescriptionTyped | null {
  if (typeof kept !== 'object' || kept === null) return null
  const words = (field: keyof DescriptionTyped) => {
    const value: unknown = Reflect.get(kept, field)
    return typeof value === 'string' ? value : ''
  }
  return {
    title: words('title'),
    author: words('author'),
    publisher: words('publisher'),
    date: words('date'),
    address: words('address'),
    language: words('language'),
    rights: words('rights'),
  }
}

/** A text's description as it was typed anew, and what stood there when that was begun. */
export type DescriptionBegun = {
  readonly typed: DescriptionTyped
  readonly before: DescriptionTyped
}

/** A kept new description, or null. */
export function begunIn(kept: unknown): DescriptionBegun | null {
  if (typeof kept !== 'object' || kept === null) return null
  const typed = 'typed' in kept ? typedIn(kept.typed) : null
  const before = 'before' in kept ? typedIn(kept.before) : null
  return typed === null || before === null ? null : { typed, before }
}

/** Are two descriptions the same, field by field? */
export function sameTyped(one: DescriptionTyped, other: DescriptionTyped): boolean {
  return JSON.stringify(typedIn(one)) === JSON.stringify(typedIn(other))
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
