/**
 * Every route of the API with its module, for the document that describes them. A test holds this list
 * against the folders; a route that is added is added here, in the order of the alphabet.
 */
import type { Door } from './described.ts'

export type RouteModule = {
  readonly [M in 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE']?: Door
}

export const routes: Readonly<Record<string, () => Promise<RouteModule>>> = {
  '/api/v1/account': () => import('./account/route.ts'),
  '/api/v1/account/email': () => import('./account/email/route.ts'),
  '/api/v1/account/email/confirmation': () => import('./account/email/confirmation/route.ts'),
  '/api/v1/account/identities/removal': () => import('./account/identities/removal/route.ts'),
  '/api/v1/account/keys': () => import('./account/keys/route.ts'),
  '/api/v1/account/notices': () => import('./account/notices/route.ts'),
  '/api/v1/account/password': () => import('./account/password/route.ts'),
  '/api/v1/account/second-factor': () => import('./account/second-factor/route.ts'),
  '/api/v1/account/second-factor/confirmation': () =>
    import('./account/second-factor/confirmation/route.ts'),
  '/api/v1/account/second-factor/recovery-codes': () =>
    import('./account/second-factor/recovery-codes/route.ts'),
  '/api/v1/account/second-factor/removal': () => import('./account/second-factor/removal/route.ts'),
  '/api/v1/account/sessions/[session]/end': () =>
    import('./account/sessions/[session]/end/route.ts'),
  '/api/v1/account/sign-out-elsewhere': () => import('./account/sign-out-elsewhere/route.ts'),
  '/api/v1/account/sign-out-everywhere': () => import('./account/sign-out-everywhere/route.ts'),
  '/api/v1/account/tokens': () => import('./account/tokens/route.ts'),
  '/api/v1/account/tokens/[token]/revocation': () =>
    import('./account/tokens/[token]/revocation/route.ts'),
  '/api/v1/invitations/acceptance': () => import('./invitations/acceptance/route.ts'),
  '/api/v1/invitations/account': () => import('./invitations/account/route.ts'),
  '/api/v1/links': () => import('./links/route.ts'),
  '/api/v1/openapi.json': () => import('./openapi.json/route.ts'),
  '/api/v1/projects': () => import('./projects/route.ts'),
  '/api/v1/projects/[project]': () => import('./projects/[project]/route.ts'),
  '/api/v1/projects/[project]/archiving': () => import('./projects/[project]/archiving/route.ts'),
  '/api/v1/projects/[project]/calling-back': () =>
    import('./projects/[project]/calling-back/route.ts'),
  '/api/v1/projects/[project]/claim-numbers': () =>
    import('./projects/[project]/claim-numbers/route.ts'),
  '/api/v1/projects/[project]/claims': () => import('./projects/[project]/claims/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]': () =>
    import('./projects/[project]/claims/[claim]/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/answers': () =>
    import('./projects/[project]/claims/[claim]/answers/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/answers/[answer]/withdrawal': () =>
    import('./projects/[project]/claims/[claim]/answers/[answer]/withdrawal/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks': () =>
    import('./projects/[project]/claims/[claim]/marks/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/changing': () =>
    import('./projects/[project]/claims/[claim]/marks/[mark]/changing/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/joining': () =>
    import('./projects/[project]/claims/[claim]/marks/[mark]/joining/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/letting-go': () =>
    import('./projects/[project]/claims/[claim]/marks/[mark]/letting-go/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/moving': () =>
    import('./projects/[project]/claims/[claim]/marks/[mark]/moving/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/placing': () =>
    import('./projects/[project]/claims/[claim]/marks/[mark]/placing/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/restoration': () =>
    import('./projects/[project]/claims/[claim]/marks/[mark]/restoration/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/splitting': () =>
    import('./projects/[project]/claims/[claim]/marks/[mark]/splitting/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/marks/[mark]/withdrawal': () =>
    import('./projects/[project]/claims/[claim]/marks/[mark]/withdrawal/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/merging': () =>
    import('./projects/[project]/claims/[claim]/merging/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/restoration': () =>
    import('./projects/[project]/claims/[claim]/restoration/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/rounds': () =>
    import('./projects/[project]/claims/[claim]/rounds/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/rounds/[round]/close': () =>
    import('./projects/[project]/claims/[claim]/rounds/[round]/close/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/rulings': () =>
    import('./projects/[project]/claims/[claim]/rulings/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/withdrawal': () =>
    import('./projects/[project]/claims/[claim]/withdrawal/route.ts'),
  '/api/v1/projects/[project]/claims/[claim]/wordings': () =>
    import('./projects/[project]/claims/[claim]/wordings/route.ts'),
  '/api/v1/projects/[project]/deletion': () => import('./projects/[project]/deletion/route.ts'),
  '/api/v1/projects/[project]/drafts': () => import('./projects/[project]/drafts/route.ts'),
  '/api/v1/projects/[project]/drafts/[place]': () =>
    import('./projects/[project]/drafts/[place]/route.ts'),
  '/api/v1/projects/[project]/editions': () => import('./projects/[project]/editions/route.ts'),
  '/api/v1/projects/[project]/editions/[edition]': () =>
    import('./projects/[project]/editions/[edition]/route.ts'),
  '/api/v1/projects/[project]/editions/[edition]/files/[name]': () =>
    import('./projects/[project]/editions/[edition]/files/[name]/route.ts'),
  '/api/v1/projects/[project]/editions/[edition]/publication': () =>
    import('./projects/[project]/editions/[edition]/publication/route.ts'),
  '/api/v1/projects/[project]/editions/[edition]/taking-down': () =>
    import('./projects/[project]/editions/[edition]/taking-down/route.ts'),
  '/api/v1/projects/[project]/events': () => import('./projects/[project]/events/route.ts'),
  '/api/v1/projects/[project]/events/[event]/undoing': () =>
    import('./projects/[project]/events/[event]/undoing/route.ts'),
  '/api/v1/projects/[project]/find': () => import('./projects/[project]/find/route.ts'),
  '/api/v1/projects/[project]/front-page': () => import('./projects/[project]/front-page/route.ts'),
  '/api/v1/projects/[project]/guideline': () => import('./projects/[project]/guideline/route.ts'),
  '/api/v1/projects/[project]/history': () => import('./projects/[project]/history/route.ts'),
  '/api/v1/projects/[project]/invitations': () =>
    import('./projects/[project]/invitations/route.ts'),
  '/api/v1/projects/[project]/invitations/[invitation]/renewal': () =>
    import('./projects/[project]/invitations/[invitation]/renewal/route.ts'),
  '/api/v1/projects/[project]/invitations/[invitation]/revocation': () =>
    import('./projects/[project]/invitations/[invitation]/revocation/route.ts'),
  '/api/v1/projects/[project]/me/printed': () => import('./projects/[project]/me/printed/route.ts'),
  '/api/v1/projects/[project]/people': () => import('./projects/[project]/people/route.ts'),
  '/api/v1/projects/[project]/people/[person]/removal': () =>
    import('./projects/[project]/people/[person]/removal/route.ts'),
  '/api/v1/projects/[project]/people/[person]/reset': () =>
    import('./projects/[project]/people/[person]/reset/route.ts'),
  '/api/v1/projects/[project]/people/[person]/role': () =>
    import('./projects/[project]/people/[person]/role/route.ts'),
  '/api/v1/projects/[project]/people/[person]/sign-out': () =>
    import('./projects/[project]/people/[person]/sign-out/route.ts'),
  '/api/v1/projects/[project]/policy': () => import('./projects/[project]/policy/route.ts'),
  '/api/v1/projects/[project]/queue': () => import('./projects/[project]/queue/route.ts'),
  '/api/v1/projects/[project]/reopening': () => import('./projects/[project]/reopening/route.ts'),
  '/api/v1/projects/[project]/scale': () => import('./projects/[project]/scale/route.ts'),
  '/api/v1/projects/[project]/second-factor': () =>
    import('./projects/[project]/second-factor/route.ts'),
  '/api/v1/projects/[project]/snapshots/[snapshot]': () =>
    import('./projects/[project]/snapshots/[snapshot]/route.ts'),
  '/api/v1/projects/[project]/snapshots/[snapshot]/file': () =>
    import('./projects/[project]/snapshots/[snapshot]/file/route.ts'),
  '/api/v1/projects/[project]/snapshots/[snapshot]/picture': () =>
    import('./projects/[project]/snapshots/[snapshot]/picture/route.ts'),
  '/api/v1/projects/[project]/style': () => import('./projects/[project]/style/route.ts'),
  '/api/v1/projects/[project]/texts': () => import('./projects/[project]/texts/route.ts'),
  '/api/v1/projects/[project]/texts/[text]': () =>
    import('./projects/[project]/texts/[text]/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/coverage': () =>
    import('./projects/[project]/texts/[text]/coverage/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/coverage/aside': () =>
    import('./projects/[project]/texts/[text]/coverage/aside/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/coverage/bounds': () =>
    import('./projects/[project]/texts/[text]/coverage/bounds/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/coverage/taking-up': () =>
    import('./projects/[project]/texts/[text]/coverage/taking-up/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/description': () =>
    import('./projects/[project]/texts/[text]/description/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/file': () =>
    import('./projects/[project]/texts/[text]/file/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/placing': () =>
    import('./projects/[project]/texts/[text]/placing/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/revisions': () =>
    import('./projects/[project]/texts/[text]/revisions/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/revisions/[revision]': () =>
    import('./projects/[project]/texts/[text]/revisions/[revision]/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/suggestions': () =>
    import('./projects/[project]/texts/[text]/suggestions/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/suggestions/asking': () =>
    import('./projects/[project]/texts/[text]/suggestions/asking/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/suggestions/refusal': () =>
    import('./projects/[project]/texts/[text]/suggestions/refusal/route.ts'),
  '/api/v1/projects/[project]/texts/[text]/suggestions/taking-back': () =>
    import('./projects/[project]/texts/[text]/suggestions/taking-back/route.ts'),
  '/api/v1/projects/[project]/texts/reading': () =>
    import('./projects/[project]/texts/reading/route.ts'),
  '/api/v1/projects/[project]/title': () => import('./projects/[project]/title/route.ts'),
  '/api/v1/projects/[project]/tokens': () => import('./projects/[project]/tokens/route.ts'),
  '/api/v1/projects/[project]/tokens/[token]/revocation': () =>
    import('./projects/[project]/tokens/[token]/revocation/route.ts'),
  '/api/v1/projects/[project]/verification': () =>
    import('./projects/[project]/verification/route.ts'),
  '/api/v1/projects/[project]/views': () => import('./projects/[project]/views/route.ts'),
  '/api/v1/projects/[project]/views/[view]': () =>
    import('./projects/[project]/views/[view]/route.ts'),
  '/api/v1/projects/[project]/works': () => import('./projects/[project]/works/route.ts'),
  '/api/v1/projects/[project]/works/[work]': () =>
    import('./projects/[project]/works/[work]/route.ts'),
  '/api/v1/projects/[project]/works/[work]/correction': () =>
    import('./projects/[project]/works/[work]/correction/route.ts'),
  '/api/v1/projects/[project]/works/[work]/joining': () =>
    import('./projects/[project]/works/[work]/joining/route.ts'),
  '/api/v1/projects/[project]/works/[work]/parting': () =>
    import('./projects/[project]/works/[work]/parting/route.ts'),
  '/api/v1/projects/[project]/works/[work]/snapshots': () =>
    import('./projects/[project]/works/[work]/snapshots/route.ts'),
  '/api/v1/projects/[project]/works/files/[name]': () =>
    import('./projects/[project]/works/files/[name]/route.ts'),
  '/api/v1/projects/[project]/works/reading': () =>
    import('./projects/[project]/works/reading/route.ts'),
  '/api/v1/projects/[project]/works/recognition': () =>
    import('./projects/[project]/works/recognition/route.ts'),
  '/api/v1/reset': () => import('./reset/route.ts'),
  '/api/v1/reset/request': () => import('./reset/request/route.ts'),
  '/api/v1/setup': () => import('./setup/route.ts'),
}
