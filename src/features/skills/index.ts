import { feature } from '#platform/http/feature.ts'
import { digitalBasics } from './digital-basics/digital-basics.ts'
import { installBuiltInFrameworks } from './install-framework.ts'
import { frameworkPage } from './pages/framework/framework.page.ts'
import { skillPage } from './pages/skill/skill.page.ts'
import { skillsPersonalData } from './personal-data.ts'
import { refreshFrameworks } from './skills.jobs.ts'

export type { FrameworkDefinition } from './digital-basics/framework-definition.ts'
export { type Area, type Framework, type Level, type Skill, skillsOf } from './framework.ts'
export { installBuiltInFrameworks, installFramework } from './install-framework.ts'
export { getCurrentFramework, getFramework, listFrameworkKeys } from './skills.queries.ts'
export { skillsUrls } from './skills.urls.ts'
export { digitalBasics }

/** Frameworks: areas, skills and levels to measure and learn by, in versions that never change. */
export const skills = feature({
  name: 'skills',
  pages: [frameworkPage, skillPage],
  jobs: [refreshFrameworks],
  personalData: skillsPersonalData,
  prepareOrganisation: tx => installBuiltInFrameworks(tx, new Date()),
})
