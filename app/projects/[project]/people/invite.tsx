'use client'
/**
 * Inviting somebody. Where there is mail, the link goes by mail; where there is none, it is shown
 * here, once, for the owner to hand over.
 */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { type Role, roles } from '../../../../lib/review/permissions.ts'
import type { Invited } from '../../../../lib/server/acts/invite.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Dialog } from '../../../_parts/dialog.tsx'
import { Choice, TextField } from '../../../_parts/field.tsx'
import { Form } from '../../../_parts/form.tsx'
import { errorAt, RefusalNote, unplaced } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { roleExplained, roleInWords } from '../../../_parts/words.ts'
import { HandOver } from './hand-over.tsx'

const blank: { email: string; role: Role } = { email: '', role: 'reviewer' }

/** The button, the form, and what came of it. */
export function InviteSomebody({
  projectId,
  mail,
}: {
  readonly projectId: string
  readonly mail: boolean
}) {
  const router = useRouter()
  const deed = useDeed()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(blank)
  const [invited, setInvited] = useState<Invited | null>(null)

  function show(next: boolean) {
    setOpen(next)
    if (next) return
    setInvited(null)
    deed.forget()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    await deed.run(async (key) => {
      const path = `/api/v1/projects/${projectId}/invitations`
      setInvited(await ask<Invited>(path, typed, { key }))
      setTyped(blank)
      router.refresh()
    })
  }

  const email = invited?.invitation.email ?? ''
  return (
    <>
      <Button look="go" onClick={() => show(true)}>
        Invite somebody
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={invited === null ? 'Invite somebody' : `${email} is invited`}
      >
        {invited === null ? (
          <Form onSubmit={submit}>
            <TextField
              label="E-mail"
              hint={
                mail
                  ? 'The invitation is sent to it, and works for it alone.'
                  : 'The invitation works for it alone. No mail is sent from here: you hand the link over yourself.'
              }
              type="email"
              autoComplete="off"
              required
              value={typed.email}
              error={errorAt(deed.refusal, 'email')}
              onChange={(event) => setTyped({ ...typed, email: event.target.value })}
            />
            <Choice
              label="Role"
              hint={roleExplained[typed.role]}
              value={typed.role}
              error={errorAt(deed.refusal, 'role')}
              onChange={(event) => {
                const role = roles.find((one) => one === event.target.value)
                if (role !== undefined) setTyped({ ...typed, role })
              }}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleInWords[role]}
                </option>
              ))}
            </Choice>
            <RefusalNote of={unplaced(deed.refusal, ['email', 'role'])} />
            <div>
              <Button type="submit" look="go" busy={deed.busy}>
                Invite
              </Button>
            </div>
          </Form>
        ) : (
          <Handed invited={invited} onDone={() => show(false)} />
        )}
      </Dialog>
    </>
  )
}

/** The link to hand over, or that it goes by mail. */
export function Handed({
  invited: { invitation, link },
  onDone,
}: {
  readonly invited: Invited
  readonly onDone: () => void
}) {
  if (link !== null) {
    return (
      <HandOver link={link} onDone={onDone}>
        Hand this link to {invitation.email} yourself, by a way that only they read. It works once,
        for seven days, and for that e-mail alone. It is not shown again.
      </HandOver>
    )
  }
  return (
    <>
      <p>
        A mail with the link is on its way to {invitation.email}. It works once, for seven days. The
        seat is theirs when they have opened it.
      </p>
      <div>
        <Button look="go" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  )
}
