/**
 * What I did last, and how to undo it: one for the whole tab, whichever page it was done on. A deed says
 * here what is now true and what «Undo» will do; one goes back step by step, and on again by «Redo». A deed
 * that cannot be undone ends that: «Undo» never reaches behind it.
 *
 * An undo is an act like any other and can be refused; then the sentence is shown. It keeps its key, so
 * that pressing again after a lost answer asks for the same act.
 */
import { leavesOpen, newKey } from '../_parts/ask.ts'
import { sentenceOf } from '../_parts/refusal.tsx'

export type Undo = {
  /** What it will do, as a sentence: «Undo brings it back.» */
  readonly says: string
  /** Does it under a key. Where it answers words, they say what is then true. */
  readonly run: (key: string) => Promise<unknown>
}

/** What `run` answers where it can be taken back in turn. */
export class Undone {
  readonly back: Undo['run']

  constructor(back: Undo['run']) {
    this.back = back
  }
}

export type Done = {
  readonly words: string
  readonly undo: Undo | null
  /** What redoing does again; null where nothing was undone. */
  readonly redo: Undo | null
  readonly undoing: boolean
  /** Why the undo was refused. */
  readonly refusal: string | null
}

type Step = { readonly words: string; readonly undo: Undo }

/** So many steps one can go back. */
const MOST = 100

let now: (Done & { readonly key: string }) | null = null
let earlier: readonly Step[] = []
let later: readonly Step[] = []
const listeners = new Set<() => void>()

function change(next: typeof now): void {
  now = next
  for (const listener of listeners) listener()
}

/** What was done last, or null. */
export function doneLast(): Done | null {
  return now
}

/** Hear of changes; answers how to stop. */
export function onDone(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Say what is now true, with how to undo it. */
export function tell(words: string, undo: Undo | null = null): void {
  earlier = undo === null ? [] : [...earlier, { words, undo }].slice(-MOST)
  later = []
  say(words, undo)
}

/** Put it away; nothing can be undone from here any more. */
export function putAway(): void {
  earlier = []
  later = []
  change(null)
}

/** Something was done since `before` stood there: unless it told of itself, there is nothing to undo now. */
export function doneSince(before: Done | null): void {
  if (now !== null && now === before) putAway()
}

/** Undo what was done last. */
export async function undoLast(): Promise<void> {
  const step = earlier.at(-1)
  if (now?.undoing) return
  if (now === null || step === undefined || now.undo === null) {
    if (now?.redo == null) tell('There is nothing to undo')
    return
  }
  await take(step, () => {
    earlier = earlier.slice(0, -1)
    return {
      words: `Undone: ${step.words}`,
      turned: (back) => {
        later = [...later, back]
      },
    }
  })
}

/** Do again what was undone last. */
export async function redoLast(): Promise<void> {
  const step = later.at(-1)
  if (now === null || now.undoing || step === undefined) return
  await take(step, () => {
    later = later.slice(0, -1)
    return {
      words: step.words,
      turned: (back) => {
        earlier = [...earlier, back]
      },
    }
  })
}

type Taken = { readonly words: string; readonly turned: (back: Step) => void }

async function take({ words, undo }: Step, done: () => Taken): Promise<void> {
  const last = now
  if (last === null) return
  change({ ...last, undoing: true, refusal: null })
  try {
    const answer = await undo.run(last.key)
    if (!isStill(last)) return
    const taken = done()
    if (answer instanceof Undone) taken.turned({ words, undo: { says: '', run: answer.back } })
    say(typeof answer === 'string' ? answer : taken.words, nextUndo())
  } catch (failure) {
    if (!isStill(last)) return
    const again = leavesOpen(failure)
    if (!again) {
      earlier = []
      later = []
    }
    const left = again ? { undo: last.undo, redo: last.redo } : { undo: null, redo: null }
    change({ ...last, ...left, undoing: false, refusal: sentenceOf(failure) })
  }
}

function nextUndo(): Undo | null {
  const step = earlier.at(-1)
  if (step === undefined) return null
  const says = step.undo.says === '' ? `Undo takes back: ${step.words}.` : step.undo.says
  return { ...step.undo, says }
}

function say(words: string, undo: Undo | null): void {
  const redo = later.at(-1)?.undo ?? null
  change({ words, undo, redo, undoing: false, refusal: null, key: newKey() })
}

/** Was nothing else done meanwhile? */
function isStill({ key }: { readonly key: string }): boolean {
  return now?.key === key
}
