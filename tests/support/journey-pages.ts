/**
 * Every page there is, with an address in the sample at which it can be looked at. The list is held
 * against the manifest of the build, so that a new page cannot be forgotten.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from '../../lib/server/start/data-folder.ts'

export type PageListed = {
  /** As the build names it. */
  readonly route: string
  readonly path: string
  /** What readers of a project may not see is not there for them. */
  readonly hiddenFromReaders?: true
  /** Its own address is not known before: it is where the first link in this list at `path` leads. */
  readonly through?: 'any list' | 'Stored copies'
}

/** All pages, in the sample. */
export function everyPage(project: string): readonly PageListed[] {
  const at = (route: string, path: string, hidden = false): PageListed => ({
    route: `/projects/[project]${route}`,
    path: `${project}${path}`,
    ...(hidden ? { hiddenFromReaders: true } : {}),
  })
  return [
    { route: '/', path: '/' },
    { route: '/about', path: '/about' },
    { route: '/account', path: '/account' },
    { route: '/account/second-factor', path: '/account/second-factor' },
    { route: '/keys', path: '/keys' },
    { route: '/api', path: '/api' },
    { route: '/problems/[problem]', path: '/problems/not-there' },
    { route: '/sign-in', path: '/sign-in' },
    { route: '/setup', path: '/setup#a-secret-that-opens-nothing' },
    { route: '/invitation', path: '/invitation#a-secret-that-opens-nothing' },
    { route: '/forgotten', path: '/forgotten' },
    { route: '/email', path: '/email#a-secret-that-opens-nothing' },
    { route: '/reset', path: '/reset#a-secret-that-opens-nothing' },
    { route: '/_not-found', path: '/an-address-that-is-not' },
    at('', ''),
    at('/texts', '/texts'),
    at('/texts/import', '/texts/import', true),
    at('/texts/[text]/placing', '/texts/1/placing', true),
    at('/texts/[text]/revise', '/texts/1/revise', true),
    at('/texts/[text]', '/texts/1'),
    at('/texts/[text]/changes', '/texts/1/changes'),
    at('/claims', '/claims'),
    at('/claims/[claim]', '/claims/1'),
    at('/works', '/works'),
    { ...at('/works/[work]', '/works'), through: 'any list' },
    at('/rulings', '/rulings', true),
    at('/guideline', '/guideline'),
    at('/history', '/history', true),
    at('/people', '/people', true),
    at('/settings', '/settings', true),
    { ...at('/snapshots/[snapshot]', '/claims/20'), through: 'Stored copies' },
    at('/find', '/find?q=bridge'),
    at('/editions', '/editions'),
    at('/editions/[edition]', '/editions/1'),
  ]
}

/** The pages of the build, as it names them. */
export function builtPages(): readonly string[] {
  const build = join(programFolder, process.env.NEXT_DIST_DIR ?? '.next')
  const routes: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(build, 'app-path-routes-manifest.json'), 'utf8'),
  )
  return Object.entries(routes)
    .filter(([file]) => file.endsWith('/page'))
    .map(([, route]) => route)
    .sort()
}
