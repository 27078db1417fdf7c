import { type Feature, feature } from '#platform/http/feature.ts'
import { builtInSteps } from './built-in-steps.ts'
import { addPage } from './pages/add/add.page.tsx'
import { calendarDownload } from './pages/calendar.download.ts'
import { donePage } from './pages/done/done.page.tsx'
import { nudgesPage } from './pages/nudges/nudges.page.tsx'
import { pastPage } from './pages/past/past.page.tsx'
import { planPage, refuseAction, takeAction } from './pages/plan/plan.page.ts'
import { bringBackAction, setAsidePage } from './pages/set-aside/set-aside.page.tsx'
import { stepPage } from './pages/step/step.page.tsx'
import { planPersonalData } from './personal-data.ts'
import { nudgePlans } from './plan.jobs.ts'
import { planNudge } from './plan.topics.ts'
import type { StepSource } from './plan.ts'
import { planUrls } from './plan.urls.ts'
import { words } from './words.ts'

export { finishOfferedSteps, mostOpen, takeFound } from './change-plan.ts'
export { describeSkills, findNeeds, skillName } from './needs.ts'
export { stepFinished } from './plan.events.ts'
export { countSteps, listOpenSteps } from './plan.queries.ts'
export type { Need, Offer, OfferedKind, StepContent, StepSource } from './plan.ts'
export { planUrls }

/**
 * A person's plan: three next steps at a time. Features that have steps to offer (learning, events, champions, calls for
 * help) are handed in as sources, after the built-in one, whose steps come from the words of the frameworks.
 */
export function plan(...more: readonly StepSource[]): Feature {
  const sources = [builtInSteps, ...more]
  return feature({
    name: 'plan',
    pages: [
      ...[planPage(sources), takeAction(sources), refuseAction(sources), addPage, stepPage(sources)],
      ...[donePage(sources), setAsidePage(sources), bringBackAction(sources), pastPage(sources)],
      ...[nudgesPage, calendarDownload(sources)],
    ],
    jobs: [nudgePlans],
    topics: [planNudge],
    nav: [{ group: 'passport', order: 20, text: locale => words(locale).nav, href: planUrls.show.href() }],
    personalData: planPersonalData,
  })
}
