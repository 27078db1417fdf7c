import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { Role } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { sayReaders } from '../named/readers.ts'
import type { Answers, Questionnaire, Texts } from '../questionnaire/questionnaire.ts'
import { openWave } from '../waves/status.ts'
import type { Mode, Survey } from '../waves/wave.ts'
import { getWave } from '../waves/waves.queries.ts'
import { listInvitees } from './list-invitees.ts'

export interface OpenWave {
  readonly name: string
  readonly mode: Mode
  readonly questionnaire: Questionnaire
  readonly introduction: Texts
  readonly languages: readonly Locale[]
  readonly dimensions: readonly string[]
  readonly minimumGroup: number
  readonly closesOn: string
  /** What people have answered so far; never in anonymous mode, where nobody can bring in an answer for somebody. */
  readonly answers: ReadonlyMap<string, Answers>
  /** Who is asked; left out, everybody. */
  readonly role?: Role
  /** Who reads answers with names, as it is promised. */
  readonly readers?: { readonly words: Texts; readonly personIds: readonly string[] }
}

/** Opens a wave that has been running since `now`, with what was answered so far. For the demonstration. */
export async function bringOpenWave(
  tx: Writing,
  survey: Pick<Survey, 'id'>,
  wave: OpenWave,
  { actorId, now }: { actorId: string; now: Date },
): Promise<string> {
  const own = { organisation_id: tx.organisationId, wave_id: uuid() }
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from survey_waves
    where organisation_id = ${tx.organisationId} and survey_id = ${survey.id}`.execute(tx)
  await tx
    .insertInto('survey_waves')
    .values({
      ...{ organisation_id: own.organisation_id, id: own.wave_id, survey_id: survey.id, number: rows[0]?.next ?? 1 },
      ...{ name: wave.name, mode: wave.mode, languages: [...wave.languages], dimensions: [...wave.dimensions] },
      ...{ questionnaire: JSON.stringify(wave.questionnaire), introduction: JSON.stringify(wave.introduction) },
      readers: JSON.stringify(wave.readers?.words ?? {}),
      ...{ minimum_group: wave.minimumGroup, closes_on: wave.closesOn, made_by: actorId, made_at: now },
    })
    .execute()
  await tx
    .insertInto('survey_audiences')
    .values({ ...own, id: uuid(), ...(wave.role ? { kind: 'role', value: wave.role } : { kind: 'everybody' }) })
    .execute()
  await sayReaders(tx, own.wave_id, wave.readers?.personIds ?? [])
  const made = await getWave(tx, own.wave_id)
  await openWave(tx, made, { actorId, now })
  await listInvitees(tx, made, now)
  await tx
    .insertInto('survey_mailings')
    .values({ ...own, number: 1, kind: 'invitation', asked_by: actorId, asked_at: now, finished_at: now })
    .execute()
  const answers = [...wave.answers].map(([personId, given]) => ({ personId, given }))
  await sql`insert into survey_responses (organisation_id, wave_id, mode, person_id, dimensions, answers)
    select i.organisation_id, i.wave_id, ${wave.mode}::text, i.person_id, i.dimensions, a.given
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as a ("personId" uuid, given jsonb)
    join survey_invitees i on i.organisation_id = ${tx.organisationId} and i.wave_id = ${own.wave_id}
      and i.person_id = a."personId"`.execute(tx)
  return own.wave_id
}
