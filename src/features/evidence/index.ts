import { feature } from '#platform/http/feature.ts'
import { evidencePersonalData } from './personal-data.ts'

export { addEvidence, type EvidenceContent, type NewEvidence } from './add-evidence.ts'
export { evidenceChanged, evidenceConfirmed } from './evidence.events.ts'
export { type EvidenceKind, refFrom, refText, type SkillState, type State, stateOf } from './evidence.ts'
export { evidenceUrls } from './evidence.urls.ts'
export { listSkillStates } from './skill-states.queries.ts'

/** What stands behind a level: evidence of one's own, and what colleagues vouch for or confirm when asked. */
export const evidence = feature({ name: 'evidence', personalData: evidencePersonalData })
