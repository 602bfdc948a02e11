'use client'
/** A claim that is being written on some words: the form when it is open, two lines when it waits. */
import { tell } from '../_done/done.ts'
import { useDeed } from '../_parts/use-deed.ts'
import cardStyles from './claim-card.module.css'
import { claimDraftIn, claimOn } from './claim-draft.ts'
import { ClaimForm } from './claim-form.tsx'
import { shortened } from './claim-words.ts'
import { useDraft, useTools } from './desk-context.tsx'
import { wordsOfPlace } from './places-of-drafts.ts'
import styles from './small-card.module.css'
import { useChoose } from './use-choose.ts'

/** The card of a claim being written. */
export function DraftCard({ place, isOpen }: { readonly place: string; readonly isOpen: boolean }) {
  const { seen, store, drafts, deeds, view } = useTools()
  const choose = useChoose()
  const deed = useDeed()
  const kept = claimDraftIn(useDraft(place))
  const words = wordsOfPlace(place, seen.text.number)
  if (words === null) return null
  const quotation = seen.characters.slice(words.start, words.end)
  const draft = kept ?? claimOn(words, quotation, seen.text)
  const forget = () => {
    drafts.drop(place)
    const begun = store.state.begun.filter((one) => one !== place)
    store.change({ begun, writing: null, sheetOpen: false })
  }
  const drop = () => {
    forget()
    tell('What you wrote on a new claim is dropped', {
      says: 'Undo brings it back.',
      run: async () => {
        drafts.write(place, draft)
        const begun = [...new Set([...store.state.begun, place])]
        store.change({ begun, writing: place, active: null, sheetOpen: true })
        return 'What you wrote is back'
      },
    })
  }
  if (!isOpen) {
    return (
      <button
        type="button"
        className={styles.card}
        onClick={() => {
          store.change({ writing: place, sheetOpen: true })
          view.bring(words)
        }}
      >
        <span className={styles.sign}>unfinished</span>
        <span className={styles.beside}>only you see this</span>
        <span className={styles.sentence} dir="auto">
          {draft.sentence}
        </span>
      </button>
    )
  }
  return (
    <section className={cardStyles.card} tabIndex={-1} aria-label="A new claim">
      <ClaimForm
        title="A new claim"
        above={
          <blockquote className={styles.quoted} dir="auto">
            “{shortened(quotation, 160)}”
          </blockquote>
        }
        value={draft}
        yes="Make the claim"
        deed={deed}
        onChange={(value) => drafts.write(place, value)}
        onLeave={() => {
          store.change({ writing: null, sheetOpen: false })
          view.places?.root.focus({ preventScroll: true })
        }}
        onDrop={drop}
        onYes={() => {
          let made = 0
          void deed
            .run(async (key) => {
              made = await deeds.markClaim(key, draft, words)
            })
            .then((done) => {
              if (!done) return
              forget()
              choose(made, { focus: true, still: true })
            })
        }}
      />
    </section>
  )
}
