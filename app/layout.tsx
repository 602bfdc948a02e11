/**
 * The frame of every page: faces, tokens, and the theme that the person chose (a cookie, read here,
 * so that the first paint is already right and no script has to run before it).
 */
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource-variable/inter/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: { default: 'Variorum', template: '%s · Variorum' },
  description: 'Where a team checks the facts of texts together and publishes the checked text.',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#191815' },
  ],
}

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const chosen = (await cookies()).get('theme')?.value
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : undefined
  return (
    <html lang="en-GB" data-theme={theme}>
      <body>
        <a className="skip" href="#main">
          To the page itself
        </a>
        {children}
      </body>
    </html>
  )
}
