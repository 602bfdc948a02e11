'use client'
/** A password that somebody chooses, typed twice. The form is sent only when both are the same. */
import { useState } from 'react'
import { TextField } from './field.tsx'

export type NewPassword = {
  readonly password: string
  readonly again: string
  readonly type: (password: string) => void
  readonly typeAgain: (again: string) => void
  /** Are both the same? If not, the second is emptied, so that the browser asks for it. */
  readonly same: () => boolean
}

/** The two fields' state. */
export function useNewPassword(): NewPassword {
  const [password, type] = useState('')
  const [again, typeAgain] = useState('')
  function same() {
    if (password !== again) typeAgain('')
    return password === again
  }
  return { password, again, type, typeAgain, same }
}

/** The two fields. */
export function NewPasswordFields({
  of,
  error,
}: {
  readonly of: NewPassword
  readonly error: string | null
}) {
  const { password, again, type, typeAgain } = of
  const differ = again !== '' && !password.startsWith(again) && password !== again
  return (
    <>
      <TextField
        label="Password"
        hint="At least 12 characters; a few words are better than one."
        type="password"
        autoComplete="new-password"
        required
        value={password}
        error={error}
        onChange={(event) => type(event.target.value)}
      />
      <TextField
        label="The password again"
        type="password"
        autoComplete="new-password"
        required
        value={again}
        error={differ ? 'This differs from the password above.' : null}
        onChange={(event) => typeAgain(event.target.value)}
      />
    </>
  )
}
