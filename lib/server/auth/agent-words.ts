/**
 * A browser in plain words, from its `User-Agent`: «Firefox on Linux». Only for people to tell their
 * own sessions apart; a browser may say what it likes, and nothing is decided by it.
 */
import Bowser from 'bowser'

/** The browser and its system, as far as they were said. */
export function agentInWords(agent: string | null): string {
  if (agent === null || agent.trim() === '') return 'A browser that did not say its name'
  const { browser, os } = Bowser.parse(agent)
  const name = plain(browser.name)
  const system = plain(os.name)
  if (name === null)
    return system === null ? 'A browser of an unknown kind' : `A browser on ${system}`
  return system === null ? name : `${name} on ${system}`
}

function plain(word: string | undefined): string | null {
  const said = (word ?? '').replace(/[^\p{L}\p{N} .]/gu, '').trim()
  return said === '' ? null : said.slice(0, 40)
}
