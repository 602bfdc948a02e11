'use client'
/** The last net: the frame of the pages itself failed, so this brings its own. */
import './globals.css'
import './tones.css'
import './paper.css'
import Failed from './error.tsx'

export default function FrameFailed(props: {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}) {
  return (
    <html lang="en-GB">
      <body>
        <title>This page could not be shown · Variorum</title>
        <Failed {...props} />
      </body>
    </html>
  )
}
