import { feature } from '#platform/http/feature.ts'
import type { GuestDoor } from './guests.ts'
import { newSourcePage } from './pages/new-source/new-source.page.ts'
import { recordsPage } from './pages/records/records.page.tsx'
import { revokeSourcePage } from './pages/revoke-source/revoke-source.page.tsx'
import { sourcePage } from './pages/source/source.page.ts'
import { sourcesPage } from './pages/sources/sources.page.ts'
import { serveXapi } from './serve.ts'
import { words } from './words.ts'
import { forgetRefusals, lookAgain, settle } from './xapi.jobs.ts'
import { xapiPersonalData } from './xapi.personal-data.ts'

export type { Guest, GuestDoor, GuestRequest } from './guests.ts'
export { Refusal as XapiRefusal } from './protocol/refusal.ts'
export { keepState, nameAgent, takeStatements } from './report.ts'
export { findSourceNamed } from './sources.queries.ts'
export { createSource, keyOfSource, renewSecret, scopes as xapiScopes } from './sources.ts'
export { xapiCompleted, xapiWithdrawn } from './xapi.events.ts'
export { xapiPrefix, xapiUrls } from './xapi.urls.ts'

/** A record store of the Experience API, so that any learning platform can report what people did there; guests report for a while. */
export const xapi = (guests: readonly GuestDoor[]) =>
  feature({
    name: 'xapi',
    pages: [sourcesPage, newSourcePage, sourcePage, revokeSourcePage, recordsPage],
    // Its requests are no pages and no JSON API of ours; serve.ts says why.
    routes: serveXapi(guests),
    jobs: [settle, lookAgain, forgetRefusals],
    personalData: xapiPersonalData,
    auditWords: locale => words(locale).audit,
  })
