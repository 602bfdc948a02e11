'use client'
/**
 * A quiet «⋯» with the acts that are seldom wanted on a line. What is chosen begins when the menu has
 * closed and the keyboard is back on its button, so that a dialog gives it back there.
 */
import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import styles from './menu.module.css'

export type MenuItem = {
  readonly says: string
  readonly grave?: boolean
  readonly onChoose: () => void
}

/** The button and its menu; `label` says for whom or what. */
export function Menu({
  label,
  items,
}: {
  readonly label: string
  readonly items: readonly MenuItem[]
}) {
  const button = useRef<HTMLButtonElement>(null)
  const chosen = useRef<(() => void) | null>(null)
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger ref={button} className={styles.button} aria-label={label}>
        <span aria-hidden="true">⋯</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={styles.menu}
        align="end"
        sideOffset={6}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          const begin = chosen.current
          chosen.current = null
          button.current?.focus()
          begin?.()
        }}
      >
        {items.map(({ says, grave = false, onChoose }) => (
          <DropdownMenu.Item
            key={says}
            className={styles.item}
            data-grave={grave || undefined}
            onSelect={() => {
              chosen.current = onChoose
            }}
          >
            {says}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
