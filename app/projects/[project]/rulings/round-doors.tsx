'use client'
/** Closing an open round, or opening a new one. Both are asked first, with what follows. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ClaimSeen } from '../../../../lib/review/seen.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Confirm } from '../../../_parts/dialog.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import styles from './rulings.module.css'

/** The button that the moment allows. */
export function RoundDoors({
  claim,
  projectId,
}: {
  readonly claim: ClaimSeen
  readonly projectId: string
}) {
  const router = useRouter()
  const deed = useDeed()
  const [open, setOpen] = useState(false)
  const round = claim.rounds.at(-1)
  const closes = claim.may.closeRound
  if (round === undefined || (!closes && !claim.may.openRound)) return null

  async function yes() {
    if (round === undefined) return
    const door = `/api/v1/projects/${projectId}/claims/${claim.number}/rounds`
    const done = await deed.run((key) =>
      closes
        ? ask(`${door}/${round.id}/close`, {}, { key })
        : ask(door, { roundId: round.id }, { key }),
    )
    if (!done) return
    setOpen(false)
    router.refresh()
  }

  const rest = round.of - round.answered
  return (
    <p className={styles.doors}>
      <Button small onClick={() => setOpen(true)}>
        {closes ? 'Close the round…' : 'Open a new round…'}
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={
          closes
            ? `Close round ${round.number} of claim ${claim.number}?`
            : `Open round ${round.number + 1} of claim ${claim.number}?`
        }
        says={
          closes
            ? `${round.answered} of ${round.of} have answered. ${rest === 0 ? '' : `${rest === 1 ? 'One answer' : `${rest} answers`} would be left out for good. `}Consensus is computed from what is there, and the verdicts are shown under names. This cannot be taken back.`
            : `Every reviewer is asked anew, blind, under the policy and the scale of now. Round ${round.number} stays as it was${claim.standing === 'ruled' ? ', and the ruling no longer stands until the claim is ruled again' : ''}.`
        }
        yes={closes ? 'Close the round' : 'Open a new round'}
        busy={deed.busy}
        refusal={deed.refusal}
        onYes={yes}
      />
    </p>
  )
}
