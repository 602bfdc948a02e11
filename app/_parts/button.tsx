/**
 * A button, and a link that looks like one. `go` is the one thing that a form is for; `plain` stands
 * beside it; `quiet` is words only; `grave` cannot be taken back. While `busy` a button says so to a
 * screen reader, keeps its width and takes no second press.
 */
import Link from 'next/link'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'

export type ButtonLook = 'go' | 'plain' | 'quiet' | 'grave'

type Shared = {
  readonly look?: ButtonLook
  readonly small?: boolean
  readonly children: ReactNode
}

type ButtonProps = Shared &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
    readonly busy?: boolean
    readonly ref?: Ref<HTMLButtonElement>
  }

function classes(look: ButtonLook, small: boolean): string {
  return `${styles.button} ${styles[look]} ${small ? styles.small : ''}`
}

/** A button; `type="button"` unless told that it sends a form. */
export function Button({
  look = 'plain',
  small = false,
  busy = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(look, small)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {children}
    </button>
  )
}

/** A link to another page that has the weight of a button. */
export function ButtonLink({
  look = 'plain',
  small = false,
  href,
  children,
}: Shared & { readonly href: string }) {
  return (
    <Link href={href} className={classes(look, small)}>
      {children}
    </Link>
  )
}
