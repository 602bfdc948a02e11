/**
 * What is wrong with something that was typed or sent, said as one sentence and the field it is about.
 * Of a union the shape is meant that alone knows all the fields that were said.
 */
import type { z } from 'zod'

/** The sentence of the first thing that is wrong, with the field it is about: for a form or a refusal. */
export function firstProblem(error: z.ZodError): Problem {
  const [issue] = error.issues
  return issue === undefined
    ? { field: '', sentence: 'This was not understood.' }
    : problemOf(issue)
}

export type Problem = { readonly field: string; readonly sentence: string }

function problemOf(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.find((issues) => issues.every(({ path }) => path.length > 1))?.[0]
    const meant = inner ?? meantBy(issue.errors)
    if (meant !== undefined) return problemOf({ ...meant, path: [...issue.path, ...meant.path] })
  }
  if (issue.code === 'unrecognized_keys') {
    const named = issue.keys.map((key) => `«${key.slice(0, 40)}»`).join(', ')
    return { field, sentence: `Nobody knows what ${named} is here.` }
  }
  return { field, sentence: /[.!?]$/.test(issue.message) ? issue.message : `${issue.message}.` }
}

/** Of the shapes of a union the only one that knows all fields that were said: what is wrong by it. */
function meantBy(errors: readonly (readonly z.core.$ZodIssue[])[]): z.core.$ZodIssue | undefined {
  const fitting = errors.filter((issues) =>
    issues.every(({ code }) => code !== 'unrecognized_keys'),
  )
  const [first] = fitting[0] ?? []
  return fitting.length === 1 && !first?.message.startsWith('Invalid input') ? first : undefined
}
