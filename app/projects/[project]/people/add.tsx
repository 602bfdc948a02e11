'use client'
/**
 * Giving a seat. Somebody who is new to this installation gets a one-time link, shown here once, for
 * the owner to hand over.
 */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { type Role, roles } from '../../../../lib/review/permissions.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { Dialog } from '../../../_parts/dialog.tsx'
import { Choice, TextField } from '../../../_parts/field.tsx'
import { Form } from '../../../_parts/form.tsx'
import { errorAt, RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { roleExplained, roleInWords } from '../../../_parts/words.ts'
import { HandOver } from './hand-over.tsx'

const blank: { name: string; email: string; role: Role } = { name: '', email: '', role: 'reviewer' }

/** The button, the form, and the link to hand over. */
export function AddPerson({ projectId }: { readonly projectId: string }) {
  const router = useRouter()
  const deed = useDeed()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(blank)
  const [seated, setSeated] = useState<{ name: string; link: string | null } | null>(null)

  function show(next: boolean) {
    setOpen(next)
    if (next) return
    setSeated(null)
    deed.forget()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    await deed.run(async (key) => {
      const path = `/api/v1/projects/${projectId}/people`
      const { welcomeLink } = await ask<{ welcomeLink: string | null }>(path, typed, { key })
      setSeated({ name: typed.name, link: welcomeLink })
      setTyped(blank)
      router.refresh()
    })
  }

  const fields = ['name', 'email', 'role']
  const known = fields.some((field) => errorAt(deed.refusal, field) !== null)
  return (
    <>
      <Button look="go" onClick={() => show(true)}>
        Give a seat
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={seated === null ? 'Give a seat' : `${seated.name} has a seat`}
      >
        {seated === null ? (
          <Form onSubmit={submit}>
            <TextField
              label="Name"
              hint="As others read it."
              autoComplete="off"
              required
              value={typed.name}
              error={errorAt(deed.refusal, 'name')}
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
            <TextField
              label="E-mail"
              hint="They sign in with it. Nothing is sent to it."
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
            <RefusalNote of={known ? null : deed.refusal} />
            <div>
              <Button type="submit" look="go" busy={deed.busy}>
                Give the seat
              </Button>
            </div>
          </Form>
        ) : (
          <HandOver link={seated.link} onDone={() => show(false)} />
        )}
      </Dialog>
    </>
  )
}
