/** What is told when a newer revision stands: what followed to it by itself, and what is open again. */
import { figures } from '../../lib/review/number-words.ts'

/** What came of bringing a revision in, as the API answers it. */
export type Revised = {
  readonly revision: number
  readonly marks: Readonly<Record<'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost', number>>
  readonly sentences: {
    readonly setAside: { readonly followed: number; readonly open: number }
    readonly bounds: { readonly followed: number; readonly anew: number }
  }
}

/** In one line. */
export function revisedInWords({ revision, marks, sentences }: Revised): string {
  const { open } = sentences.setAside
  const { anew } = sentences.bounds
  const told = [`Revision ${revision} stands`, `${some(marks.exact, 'mark')} followed`]
  if (open === 1) told.push('1 sentence that was set aside has changed and is open again')
  else if (open > 1) {
    told.push(`${figures(open)} sentences that were set aside have changed and are open again`)
  }
  if (anew === 1) told.push('1 bound of a sentence, set by hand, no longer fits')
  else if (anew > 1) told.push(`${figures(anew)} bounds of sentences, set by hand, no longer fit`)
  return told.join('; ')
}

function some(count: number, what: string): string {
  return `${figures(count)} ${what}${count === 1 ? '' : 's'}`
}
