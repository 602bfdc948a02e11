/** The first thing that a schema did not like, as a sentence with its place. */
import type { z } from 'zod'
import { Refusal } from '../../../lib/review/refusal.ts'

type Issue = z.core.$ZodIssue

/** A refusal that says what is wrong, where, and what would be right. */
export function misread(error: z.ZodError): Refusal {
  const issue = error.issues[0]
  if (issue === undefined) return new Refusal('not understood', 'This was not understood.')
  const field = issue.path.map(String).join('.').slice(0, 80)
  return new Refusal('not understood', sentence(issue, field), field === '' ? {} : { field })
}

const words: Readonly<Record<string, string>> = {
  string: 'words in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

function sentence(issue: Issue, field: string): string {
  const place = field === '' ? 'The request' : `«${field}»`
  if (issue.code === 'invalid_type')
    return `${place} must be ${words[issue.expected] ?? issue.expected}.`
  if (issue.code === 'unrecognized_keys') {
    return `${place} has a field that is not known here: «${issue.keys[0]?.slice(0, 80)}».`
  }
  if (issue.code === 'invalid_union') return `${place} has none of the shapes that it may have.`
  if (issue.code === 'invalid_value') {
    return `${place} must be ${issue.values.map((value) => `«${String(value)}»`).join(' or ')}.`
  }
  return /[.!?]$/.test(issue.message) ? issue.message : `${place}: ${issue.message}.`
}
