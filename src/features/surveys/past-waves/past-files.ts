import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { PastTable } from './read-past-file.ts'

export interface PastFile {
  readonly id: string
  readonly fileName: string
  readonly content: PastTable
}

/** Keeps a file until somebody has said what its columns mean. Files that nobody brought in for a day are taken away. */
export async function keepPastFile(
  tx: Writing,
  surveyId: string,
  file: { readonly name: string; readonly content: PastTable },
  act: { readonly actorId: string; readonly now: Date },
): Promise<string> {
  const id = uuid()
  await sql`delete from survey_past_files where organisation_id = ${tx.organisationId}
    and brought_at < ${act.now}::timestamptz - interval '1 day'`.execute(tx)
  await tx
    .insertInto('survey_past_files')
    .values({
      ...{ organisation_id: tx.organisationId, id, survey_id: surveyId, file_name: file.name.slice(0, 200) },
      ...{ content: JSON.stringify(file.content), brought_by: act.actorId, brought_at: act.now },
    })
    .execute()
  return id
}

/** A file that waits to be brought in. */
export async function findPastFile(db: Reading, surveyId: string, fileId: string): Promise<PastFile | undefined> {
  const { rows } = await sql<PastFile>`select id, file_name as "fileName", content from survey_past_files
    where organisation_id = ${db.organisationId} and survey_id = ${surveyId} and id = ${uuidOrNone(fileId)}
      and content is not null`.execute(db)
  return rows[0]
}

/** Takes a file away, once it is brought in or given up. */
export async function removePastFile(tx: Writing, fileId: string): Promise<void> {
  await sql`delete from survey_past_files where organisation_id = ${tx.organisationId} and id = ${fileId}`.execute(tx)
}
