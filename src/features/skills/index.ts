import { feature } from '#platform/http/feature.ts'
import { caseApi } from './case-api/case-api.ts'
import { digitalBasics } from './digital-basics/digital-basics.ts'
import { frameworkFile } from './framework-file.page.ts'
import { frameworksWords } from './frameworks-words.ts'
import { carryOutFrameworkImport, forgetFrameworkImports, planFrameworkImport } from './import/import.jobs.ts'
import { installBuiltInFrameworks } from './install-framework.ts'
import { changesPage } from './pages/changes/changes.page.ts'
import { discardDraftPage } from './pages/discard-draft/discard-draft.page.tsx'
import { editingPages } from './pages/editing-pages.ts'
import { frameworkPage } from './pages/framework/framework.page.ts'
import { frameworksPage } from './pages/frameworks/frameworks.page.ts'
import { importPage } from './pages/import/import.page.ts'
import { importColumnsPage } from './pages/import-columns/import-columns.page.ts'
import { giveUpImport, importShowPage } from './pages/import-show/import-show.page.ts'
import { printPage } from './pages/print/print.page.tsx'
import { publishPage } from './pages/publish/publish.page.tsx'
import { sharingPage } from './pages/sharing/sharing.page.tsx'
import { skillPage } from './pages/skill/skill.page.ts'
import { skillsPersonalData } from './personal-data.ts'
import type { SkillAside } from './skill-asides.ts'
import { refreshFrameworks } from './skills.jobs.ts'
import { skillsUrls } from './skills.urls.ts'

export { casePrefix, caseUrls } from './case-api/case.urls.ts'
export type { FrameworkDefinition } from './digital-basics/framework-definition.ts'
export { type Area, type Framework, fold, type Level, type Skill, skillsOf } from './framework.ts'
export { type FrameworkHead, getFrameworkHead, getFrameworkPart, smallFramework } from './framework-part.queries.ts'
export { type ListedFramework, listFrameworks, listLevels } from './frameworks.queries.ts'
export { guidOf } from './guid.ts'
export { installBuiltInFrameworks, installFramework } from './install-framework.ts'
export { languageName } from './language-name.ts'
export { keepsFrameworks, openFramework } from './publish.ts'
export type { SkillAside } from './skill-asides.ts'
export { listSkillNames, type NamedSkill } from './skill-names.queries.ts'
export { getCurrentFramework, getFramework, listFrameworkKeys } from './skills.queries.ts'
export { listSuccessors } from './successors.queries.ts'
export { currentKeysOf, type SkillRef, type SkillSuccessor } from './successors.ts'
export { type FoundSkill, findSkills, listAreas, type TreeArea } from './tree.queries.ts'
export { digitalBasics, skillsUrls }

const importPages = [importPage, importColumnsPage, importShowPage, giveUpImport]

/**
 * Frameworks: areas, skills and levels to measure and learn by, in versions that never change. `asides` are what features
 * on higher floors have to say on the page of a skill.
 */
export const skills = (asides: readonly SkillAside[]) =>
  feature({
    name: 'skills',
    pages: [
      ...[frameworksPage, frameworkPage, skillPage(asides), changesPage, printPage, frameworkFile],
      ...[publishPage, discardDraftPage, sharingPage],
      ...editingPages,
      ...importPages,
    ],
    jobs: [refreshFrameworks, planFrameworkImport, carryOutFrameworkImport, forgetFrameworkImports],
    nav: [
      {
        group: 'frameworks',
        order: 10,
        text: locale => frameworksWords(locale).list.nav,
        hint: locale => frameworksWords(locale).list.hint,
        href: skillsUrls.frameworks.href(),
      },
    ],
    apis: [caseApi],
    personalData: skillsPersonalData,
    auditWords: locale => frameworksWords(locale).audit,
    prepareOrganisation: tx => installBuiltInFrameworks(tx, new Date()),
  })
