/**
 * A frozen file as an answer: its bytes as they are, under a policy that lets it run nothing and ask
 * nobody. The page is shown, everything else is saved under its name.
 */
import { Refusal } from '../../lib/review/refusal.ts'
import type { FileKept } from '../../lib/server/acts/read-edition-file.ts'

/** What a frozen page may do: show itself, with its own style and type. */
export const frozenPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The same answer for an edition that was taken down and for one that never was. */
export function nothingHere(): Response {
  const page = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Nothing here</title>
<link rel="icon" href="data:,">
<style>body{font:18px/1.6 Georgia,serif;max-width:34rem;margin:20vh auto 0;padding:0 1.5rem;color:#1d1c1a;background:#fbfaf6}@media (prefers-color-scheme:dark){body{color:#e9e4d8;background:#171613}}</style></head>
<body><main><h1>There is no edition at this address.</h1><p>Look at the address again, or ask whoever gave it to you.</p></main></body></html>
`
  return new Response(page, {
    status: 404,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': frozenPolicy,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** The frozen file that a reading finds; where it finds none, nothing is here. */
export async function frozenOrNothing(reading: Promise<FileKept>): Promise<Response> {
  try {
    return frozenFile(await reading)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not there') return nothingHere()
    throw error
  }
}

/** The answer that serves a file of an edition. */
export function frozenFile({ name, mediaType, sha256, bytes }: FileKept): Response {
  const shown = mediaType.startsWith('text/html') ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${shown}; filename="${name}"`,
      'Content-Security-Policy': frozenPolicy,
      'X-Content-Type-Options': 'nosniff',
      ETag: `"${sha256}"`,
    },
  })
}
