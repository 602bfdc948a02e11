/** Passages looked up in the text of a copy, in their order: what the thread does. */
import { type CopyText, type Looked, lookingIn } from '../../text/copy-text.ts'

export type Sought = { readonly text: CopyText; readonly passages: readonly string[] }

/** Look all of them up; the text is made ready once. */
export function lookUpHere({ text, passages }: Sought): readonly Looked[] {
  const lookUp = lookingIn(text)
  return passages.map(lookUp)
}
