/**
 * What the tests need of the machine beyond npm's packages: a Chromium, Java for the checker of HTML,
 * and curl for the lines of the guide. One that is there is preferred; on Debian, as root, a missing one is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium as playwright } from '@playwright/test'

/** The Chromium to drive; undefined when there is none and none can be installed. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM
  if (named !== undefined && existsSync(named)) return named
  const here = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return here.map(onPath).find((path) => path !== undefined) ?? playwrights()
}

/** The same, installing Debian's if need be. */
function needChromium(say: (line: string) => void): string | undefined {
  const found = findChromium()
  if (found !== undefined) return found
  install(['chromium', 'fonts-liberation'], say)
  return findChromium()
}

/** What is not there of what the tests need, after an attempt to install it. */
export function stillMissing(say: (line: string) => void): readonly string[] {
  const tools: readonly (readonly [string, string])[] = [
    ['java', 'default-jre-headless'],
    ['curl', 'curl'],
  ]
  for (const [name, of] of tools) if (onPath(name) === undefined) install([of], say)
  const missing = tools.map(([name]) => name).filter((name) => onPath(name) === undefined)
  return needChromium(say) === undefined ? [...missing, 'chromium'] : missing
}

function playwrights(): string | undefined {
  try {
    const path = playwright.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

let listsAreNew = false

function install(packages: readonly string[], say: (line: string) => void): void {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return
  say(`Installing ${packages.join(' and ')} (Debian's) …`)
  if (!listsAreNew) aptGet(['update', '-q'])
  listsAreNew = true
  aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages])
}

function aptGet(words: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync('apt-get', words, { env, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(`apt-get ${words[0]} failed: ${stderr}\n`)
}
