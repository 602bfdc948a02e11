/**
 * The frame of every page: faces, tokens, and the theme that the person chose (a cookie, read here,
 * so that the first paint is already right and no script has to run before it); and the keys of the
 * person, for the same reason.
 */
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource-variable/inter/wght.css'
import './globals.css'
import './tones.css'
import './paper.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { type OwnKeys, usualKeys } from '../lib/review/shortcuts.ts'
import { readKeys } from '../lib/server/acts/read-keys.ts'
import { KeysFrame } from './_keys/frame.tsx'
import { personOrNobody } from './door.ts'

export const metadata: Metadata = {
  title: { default: 'Variorum', template: '%s · Variorum' },
  description: 'Where a team checks the facts of texts together and publishes the checked text.',
  robots: { index: false, follow: false },
}

const paper = { light: '#fbfaf6', dark: '#191815' }

/** The browser's own frame has the colour of the paper, also where the person chose against the system. */
export async function generateViewport(): Promise<Viewport> {
  const theme = await themeChosen()
  const bySystem = [
    { media: '(prefers-color-scheme: light)', color: paper.light },
    { media: '(prefers-color-scheme: dark)', color: paper.dark },
  ]
  const themeColor = theme === undefined ? bySystem : paper[theme]
  return { width: 'device-width', initialScale: 1, themeColor }
}

async function themeChosen(): Promise<'light' | 'dark' | undefined> {
  const chosen = (await cookies()).get('theme')?.value
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined
}

/** The keys of whoever is here, null for nobody. Where they cannot be read the page itself says what is wrong. */
async function keysHere(): Promise<OwnKeys | null> {
  const person = await personOrNobody().catch(() => null)
  return person === null ? null : readKeys(person).catch(() => usualKeys)
}

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const [theme, own] = await Promise.all([themeChosen(), keysHere()])
  return (
    <html lang="en-GB" data-theme={theme}>
      <body>
        <a className="skip" href="#main">
          To the page itself
        </a>
        {own === null ? children : <KeysFrame own={own}>{children}</KeysFrame>}
      </body>
    </html>
  )
}
