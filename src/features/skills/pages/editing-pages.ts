import { copyFrameworkPage } from './copy-framework/copy-framework.page.tsx'
import { draftPage, shiftDraftItemAction, startDraftAction, undoDraftChangeAction } from './draft/draft.page.ts'
import { draftAboutPage } from './draft-about/draft-about.page.tsx'
import { draftAreaPage, newDraftAreaPage, removeDraftAreaPage } from './draft-area/draft-area.page.tsx'
import { draftLevelPage, newDraftLevelPage, removeDraftLevelPage } from './draft-level/draft-level.page.tsx'
import { draftLevelsPage } from './draft-levels/draft-levels.page.tsx'
import { mergeDraftSkillPage } from './draft-merge/draft-merge.page.tsx'
import { moveDraftAreaPage, moveDraftSkillPage } from './draft-move/draft-move.page.tsx'
import { retireDraftSkillPage } from './draft-retire/draft-retire.page.tsx'
import { draftSkillPage, newDraftSkillPage } from './draft-skill/draft-skill.page.ts'
import { splitDraftSkillPage } from './draft-split/draft-split.page.tsx'
import { newFrameworkPage } from './new-framework/new-framework.page.tsx'

/** Everything by which a framework is written and edited here. */
export const editingPages = [
  ...[newFrameworkPage, copyFrameworkPage, draftPage, draftAboutPage],
  ...[startDraftAction, undoDraftChangeAction, shiftDraftItemAction],
  ...[draftLevelsPage, newDraftLevelPage, draftLevelPage, removeDraftLevelPage],
  ...[newDraftAreaPage, draftAreaPage, moveDraftAreaPage, removeDraftAreaPage],
  ...[newDraftSkillPage, draftSkillPage, moveDraftSkillPage],
  ...[mergeDraftSkillPage, splitDraftSkillPage, retireDraftSkillPage],
]
