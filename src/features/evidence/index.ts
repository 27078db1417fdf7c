import { feature } from '#platform/http/feature.ts'
import { askingWords } from './asking-words.ts'
import { evidenceTopics } from './evidence.topics.ts'
import { evidenceUrls } from './evidence.urls.ts'
import { addKindPage, addPage, editPage } from './pages/add/add.page.tsx'
import { listPage } from './pages/list/list.page.tsx'
import { sharingPage } from './pages/sharing/sharing.page.tsx'
import { bringBackAction, deletePage, ownFile, showPage, withdrawAction } from './pages/show/show.page.tsx'
import { removeSkill, skillsPage } from './pages/skills/skills.page.tsx'
import { evidencePersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { addEvidence, type EvidenceContent, type NewEvidence } from './add-evidence.ts'
export { evidenceChanged, evidenceConfirmed } from './evidence.events.ts'
export { type EvidenceKind, refFrom, refText, type SkillState, type State, stateOf } from './evidence.ts'
export { evidenceUrls } from './evidence.urls.ts'
export { listSkillStates } from './skill-states.queries.ts'

const ownPages = [
  ...[listPage, addPage, addKindPage, sharingPage, showPage, editPage, skillsPage, removeSkill],
  ...[withdrawAction, bringBackAction, deletePage, ownFile],
]

/** What stands behind a level: evidence of one's own, and what colleagues vouch for or confirm when asked. */
export const evidence = feature({
  name: 'evidence',
  pages: [...ownPages],
  topics: evidenceTopics,
  nav: [{ group: 'passport', order: 30, text: locale => words(locale).nav, href: evidenceUrls.list.href() }],
  personalData: evidencePersonalData,
  auditWords: locale => askingWords(locale).audit,
})
