'use client'
/** Into which claim the chosen ones go: asked by its number. */
import { useState } from 'react'
import { Button } from '../_parts/button.tsx'
import { Dialog } from '../_parts/dialog.tsx'
import { TextField } from '../_parts/field.tsx'

type Props = {
  readonly open: boolean
  readonly count: number
  readonly onLeave: () => void
  readonly onYes: (into: number) => void
}

/** The dialog. */
export function MergeInto({ open, count, onLeave, onYes }: Props) {
  const [typed, setTyped] = useState('')
  const into = /^[1-9]\d{0,8}$/u.test(typed.trim()) ? Number(typed) : null
  return (
    <Dialog
      open={open}
      onOpenChange={onLeave}
      title={count === 1 ? 'Merge the claim into another one' : `Merge ${count} claims into one`}
      says="That claim then also stands where these stand. Verdicts stay with the claim they were given on, and a new round begins where anybody has answered. You can undo it afterwards."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (into !== null) onYes(into)
        }}
      >
        <TextField
          label="Number of the claim that stays"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" disabled={into === null}>
          Merge
        </Button>
      </form>
    </Dialog>
  )
}
