/**
 * The product, started, for tests that come through its doors: the compiled pages on a fresh
 * database. The same database is at hand for the acts, so that a world is set up in a moment, and
 * whoever has a seat can be given a browser that is signed in.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll } from 'vitest'
import { secret } from '../../lib/server/auth/keyed.ts'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { disconnect } from '../../lib/server/store/database.ts'
import { type Started, startVariorum } from './server.ts'
import { session } from './signed-in.ts'
import { Visitor } from './visitor.ts'

let started: Started | undefined

/** Start the product for the test file that calls this at its top. */
export function openHouse(environment: Readonly<Record<string, string>> = {}): void {
  beforeAll(async () => {
    started = await startVariorum({ empty: true, environment })
    const secrets = JSON.parse(readFileSync(join(started.dataFolder, 'secrets.json'), 'utf8'))
    process.env.NEXTAUTH_SECRET = secrets.nextauth
    process.env.NEXTAUTH_URL = started.url
    process.env.DATABASE_APP_URL = started.ownerUrl
    await disconnect()
  }, 300_000)
  afterAll(async () => {
    await disconnect()
    await started?.stop()
  })
}

/** The product that was started. */
export function house(): Started {
  if (started === undefined) throw new Error('The house is not open')
  return started
}

/** Somebody who is not signed in. */
export function stranger(): Visitor {
  return new Visitor(house().url)
}

/** A browser in which a person is signed in. */
export async function visitor(personId: string): Promise<Visitor & { readonly sessionId: string }> {
  const { sessionId } = await session(personId)
  const cookie = await encode({ token: { sid: sessionId }, secret: secret() })
  return Object.assign(new Visitor(house().url, `variorum-session=${cookie}`), { sessionId })
}

/** The routes that the build has, by their folders: `/api/v1/projects/[project]`, `/about`. */
export function routesBuilt(): readonly { readonly path: string; readonly page: boolean }[] {
  const folder = join(programFolder, process.env.NEXT_DIST_DIR ?? '.next')
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(join(folder, 'server', 'app-paths-manifest.json'), 'utf8'),
  )
  return Object.keys(manifest)
    .map((entry) => ({
      path: entry.replace(/\/(page|route)$/, '') || '/',
      page: entry.endsWith('/page'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
