import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Questionnaire, questionnaireSchema } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'

/** What was done to a draft, to say it and to take it back. */
export const editKinds = [
  'added-section',
  'changed-section',
  'moved-section',
  'removed-section',
  'added-question',
  'changed-question',
  'moved-question',
  'copied-question',
  'removed-question',
  'took-from-bank',
  'translated',
  'imported',
] as const
export type EditKind = (typeof editKinds)[number]

export interface Edit {
  readonly edition: number
  readonly what: EditKind
  readonly by: string | undefined
  readonly at: Date
}

interface Editing {
  readonly what: EditKind
  /** The edition that the form was filled in from. */
  readonly edition: number
  readonly actorId: string
  readonly now: Date
}

// So much can be taken back; a draft of 500 questions with all its changes stays a few megabytes.
const keptEdits = 50

/**
 * Puts a draft's questionnaire in the place of the one that was seen. False when somebody else was quicker or the wave has
 * been launched: nothing is changed then. Throws a ZodError when it is no questionnaire.
 */
export async function changeQuestionnaire(
  tx: Writing,
  wave: Pick<Wave, 'id'>,
  questionnaire: Questionnaire,
  { what, edition, actorId, now }: Editing,
): Promise<boolean> {
  const document = JSON.stringify(questionnaireSchema.parse(questionnaire))
  const kept =
    await sql`insert into survey_edits (organisation_id, wave_id, edition, questionnaire, what, made_by, made_at)
    select w.organisation_id, w.id, w.edition, w.questionnaire, ${what}, ${actorId}::uuid, ${now}
    from survey_waves w where w.organisation_id = ${tx.organisationId} and w.id = ${wave.id}
      and w.status = 'draft' and w.edition = ${edition} for update`.execute(tx)
  if (kept.numAffectedRows !== 1n) return false
  await sql`update survey_waves set questionnaire = ${document}::jsonb, edition = edition + 1
    where organisation_id = ${tx.organisationId} and id = ${wave.id}`.execute(tx)
  await sql`delete from survey_edits where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}
    and edition <= ${edition - keptEdits}`.execute(tx)
  return true
}

/** Takes back the last change, if it is still the one that was seen; says what it was. */
export async function undoEdit(tx: Writing, wave: Pick<Wave, 'id'>, edition: number): Promise<EditKind | undefined> {
  const { rows } = await sql<{ what: EditKind; questionnaire: Questionnaire }>`
    select e.what, e.questionnaire from survey_edits e
    join survey_waves w on w.organisation_id = e.organisation_id and w.id = e.wave_id
    where e.organisation_id = ${tx.organisationId} and e.wave_id = ${wave.id} and w.status = 'draft'
    order by e.edition desc limit 1 for update of w`.execute(tx)
  const [last] = rows
  const gone = await sql`delete from survey_edits where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}
    and edition = ${edition} and edition = (select max(l.edition) from survey_edits l
      where l.organisation_id = ${tx.organisationId} and l.wave_id = ${wave.id})`.execute(tx)
  if (!last || gone.numAffectedRows !== 1n) return undefined
  // The edition goes up all the same: a form filled in before must not overwrite what it has not seen.
  await sql`update survey_waves set questionnaire = ${JSON.stringify(last.questionnaire)}::jsonb, edition = edition + 1
    where organisation_id = ${tx.organisationId} and id = ${wave.id}`.execute(tx)
  return last.what
}

/** The last changes of a draft, the latest first. */
export async function listEdits(db: Reading, wave: Pick<Wave, 'id'>, most = 5): Promise<readonly Edit[]> {
  const { rows } = await sql<{ edition: number; what: EditKind; by: string | null; at: Date }>`
    select e.edition, e.what, p.name as by, e.made_at as at from survey_edits e
    left join people p on p.organisation_id = e.organisation_id and p.id = e.made_by
    where e.organisation_id = ${db.organisationId} and e.wave_id = ${wave.id}
    order by e.edition desc limit ${most}`.execute(db)
  return rows.map(row => ({ ...row, by: row.by ?? undefined }))
}
