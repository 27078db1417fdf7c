import { url } from '#platform/http/urls.ts'

export const peopleUrls = {
  directory: url('/people'),
  directoryFile: url('/people.csv'),
  person: url('/people/:personId'),
  /** What a colleague chose to show; the page belongs to the stamps. */
  stamps: url('/people/:personId/stamps'),
  /** Who can help me with it: `?skill=<frameworkId>/<skillKey>`; the page belongs to the champions. */
  champions: url('/champions'),
  /** One sentence to one champion; the page belongs to the champions. */
  askChampion: url('/champions/ask/:personId'),
  units: url('/units'),
  unit: url('/units/:unitId'),
  unitChange: url('/units/:unitId/change'),
  undoUnitChange: url('/units/:unitId/changes/:changeId/undo'),
  myProfile: url('/account/profile'),
  imports: url('/administration/import'),
  import: url('/administration/import/:importId'),
  importColumns: url('/administration/import/:importId/columns'),
  confirmImport: url('/administration/import/:importId/confirm'),
  sources: url('/administration/sources'),
  settleConflict: url('/administration/sources/:conflictId'),
  giveUpImport: url('/administration/import/:importId/give-up'),
} as const
