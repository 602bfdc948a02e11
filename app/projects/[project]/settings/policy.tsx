'use client'
/**
 * The policy as a form. What the numbers mean is said in a sentence that changes as they are typed,
 * because a fraction in two boxes is not yet understood.
 */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Policy } from '../../../../lib/review/policy.ts'
import { type InUse, policyChanges, policyTouches } from '../../../../lib/review/setting-changes.ts'
import { ask } from '../../../_parts/ask.ts'
import { Button } from '../../../_parts/button.tsx'
import { TextField, Tick } from '../../../_parts/field.tsx'
import { Form, Row } from '../../../_parts/form.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import { policyInWords } from '../../../_parts/words.ts'
import { BeforeChange } from './before-change.tsx'
import styles from './settings.module.css'

type Typed = {
  readonly quorum: string
  readonly numerator: string
  readonly denominator: string
  readonly citationsNeeded: string
  readonly answeredMayRule: boolean
}

type PolicyFormProps = {
  readonly projectId: string
  readonly policy: Policy
  readonly version: number
  readonly editors: number
  readonly inUse: InUse
}

/** The form. */
export function PolicyForm({ projectId, policy, version, editors, inUse }: PolicyFormProps) {
  const router = useRouter()
  const deed = useDeed()
  const [typed, setTyped] = useState<Typed>(() => typedFrom(policy))
  const [asked, setAsked] = useState(false)
  const meant = policyFrom(typed)
  const same = JSON.stringify(typed) === JSON.stringify(typedFrom(policy))
  const wrong = meant === null ? whatIsWrong(typed) : null

  const number = (field: Exclude<keyof Typed, 'answeredMayRule'>) => ({
    inputMode: 'numeric' as const,
    required: true,
    value: typed[field],
    onChange: (event: { target: { value: string } }) =>
      setTyped({ ...typed, [field]: event.target.value }),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (meant === null) return
    deed.forget()
    setAsked(true)
  }

  async function set() {
    if (meant === null) return
    const path = `/api/v1/projects/${projectId}/policy`
    const body = { policy: meant, basedOn: version }
    const done = await deed.run((key) => ask(path, body, { key }))
    if (!done) return
    setAsked(false)
    router.refresh()
  }

  return (
    <Form onSubmit={submit} label="Policy">
      <Row>
        <TextField
          label="Votes needed (quorum)"
          hint="Abstentions do not count."
          {...number('quorum')}
        />
        <div className={styles.threshold}>
          <TextField label="Share needed" {...number('numerator')} />
          <TextField label="out of" {...number('denominator')} />
        </div>
      </Row>
      <TextField label="Citations that each verdict needs" {...number('citationsNeeded')} />
      <Tick
        checked={typed.answeredMayRule}
        onChange={(event) => setTyped({ ...typed, answeredMayRule: event.target.checked })}
        hint={
          editors < 2
            ? 'For teams with fewer than two editors. The edition says where it was so.'
            : `For teams with fewer than two editors; this one has ${editors}. The edition says where it was so.`
        }
      >
        Somebody who answered on a claim may rule on it
      </Tick>
      <p className={styles.inWords} aria-live="polite">
        {meant === null ? wrong : policyInWords(meant)}
      </p>
      <div>
        <Button type="submit" look="go" busy={deed.busy} disabled={meant === null || same}>
          Set the policy…
        </Button>
      </div>
      <BeforeChange
        open={asked && meant !== null}
        noun="policy"
        version={version}
        changes={meant === null ? [] : policyChanges(policy, meant)}
        touches={policyTouches(inUse)}
        deed={deed}
        onClose={() => setAsked(false)}
        onYes={set}
      />
    </Form>
  )
}

function typedFrom({ quorum, threshold, citationsNeeded, answeredMayRule }: Policy): Typed {
  return {
    quorum: String(quorum),
    numerator: String(threshold.numerator),
    denominator: String(threshold.denominator),
    citationsNeeded: String(citationsNeeded),
    answeredMayRule,
  }
}

/** The policy that is typed, or null while it is none. */
function policyFrom(typed: Typed): Policy | null {
  const quorum = whole(typed.quorum)
  const numerator = whole(typed.numerator)
  const denominator = whole(typed.denominator)
  const citationsNeeded = whole(typed.citationsNeeded)
  if (quorum === null || numerator === null || denominator === null || citationsNeeded === null)
    return null
  if (quorum < 1 || numerator < 1 || numerator > denominator) return null
  const { answeredMayRule } = typed
  return { quorum, threshold: { numerator, denominator }, citationsNeeded, answeredMayRule }
}

function whatIsWrong(typed: Typed): string {
  const numerator = whole(typed.numerator)
  const denominator = whole(typed.denominator)
  if (numerator !== null && denominator !== null && numerator > denominator)
    return 'The share is a fraction of at most one, such as 2 of 3.'
  return 'Each of these is a whole number; the votes needed are one or more.'
}

function whole(typed: string): number | null {
  return /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : null
}
