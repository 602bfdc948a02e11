'use client'
/** The switch that turns all single keys off and on. */
import { useState } from 'react'
import { Tick } from '../_parts/field.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import { useKeys } from './own-keys.tsx'

/** The switch. */
export function SinglesSwitch() {
  const { own, set } = useKeys()
  const deed = useDeed()
  const [wish, setWish] = useState<boolean | null>(null)
  return (
    <>
      <Tick
        checked={wish ?? own.singles}
        hint="Switch them off if you speak to your machine, or press keys by accident. Arrows, Escape and Ctrl ↵ stay."
        onChange={(event) => {
          const singles = event.target.checked
          setWish(singles)
          void deed.run((key) => set({ singles }, key)).finally(() => setWish(null))
        }}
      >
        Single keys act at once
      </Tick>
      <RefusalNote of={deed.refusal} />
    </>
  )
}
