'use client'
/** The switch for whole words: with it off, a selection in a text ends at the very character. */
import { useState } from 'react'
import { Tick } from '../_parts/field.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import { useKeys } from './own-keys.tsx'

/** The switch. */
export function WordsSwitch() {
  const { own, set } = useKeys()
  const deed = useDeed()
  const [wish, setWish] = useState<boolean | null>(null)
  return (
    <>
      <Tick
        checked={wish ?? own.wholeWords}
        hint="What you select grows to the words that it cuts, without the marks round them. Switch it off to select to the very character."
        onChange={(event) => {
          const wholeWords = event.target.checked
          setWish(wholeWords)
          void deed.run((key) => set({ wholeWords }, key)).finally(() => setWish(null))
        }}
      >
        Selections in a text take in whole words
      </Tick>
      <RefusalNote of={deed.refusal} />
    </>
  )
}
