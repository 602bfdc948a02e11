'use client'
/** The form by which a token is made, and the one place where it is shown. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { type Scope, scopeMeans, scopes } from '../../lib/review/scopes.ts'
import { ask } from '../_parts/ask.ts'
import { Button } from '../_parts/button.tsx'
import { Choice, TextField, Tick } from '../_parts/field.tsx'
import { Form } from '../_parts/form.tsx'
import { errorAt, RefusalNote } from '../_parts/refusal.tsx'
import { useDeed } from '../_parts/use-deed.ts'
import styles from './tokens.module.css'

type Project = { readonly id: string; readonly title: string }

const lives = [
  [7, 'a week'],
  [30, 'a month'],
  [90, 'three months'],
  [365, 'a year'],
] as const

/** Make a token in one of these projects. */
export function MakeToken({ projects }: { readonly projects: readonly Project[] }) {
  const deed = useDeed()
  const router = useRouter()
  const [label, setLabel] = useState('')
  const [projectId, setProject] = useState(projects[0]?.id ?? '')
  const [chosen, setChosen] = useState<readonly Scope[]>(['read'])
  const [days, setDays] = useState(30)
  const [token, setToken] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const asked = { label, projectId, scopes: chosen, days }
    const made = await deed.run(async (key) => {
      const answer = await ask<{ token: string }>('/api/v1/account/tokens', asked, { key })
      setToken(answer.token)
    })
    if (!made) return
    setLabel('')
    router.refresh()
  }

  const known = errorAt(deed.refusal, 'label') ?? errorAt(deed.refusal, 'scopes')
  return (
    <Form onSubmit={submit}>
      {token === null ? null : <Shown token={token} onDone={() => setToken(null)} />}
      <TextField
        label="What it is for"
        hint="A name by which you will know the program again."
        required
        maxLength={100}
        value={label}
        error={errorAt(deed.refusal, 'label')}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Choice
        label="In which project"
        value={projectId}
        onChange={(event) => setProject(event.target.value)}
      >
        {projects.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <fieldset className={styles.scopes}>
        <legend>What it may do</legend>
        {scopes.map((scope) => (
          <Tick
            key={scope}
            checked={scope === 'read' || chosen.includes(scope)}
            disabled={scope === 'read'}
            onChange={({ target }) =>
              setChosen(
                scopes.filter((one) => (one === scope ? target.checked : chosen.includes(one))),
              )
            }
          >
            {scopeMeans[scope]}
          </Tick>
        ))}
      </fieldset>
      <Choice
        label="For how long"
        value={days}
        onChange={({ target }) => setDays(Number(target.value))}
      >
        {lives.map(([n, word]) => (
          <option key={n} value={n}>
            {word}
          </option>
        ))}
      </Choice>
      <RefusalNote of={known === null ? deed.refusal : null} />
      <div>
        <Button type="submit" look="go" busy={deed.busy}>
          Make a token
        </Button>
      </div>
    </Form>
  )
}

/** The token, once. It lives in this page alone and goes with it. */
function Shown({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  async function copy() {
    field.current?.select()
    const done = await navigator.clipboard?.writeText(token).then(
      () => true,
      () => false,
    )
    setCopied(done === true)
  }
  return (
    <div className={styles.shown} role="status">
      <TextField
        ref={field}
        label="The token"
        hint="Copy it now: it is shown this once. Whoever has it acts as you."
        readOnly
        autoComplete="off"
        spellCheck={false}
        value={token}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.choices}>
        <Button look="go" onClick={copy}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
        <Button onClick={onDone}>I have it</Button>
      </div>
    </div>
  )
}
