'use client'
/**
 * Who else is here, in the bar: a few initials, quiet; behind them a list in words and the two
 * switches. Nothing is announced by itself. A reader, who may not see people, is shown nobody, but
 * can still choose not to be shown.
 */
import { usePathname } from 'next/navigation'
import { Popover } from 'radix-ui'
import { whereInWords } from '../../lib/review/company.ts'
import { choose, useChosen, useOthers } from './company-here.ts'
import styles from './company-in-bar.module.css'
import { Initials } from './initials.tsx'
import { useWhereabouts } from './whereabouts.ts'

/** How many are drawn before the rest is a number. */
const DRAWN = 3

type Props = {
  readonly project: string
  readonly me: string
  /** May this person see who is here? */
  readonly sees: boolean
}

/** The initials and what is behind them. */
export function CompanyInBar({ project, me, sees }: Props) {
  useWhereabouts(project, usePathname())
  const others = useOthers(project, me)
  const showsMe = useChosen('show me')
  const showsOthers = useChosen('show others')
  const rest = others.length - DRAWN
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.here} aria-label={labelOf(others.length, sees)}>
        {others.slice(0, DRAWN).map((fellow) => (
          <span key={fellow.personId} className={styles.one} title={whereInWords(fellow)}>
            <Initials name={fellow.name} personId={fellow.personId} />
          </span>
        ))}
        {rest > 0 ? <span className={styles.rest}>+{rest}</span> : null}
        {others.length === 0 ? <Nobody hidden={!showsMe} /> : null}
      </Popover.Trigger>
      <Popover.Content
        className={styles.company}
        align="end"
        sideOffset={10}
        collisionPadding={12}
        aria-label="Who is here"
      >
        <h2 className={styles.title}>Who is here</h2>
        {sees && showsOthers ? <List others={others} /> : null}
        {sees ? (
          <Switch on={showsOthers} onChange={(on) => choose('show others', on)}>
            Show others to me
          </Switch>
        ) : null}
        <Switch on={showsMe} onChange={(on) => choose('show me', on)}>
          Show me to others
        </Switch>
        <p className={styles.note}>
          Others see that you are here and in which text, and your caret where no round is open.
          Never which claim you look at or what you write.
        </p>
      </Popover.Content>
    </Popover.Root>
  )
}

function List({ others }: { readonly others: ReturnType<typeof useOthers> }) {
  if (others.length === 0) return <p className={styles.nobody}>Nobody else at the moment.</p>
  return (
    <ul className={styles.list}>
      {others.map((fellow) => (
        <li key={fellow.personId}>
          <Initials name={fellow.name} personId={fellow.personId} />
          <bdi>{whereInWords(fellow)}</bdi>
        </li>
      ))}
    </ul>
  )
}

type SwitchProps = {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: string
}

function Switch({ on, onChange, children }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  )
}

/** Two heads in outline: nobody else is here, or nobody is shown. */
function Nobody({ hidden }: { readonly hidden: boolean }) {
  return (
    <svg className={styles.heads} viewBox="0 0 20 16" width="18" height="15" aria-hidden="true">
      <circle cx="7" cy="5" r="2.6" />
      <path d="M2.2 13.5c.4-2.8 2.2-4.3 4.8-4.3s4.4 1.5 4.8 4.3" />
      <path d="M12.6 2.7a2.4 2.4 0 0 1 0 4.6M14 9.5c2.1.5 3.4 1.9 3.8 4" />
      {hidden ? <path d="M2 15 18 1" /> : null}
    </svg>
  )
}

function labelOf(others: number, sees: boolean): string {
  if (!sees) return 'Company'
  if (others === 0) return 'Who is here: nobody else'
  return `Who is here: ${others === 1 ? 'one other' : `${others} others`}`
}
