import { feature } from '#platform/http/feature.ts'
import { carryOutStaffImport, forgetOldImports, planStaffImport } from './import/import.jobs.ts'
import { importPage } from './pages/import/import.page.ts'
import { importColumnsPage } from './pages/import-columns/import-columns.page.ts'
import { confirmImport, giveUpImport, importShowPage } from './pages/import-show/import-show.page.ts'
import { settleConflictAction, sourcesPage } from './pages/sources/sources.page.ts'
import { undoUnitChangeAction, unitChangePage } from './pages/unit-change/unit-change.page.ts'
import { unitsPage } from './pages/units/units.page.ts'
import { peoplePersonalData } from './personal-data.ts'
import { sourceWords } from './sources/source-words.ts'
import { takeOverField } from './sources/sources.jobs.ts'
import { unitChangeWords } from './unit-changes/unit-change-words.ts'
import { words } from './words.ts'

export { newPerson } from './new-person.ts'
export { peopleLeft, type RoleChange, roleChanged } from './people.events.ts'
export {
  findPersonCard,
  getPerson,
  holdsRole,
  listReports,
  listTeam,
  type PersonCard,
  type PersonRow,
  uuidOrNone,
} from './people.queries.ts'
export { peopleUrls } from './people.urls.ts'
export { PersonLink } from './person-link.tsx'
export { erasedName } from './personal-data.ts'
export { grantRole, isLastAdministrator, revokeRole } from './roles.ts'
export { personSearchText, searchText, searchWords } from './search-text.ts'
export { feedPerson, letGo, takeBack } from './sources/coming-and-going.ts'
export { addPerson, changeFacts, listFacts, type PersonFacts, wouldCircle } from './sources/facts.ts'
export type { FieldOwners } from './sources/fields.ts'
export { claimFields, factsOf, findOwners, noteConflicts, type Said, tellAbout } from './sources/tell.ts'
export { addUnitNamed, listBelow, listUnitsNamed, type NamedUnit } from './sources/units-by-name.ts'
export { orWhereItWent } from './unit-changes/closed-unit.tsx'
export { listUnitsMeant } from './unit-changes/unit-changes.queries.ts'
export { type UnitBranch, unitTree } from './unit-tree.ts'
export {
  countUnit,
  findUnit,
  getUnit,
  listPathTo,
  listUnitNodes,
  listUnitsOnPath,
  listUpperUnits,
  type UnitNode,
  type UnitRow,
} from './units.queries.ts'

const importPages = [importPage, importColumnsPage, importShowPage, confirmImport, giveUpImport]

/** Who works here: people, units, and bringing in the staff list. */
export const people = feature({
  name: 'people',
  pages: [unitsPage, ...importPages, sourcesPage, settleConflictAction, unitChangePage, undoUnitChangeAction],
  jobs: [planStaffImport, carryOutStaffImport, forgetOldImports, takeOverField],
  personalData: peoplePersonalData,
  auditWords: locale => ({ ...words(locale).audit, ...sourceWords(locale).audit, ...unitChangeWords(locale).audit }),
})
