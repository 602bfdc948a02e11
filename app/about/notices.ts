/**
 * The program's own version and licence, and the notices of the packages it runs with, read from the
 * lock file and the packages themselves, so that they are those of this installation.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
})

const Self = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })

export type Shipped = {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Named by the program itself, and not only by another package. */
  readonly direct: boolean
  /** Where it lies, from the root. */
  readonly path: string
}

/** The version that runs, and its licence. */
export async function program(): Promise<{ readonly version: string; readonly licence: string }> {
  const self = Self.parse(JSON.parse(await read('package.json')))
  return { version: self.version, licence: await read('LICENSE') }
}

/** Every package that is there at run time, by name; each name and version once. */
export async function shipped(): Promise<readonly Shipped[]> {
  const { packages } = Lock.parse(JSON.parse(await read('package-lock.json')))
  const self = Self.parse(JSON.parse(await read('package.json')))
  const found = new Map<string, Shipped>()
  for (const [path, { version, license, dev, devOptional }] of Object.entries(packages)) {
    if (path === '' || version === undefined || dev || devOptional) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const one = {
      name,
      version,
      licence: license ?? 'see its notice',
      direct: name in self.dependencies,
      path,
    }
    if (!found.has(`${name}@${version}`)) found.set(`${name}@${version}`, one)
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** All notices as one plain text; packages that are not installed on this machine have none. */
export async function notices(): Promise<string> {
  const parts = await Promise.all((await shipped()).map(noticeOf))
  return [...parts.filter(Boolean), styles].join(`\n\n${'='.repeat(72)}\n\n`)
}

/** The styles of citations are not under the licence of the package that brings them. */
const styles = `CSL styles and locales (CC BY-SA 3.0)

The styles «APA Style 7th edition» (Brenton M. Wiernik, Andrew Dunning and others) and «Cite Them Right
12th edition (author-date/Harvard)» (Patrick O’Brien and others), «NLM/Vancouver: Citing Medicine 2nd edition» (Michael Berkowitz and
others), and the locales of the Citation Style
Language, are by its contributors, https://citationstyles.org, under the Creative Commons
Attribution-ShareAlike 3.0 licence, https://creativecommons.org/licenses/by-sa/3.0/. They are unchanged.`

async function noticeOf({ name, version, licence, path }: Shipped): Promise<string | null> {
  const names = await readdir(join(/* turbopackIgnore: true */ process.cwd(), path)).catch(
    () => null,
  )
  if (names === null) return null
  const wanted = names.filter((file) => /^(licen[cs]e|notice|copying|ofl)/iu.test(file)).sort()
  const texts = await Promise.all(wanted.map((file) => read(join(path, file)).catch(() => '')))
  return [`${name} ${version} (${licence})`, ...texts.map((text) => text.trim())].join('\n\n')
}

function read(path: string): Promise<string> {
  return readFile(join(/* turbopackIgnore: true */ process.cwd(), path), 'utf8')
}
