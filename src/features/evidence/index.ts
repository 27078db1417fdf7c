import { feature } from '#platform/http/feature.ts'
import { askingWords } from './asking-words.ts'
import { evidenceJobs } from './evidence.jobs.ts'
import { evidenceTopics } from './evidence.topics.ts'
import { evidenceUrls } from './evidence.urls.ts'
import { evidencePages } from './pages.ts'
import { evidencePersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { addEvidence } from './add-evidence.ts'
export { evidenceWaiting } from './answering/waiting.ts'
export { evidenceChanged, evidenceConfirmed } from './evidence.events.ts'
export { listEvidence } from './evidence.queries.ts'
export { type EvidenceKind, refFrom, refText, type SkillState, type State, stateOf } from './evidence.ts'
export { followSkills } from './follow-skills.ts'
export { nameSkills } from './named-skills.queries.ts'
export { inOrder, type NamedSkill, type SkillNames } from './named-skills.ts'
export { type SkillChoice, skillChoice } from './pages/skill-choice.ts'
export { SkillPicker } from './pages/skill-picker.tsx'
export { listSkillStates } from './skill-states.queries.ts'
export { evidenceUrls }

/** What stands behind a level: evidence of one's own, and what colleagues vouch for or confirm when asked. */
export const evidence = feature({
  name: 'evidence',
  pages: evidencePages,
  jobs: evidenceJobs,
  topics: evidenceTopics,
  nav: [
    { group: 'passport', order: 30, text: locale => words(locale).nav, href: evidenceUrls.list.href() },
    {
      group: 'passport',
      order: 62,
      text: locale => askingWords(locale).requests.nav,
      href: evidenceUrls.requests.href(),
    },
    { group: 'passport', order: 64, text: locale => askingWords(locale).asked.nav, href: evidenceUrls.asked.href() },
    {
      group: 'frameworks',
      order: 60,
      text: locale => askingWords(locale).assessors.nav,
      hint: locale => askingWords(locale).assessors.hint,
      href: evidenceUrls.assessors.href(),
      visible: me => me.roles.includes('programme-lead') || me.roles.includes('administrator'),
    },
  ],
  personalData: evidencePersonalData,
  auditWords: locale => askingWords(locale).audit,
})
