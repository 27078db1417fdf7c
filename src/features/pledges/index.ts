import { feature } from '#platform/http/feature.ts'
import { changePage } from './pages/change/change.page.tsx'
import { closePage } from './pages/change/close.page.tsx'
import { endExceptionAction, exceptionsPage } from './pages/exceptions/exceptions.page.ts'
import { listPage } from './pages/list/list.page.ts'
import { figuresFile } from './pages/show/figures-file.page.ts'
import { showPage } from './pages/show/show.page.ts'
import { checkPage, discardAction } from './pages/steps/check.page.ts'
import { makePage, whatPage } from './pages/steps/what.page.ts'
import { whenPage } from './pages/steps/when.page.tsx'
import { whoPage } from './pages/steps/who.page.tsx'
import { pledgesPersonalData } from './personal-data.ts'
import { countNewDay, countOnePledge, refreshOnePledge, refreshPledges } from './pledges.jobs.ts'
import { pledgesUrls } from './pledges.urls.ts'
import { words } from './words.ts'

export { countPledge } from './count/count-pledge.ts'
export { leaveOut } from './exceptions.ts'
export { changePledge, draftPledge, publishPledge, sayWhen, sayWho } from './keep-pledge.ts'
export { getPledge } from './pledges.queries.ts'
export { pledgesUrls } from './pledges.urls.ts'

/** Promises that everyone reaches a level by a date, and how far each has come: counts, with small groups protected. */
export const pledges = feature({
  name: 'pledges',
  pages: [
    ...[listPage, makePage, showPage, figuresFile],
    ...[whatPage, whoPage, whenPage, checkPage, discardAction],
    ...[changePage, closePage, exceptionsPage, endExceptionAction],
  ],
  jobs: [countNewDay, countOnePledge, refreshOnePledge, refreshPledges],
  nav: [{ group: 'basics', order: 30, text: locale => words(locale).nav, href: pledgesUrls.list.href() }],
  personalData: pledgesPersonalData,
  auditWords: locale => words(locale).audit,
})
