/**
 * What must not happen on a page while somebody travels: an error on the console, an exception, a
 * request to another host than the product's own, something that the content security policy had
 * to stop. Whatever does happen is kept as a sentence; a journey ends by finding none.
 */
import type { BrowserContext } from '@playwright/test'

export type Watch = {
  /** What happened so far that must not. */
  readonly faults: readonly string[]
  /** From now on faults that match are part of the journey, as when the server is killed. */
  expects(pattern: RegExp): void
}

/** Watch all pages of a context. */
export function watch(context: BrowserContext, url: string): Watch {
  const faults: string[] = []
  const expected: RegExp[] = []
  const fault = (sentence: string) => {
    if (!expected.some((pattern) => pattern.test(sentence))) faults.push(sentence)
  }
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    fault(`console at ${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (error) => fault(`exception: ${error.error().stack}`))
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol === 'data:' || protocol === 'blob:' || protocol === 'file:') return
    if (host !== new URL(url).host) fault(`foreign request: ${request.url()}`)
  })
  return {
    faults,
    expects: (pattern) => {
      expected.push(pattern)
    },
  }
}

/** Runs in every page before its own scripts: a stopped breach of the policy becomes an error on the console. */
export function tellBreaches(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`The content security policy stopped ${violatedDirective}: ${blockedURI}`)
  })
}
