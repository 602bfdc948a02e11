/** Everything that a browser was told by the server: the body of each answer, and the live stream. */
import type { Page } from '@playwright/test'

export type Overheard = {
  /** All that was said so far, each with the address that said it. */
  said(): Promise<readonly { readonly from: string; readonly words: string }[]>
}

/** Listen to all that the server tells a page, from now on. */
export async function overhear(page: Page): Promise<Overheard> {
  const heard: Promise<{ from: string; words: string }>[] = []
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (!/^text\/(html|x-component|plain)|json/.test(type)) return
    const from = response.url()
    heard.push(
      response.text().then(
        (words) => ({ from, words }),
        () => ({ from, words: '' }),
      ),
    )
  })
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.enable')
  browser.on('Network.eventSourceMessageReceived', ({ data }) => {
    heard.push(Promise.resolve({ from: 'the live stream', words: data }))
  })
  return { said: () => Promise.all(heard) }
}
