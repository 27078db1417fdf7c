import { feature } from '#platform/http/feature.ts'
import { runsNetwork } from './champion.ts'
import { networkJobs } from './champions.jobs.ts'
import { networkTopics } from './champions.topics.ts'
import { championsUrls } from './champions.urls.ts'
import { healthUrls } from './health/health.urls.ts'
import { keepInStep } from './in-step.ts'
import { championsPages } from './pages.ts'
import { networkPersonalData } from './personal-data.ts'
import { recognitionUrls } from './recognition/recognition.urls.ts'
import { helpReader } from './support/by-mail/help-reader.ts'
import { supportUrls } from './support/support.urls.ts'
import { supportWords } from './support/words.ts'
import { tryOutsUrls } from './try-outs/try-outs.urls.ts'
import { words } from './words.ts'
import { workParts } from './work-parts.ts'

export { championsWaiting } from './champions-waiting.ts'
export { keepInStep } from './in-step.ts'
export { championSteps } from './steps-in-plan.ts'
export { countTopics } from './support/asked-about/count-topics.ts'
export { championsUrls, healthUrls, recognitionUrls, supportUrls, tryOutsUrls }

/** The network of digital champions: who helps whom, what was agreed, where nobody is near. */
export const champions = feature({
  name: 'champions',
  pages: [...workParts.pages, ...championsPages],
  jobs: [...networkJobs, ...workParts.jobs],
  topics: [...networkTopics, ...workParts.topics],
  mailReaders: [helpReader],
  nav: [
    { group: 'calls', order: 60, text: locale => words(locale).nav, href: championsUrls.find.href() },
    {
      group: 'calls',
      order: 70,
      text: locale => supportWords(locale).desk.title,
      href: supportUrls.desk.href(),
      visible: me => me.roles.includes('champion'),
    },
    {
      group: 'programme',
      order: 30,
      text: locale => words(locale).programme.nav,
      hint: locale => words(locale).programme.hint,
      href: championsUrls.programme.href(),
      visible: runsNetwork,
    },
  ],
  personalData: [...workParts.personalData, ...networkPersonalData],
  auditWords: locale => ({ ...words(locale).audit, ...workParts.auditWords(locale) }),
  prepareOrganisation: (tx, now) => keepInStep(tx, now, { tells: false }),
})
