/**
 * Every route of the build and what it shows, as the addresses at which a test looks. A route that is
 * not here fails the twin test: whoever adds one says here what can be seen through it.
 */
import type { World } from './twins.ts'

export type Channel = (world: World) => readonly string[]
export const nothing: Channel = () => []
const at =
  (rest: string): Channel =>
  ({ projectId }) => [`/projects/${projectId}${rest}`]
const api =
  (...rest: readonly string[]): Channel =>
  ({ projectId }) =>
    rest.map((one) => `/api/v1/projects/${projectId}${one}`)

/** What each route shows, as the addresses to look at. Routes that only take writes show nothing. */
export const channels: Readonly<Record<string, Channel>> = {
  '/': () => ['/'],
  '/_global-error': nothing,
  '/_not-found': () => ['/nothing/here'],
  '/about': () => ['/about'],
  '/about/notices': () => ['/about/notices'],
  '/account': () => ['/account'],
  '/account/second-factor': () => ['/account/second-factor'],
  '/keys': () => ['/keys'],
  '/icon.svg': () => ['/icon.svg'],
  '/setup': () => ['/setup'],
  '/sign-in': () => ['/sign-in'],
  '/invitation': () => ['/invitation'],
  '/forgotten': () => ['/forgotten'],
  '/reset': () => ['/reset'],
  '/email': () => ['/email'],
  '/api': () => ['/api'],
  '/problems/[problem]': () => ['/problems/not-there', '/problems/nothing'],
  '/api/[...rest]': () => ['/api/v1/nothing'],
  '/api/auth/[...nextauth]': () => ['/api/auth/session'],
  '/api/projects/[project]/company': nothing, // What it is told is streamed below.
  '/api/projects/[project]/events': nothing, // Streamed below, not fetched.
  '/api/v1/account': () => ['/api/v1/account'],
  '/api/v1/account/email': nothing,
  '/api/v1/account/email/confirmation': nothing,
  '/api/v1/account/identities/removal': nothing,
  '/api/v1/account/keys': () => ['/api/v1/account/keys'],
  '/api/v1/account/notices': () => ['/api/v1/account/notices'],
  '/api/v1/account/password': nothing,
  '/api/v1/account/second-factor': nothing,
  '/api/v1/account/second-factor/confirmation': nothing,
  '/api/v1/account/second-factor/recovery-codes': nothing,
  '/api/v1/account/second-factor/removal': nothing,
  '/api/v1/account/sessions/[session]/end': nothing,
  '/api/v1/account/sign-out-elsewhere': nothing,
  '/api/v1/account/sign-out-everywhere': nothing,
  '/api/v1/account/tokens': () => ['/api/v1/account/tokens'],
  '/api/v1/account/tokens/[token]/revocation': nothing,
  '/api/v1/invitations/acceptance': nothing,
  '/api/v1/invitations/account': nothing,
  '/api/v1/links': nothing,
  '/api/v1/openapi.json': () => ['/api/v1/openapi.json'],
  '/api/v1/projects': () => ['/api/v1/projects'],
  '/api/v1/projects/[project]': api(''),
  '/api/v1/projects/[project]/claim-numbers': api(
    '/claim-numbers?list=',
    '/claim-numbers?list=order%3Dtouched%26cited%3D0',
    '/claim-numbers?list=mine%3Danswered',
  ),
  '/api/v1/projects/[project]/claims': api(
    '/claims',
    '/claims?limit=1',
    '/claims?standing=open',
    '/claims?text=1',
    '/claims?numbers=1,2,3',
  ),
  '/api/v1/projects/[project]/archiving': nothing,
  '/api/v1/projects/[project]/calling-back': nothing,
  '/api/v1/projects/[project]/claims/[claim]': api('/claims/1', '/claims/2', '/claims/3'),
  '/api/v1/projects/[project]/claims/[claim]/answers': nothing,
  '/api/v1/projects/[project]/claims/[claim]/answers/[answer]/withdrawal': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/changing': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/joining': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/letting-go': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/moving': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/placing': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/restoration': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/splitting': nothing,
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/withdrawal': nothing,
  '/api/v1/projects/[project]/claims/[claim]/merging': nothing,
  '/api/v1/projects/[project]/claims/[claim]/restoration': nothing,
  '/api/v1/projects/[project]/claims/[claim]/rounds': nothing,
  '/api/v1/projects/[project]/claims/[claim]/rounds/[round]/close': nothing,
  '/api/v1/projects/[project]/claims/[claim]/rulings': nothing,
  '/api/v1/projects/[project]/claims/[claim]/withdrawal': nothing,
  '/api/v1/projects/[project]/claims/[claim]/wordings': nothing,
  '/api/v1/projects/[project]/deletion': api('/deletion'),
  '/api/v1/projects/[project]/drafts': api('/drafts', '/drafts?prefix=answer'),
  '/api/v1/projects/[project]/drafts/[place]': nothing,
  '/api/v1/projects/[project]/editions': api('/editions'),
  '/api/v1/projects/[project]/editions/[edition]': api('/editions/1', '/editions/2'),
  '/api/v1/projects/[project]/editions/[edition]/files/[name]': ({ projectId, files }) =>
    filesOf(files, [1, 2]).map(
      ([n, name]) => `/api/v1/projects/${projectId}/editions/${n}/files/${name}`,
    ),
  '/api/v1/projects/[project]/editions/[edition]/publication': nothing,
  '/api/v1/projects/[project]/editions/[edition]/taking-down': nothing,
  '/api/v1/projects/[project]/find': api(
    '/find?q=pier',
    '/find?q=CANARY',
    '/find?q=canaryx',
    '/find?q=source',
    '/find?q=bridge&kind=claim&standing=open',
    '/find?q=2',
  ),
  '/api/v1/projects/[project]/events/[event]/undoing': nothing,
  '/api/v1/projects/[project]/events': nothing, // The same stream as the pages’.
  '/api/v1/projects/[project]/front-page': api('/front-page'),
  '/api/v1/projects/[project]/history': api(
    '/history',
    '/history?claim=2',
    '/history?after=9',
    '/history?limit=2',
  ),
  '/api/v1/projects/[project]/invitations': api('/invitations'),
  '/api/v1/projects/[project]/invitations/[invitation]/renewal': nothing,
  '/api/v1/projects/[project]/invitations/[invitation]/revocation': nothing,
  '/api/v1/projects/[project]/guideline': api('/guideline', '/guideline?version=1'),
  '/api/v1/projects/[project]/me/printed': nothing,
  '/api/v1/projects/[project]/people': api('/people'),
  '/api/v1/projects/[project]/people/[person]/removal': nothing,
  '/api/v1/projects/[project]/people/[person]/role': nothing,
  '/api/v1/projects/[project]/people/[person]/reset': nothing,
  '/api/v1/projects/[project]/people/[person]/sign-out': nothing,
  '/api/v1/projects/[project]/policy': api('/policy'),
  '/api/v1/projects/[project]/queue': api('/queue'),
  '/api/v1/projects/[project]/reopening': nothing,
  '/api/v1/projects/[project]/scale': api('/scale'),
  '/api/v1/projects/[project]/style': api('/style'),
  '/api/v1/projects/[project]/second-factor': nothing,
  '/api/v1/projects/[project]/snapshots/[snapshot]': ({ projectId, copies }) =>
    copies.map((id) => `/api/v1/projects/${projectId}/snapshots/${id}`),
  '/api/v1/projects/[project]/snapshots/[snapshot]/file': ({ projectId, copies }) =>
    copies.map((id) => `/api/v1/projects/${projectId}/snapshots/${id}/file`),
  '/api/v1/projects/[project]/snapshots/[snapshot]/picture': ({ projectId, copies }) =>
    copies.map((id) => `/api/v1/projects/${projectId}/snapshots/${id}/picture`),
  '/api/v1/projects/[project]/texts': api('/texts'),
  '/api/v1/projects/[project]/texts/reading': nothing,
  '/api/v1/projects/[project]/texts/[text]': api('/texts/1'),
  '/api/v1/projects/[project]/texts/[text]/coverage': api('/texts/1/coverage'),
  '/api/v1/projects/[project]/texts/[text]/coverage/aside': nothing,
  '/api/v1/projects/[project]/texts/[text]/coverage/bounds': nothing,
  '/api/v1/projects/[project]/texts/[text]/coverage/taking-up': nothing,
  '/api/v1/projects/[project]/texts/[text]/description': nothing,
  '/api/v1/projects/[project]/texts/[text]/placing': api('/texts/1/placing'),
  '/api/v1/projects/[project]/texts/[text]/revisions': api('/texts/1/revisions'),
  '/api/v1/projects/[project]/texts/[text]/revisions/[revision]': api('/texts/1/revisions/1'),
  '/api/v1/projects/[project]/texts/[text]/file': api('/texts/1/file'),
  '/api/v1/projects/[project]/texts/[text]/suggestions': api('/texts/1/suggestions'),
  '/api/v1/projects/[project]/texts/[text]/suggestions/asking': nothing,
  '/api/v1/projects/[project]/texts/[text]/suggestions/refusal': nothing,
  '/api/v1/projects/[project]/texts/[text]/suggestions/taking-back': nothing,
  '/api/v1/projects/[project]/title': nothing,
  '/api/v1/projects/[project]/tokens': api('/tokens'),
  '/api/v1/projects/[project]/tokens/[token]/revocation': nothing,
  '/api/v1/projects/[project]/verification': api('/verification'),
  '/api/v1/projects/[project]/works': api('/works'),
  '/api/v1/projects/[project]/works/[work]': nothing, // Its id is of the world; the page below looks.
  '/api/v1/projects/[project]/works/[work]/correction': nothing,
  '/api/v1/projects/[project]/works/[work]/joining': nothing,
  '/api/v1/projects/[project]/works/[work]/parting': nothing,
  '/api/v1/projects/[project]/works/files/[name]': api(
    '/works/files/works.bib',
    '/works/files/works.ris',
    '/works/files/works.json',
  ),
  '/api/v1/projects/[project]/works/reading': nothing,
  '/api/v1/projects/[project]/works/recognition': nothing,
  '/api/v1/projects/[project]/works/[work]/snapshots': ({ projectId, works }) =>
    works.map((id) => `/api/v1/projects/${projectId}/works/${id}/snapshots`),
  '/api/v1/projects/[project]/views': api('/views'),
  '/api/v1/projects/[project]/views/[view]': nothing,
  '/api/v1/setup': nothing,
  '/api/v1/reset': nothing,
  '/api/v1/reset/request': nothing,
  '/editions/[address]': ({ address }) => [`/editions/${address}`],
  '/editions/[address]/[name]': ({ address, files }) =>
    filesOf(files, [1]).map(([, name]) => `/editions/${address}/${name}`),
  '/projects/[project]': at(''),
  '/projects/[project]/claims': ({ projectId }) =>
    ['', '?order=touched&down=1', '?group=text&cited=0'].map(
      (query) => `/projects/${projectId}/claims${query}`,
    ),
  '/projects/[project]/claims/[claim]': ({ projectId }) =>
    [1, 2, 3].map((n) => `/projects/${projectId}/claims/${n}`),
  '/projects/[project]/editions': at('/editions'),
  '/projects/[project]/editions/[edition]': at('/editions/1'),
  '/projects/[project]/guideline': at('/guideline'),
  '/projects/[project]/find': at('/find?q=source'),
  '/projects/[project]/history': at('/history'),
  '/projects/[project]/people': at('/people'),
  '/projects/[project]/rulings': at('/rulings'),
  '/projects/[project]/settings': at('/settings'),
  '/projects/[project]/snapshots/[snapshot]': ({ projectId, copies }) =>
    copies.map((id) => `/projects/${projectId}/snapshots/${id}`),
  '/projects/[project]/texts': at('/texts'),
  '/projects/[project]/texts/[text]/changes': at('/texts/1/changes'),
  '/projects/[project]/texts/[text]/placing': at('/texts/1/placing'),
  '/projects/[project]/texts/[text]/revise': at('/texts/1/revise'),
  '/projects/[project]/texts/[text]': ({ projectId }) => [
    `/projects/${projectId}/texts/1`,
    `/projects/${projectId}/texts/1?claim=2`,
    `/projects/${projectId}/texts/1?revision=1`,
  ],
  '/projects/[project]/texts/import': at('/texts/import'),
  '/projects/[project]/works': at('/works'),
  '/projects/[project]/works/[work]': nothing, // Its id is of the world, and the list shows the same.
}

function filesOf(files: readonly string[], editions: readonly number[]) {
  return editions.flatMap((n) => files.map((name) => [n, name.replace('-N', `-${n}`)] as const))
}
