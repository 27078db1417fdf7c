import type { Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'
import { staffListFile } from './import/staff-list-file.ts'
import { sourcesPersonalData } from './sources/personal-data.ts'

/** The name of everybody who was erased. */
export const erasedName = '–'

/** How a person's rows in this feature's tables are exported and erased. */
export const peoplePersonalData: readonly PersonalData[] = [
  {
    table: 'people',
    columns: ['id', 'manager_id'],
    export: (db, personId) =>
      db
        .selectFrom('people')
        .selectAll()
        .where('organisation_id', '=', db.organisationId)
        .where('id', '=', personId)
        .execute(),
    // The row stays as a nameless place in history: others report to it, and counts of earlier months rest on it.
    async erase(tx, personId) {
      await giveUpWaitingImports(tx)
      await tx
        .updateTable('people')
        .set({ manager_id: null })
        .where('organisation_id', '=', tx.organisationId)
        .where('manager_id', '=', personId)
        .execute()
      await tx
        .updateTable('people')
        .set(eb => ({
          name: erasedName,
          email: null,
          employee_number: null,
          job_title: '',
          grade: null,
          location: null,
          phone: null,
          fte: null,
          started_on: null,
          locale: null,
          manager_id: null,
          search_text: '',
          left_at: eb.fn.coalesce('left_at', eb.fn<Date>('now')),
        }))
        .where('organisation_id', '=', tx.organisationId)
        .where('id', '=', personId)
        .execute()
    },
  },
  ownRows('role_grants', { alsoNamed: ['granted_by', 'revoked_by'] }),
  {
    table: 'staff_imports',
    columns: ['uploaded_by', 'confirmed_by'],
    erase: { kept: 'that an import was carried out, and by which nameless administrator, is part of the record' },
  },
  ownRows('staff_import_changes'),
  ...sourcesPersonalData,
  {
    table: 'last_changes',
    columns: ['about'],
    erase: async (tx, personId) =>
      void (await tx
        .deleteFrom('last_changes')
        .where('organisation_id', '=', tx.organisationId)
        .where('about', '=', personId)
        .execute()),
  },
]

// A staff list that waits to be confirmed may name the person, and would bring them back.
async function giveUpWaitingImports(tx: Writing): Promise<void> {
  const waiting = await tx
    .updateTable('staff_imports')
    .set(eb => ({ given_up_at: eb.fn<Date>('now'), sample: '[]', choices: '{}', preview: null }))
    .where('organisation_id', '=', tx.organisationId)
    .where('confirmed_at', 'is', null)
    .where('given_up_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of waiting) await staffListFile.drop(tx, id)
}
