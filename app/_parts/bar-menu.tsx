'use client'
/**
 * The menu under one's own initials: account, keys, light or dark, about, signing out. The theme is a
 * cookie, because the server draws the first paint from it.
 */
import { useRouter } from 'next/navigation'
import { DropdownMenu } from 'radix-ui'
import { useEffect, useState } from 'react'
import styles from './bar.module.css'
import { Initials } from './initials.tsx'
import { signOut } from './sign-out.ts'

const themes = [
  { value: 'system', name: 'As the system' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
]

/** Set the theme now and for the next pages. */
function choose(theme: string): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const age = theme === 'system' ? 0 : 60 * 60 * 24 * 365
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`
}

/** The menu. */
export function BarMenu({
  me,
}: {
  readonly me: { readonly personId: string; readonly name: string }
}) {
  const router = useRouter()
  const [theme, setTheme] = useState('system')
  useEffect(() => setTheme(document.documentElement.dataset.theme ?? 'system'), [])
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={styles.me} aria-label={`${me.name}: account and sign out`}>
        <Initials name={me.name} personId={me.personId} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className={styles.menu} align="end" sideOffset={8}>
        <DropdownMenu.Label className={styles.name}>{me.name}</DropdownMenu.Label>
        <DropdownMenu.Item className={styles.item} onSelect={() => router.push('/')}>
          My projects
        </DropdownMenu.Item>
        <DropdownMenu.Item className={styles.item} onSelect={() => router.push('/account')}>
          Account
        </DropdownMenu.Item>
        <DropdownMenu.Item className={styles.item} onSelect={() => router.push('/keys')}>
          Keys
        </DropdownMenu.Item>
        <DropdownMenu.Item className={styles.item} onSelect={() => router.push('/about')}>
          About Variorum
        </DropdownMenu.Item>
        <DropdownMenu.Separator className={styles.rule} />
        <DropdownMenu.RadioGroup
          value={theme}
          onValueChange={(value) => {
            setTheme(value)
            choose(value)
          }}
        >
          {themes.map(({ value, name }) => (
            <DropdownMenu.RadioItem key={value} value={value} className={styles.item}>
              {name}
              <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
        <DropdownMenu.Separator className={styles.rule} />
        <DropdownMenu.Item className={styles.item} onSelect={() => void signOut()}>
          Sign out
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
