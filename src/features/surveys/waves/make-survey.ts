import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { emptyQuestionnaire, type Questionnaire, type Texts } from '../questionnaire/questionnaire.ts'
import type { RespondentGroup, Survey, SurveyKind, Wave } from './wave.ts'

interface Act {
  readonly actorId: string
  readonly now: Date
}

export interface NewSurvey {
  readonly title: Texts
  readonly kind: SurveyKind
  /** What people call the first wave, such as “2026”. */
  readonly waveName: string
  /** The first is the one that it is written in. */
  readonly languages: readonly [Locale, ...Locale[]]
  readonly questionnaire?: Questionnaire
  readonly introduction?: Texts
  readonly respondentGroups?: readonly RespondentGroup[]
  readonly minimumGroup: number
}

/** Begins a survey with its first wave: a draft that only those who run surveys can see. Nobody is asked yet. */
export async function makeSurvey(
  tx: Writing,
  survey: NewSurvey,
  { actorId, now }: Act,
): Promise<{ surveyId: string; waveId: string }> {
  const [surveyId, waveId] = [uuid(), uuid()]
  const own = { organisation_id: tx.organisationId, made_by: actorId, made_at: now }
  await tx
    .insertInto('surveys')
    .values({ ...own, id: surveyId, title: JSON.stringify(survey.title), kind: survey.kind, owner_id: actorId })
    .execute()
  const groups = survey.respondentGroups ?? []
  await tx
    .insertInto('survey_waves')
    .values({
      ...{ ...own, id: waveId, survey_id: surveyId, number: 1, name: survey.waveName },
      ...{ languages: [...survey.languages], minimum_group: survey.minimumGroup, sample_seed: seedFrom(now) },
      dimensions: groups.length > 0 ? ['unit', 'group'] : ['unit'],
      questionnaire: JSON.stringify(survey.questionnaire ?? emptyQuestionnaire),
      introduction: JSON.stringify(survey.introduction ?? {}),
      respondent_groups: JSON.stringify(groups),
    })
    .execute()
  await addFirstAudience(tx, waveId, groups)
  await audit(tx, { actorId, action: 'surveys.made', subject: { kind: 'survey', id: surveyId } })
  return { surveyId, waveId }
}

// Everybody is the usual audience; of three groups it is the last one, whom the others are taken out of.
async function addFirstAudience(tx: Writing, waveId: string, groups: readonly RespondentGroup[]) {
  const group = groups.at(-1)?.key ?? ''
  const own = { organisation_id: tx.organisationId, wave_id: waveId }
  const leaders = groups.find(({ key }) => key === 'leaders')
  await tx
    .insertInto('survey_audiences')
    .values([
      { ...own, id: uuid(), respondent_group: group, kind: 'everybody' },
      ...(leaders ? [{ ...own, id: uuid(), respondent_group: leaders.key, kind: 'managers' as const }] : []),
    ])
    .execute()
}

/** The next wave of a survey: a draft with the questions, the audience and the promises of the last one, keys and all. */
export async function askAgain(tx: Writing, last: Wave, name: string, { actorId, now }: Act): Promise<string> {
  const waveId = uuid()
  await sql`insert into survey_waves (organisation_id, id, survey_id, number, name, mode, readers, introduction,
      questionnaire, languages, dimensions, respondent_groups, minimum_group, sample_size, sample_seed, copied_from,
      made_by, made_at)
    select organisation_id, ${waveId}::uuid, survey_id, (select max(number) + 1 from survey_waves n
        where n.organisation_id = w.organisation_id and n.survey_id = w.survey_id), ${name}, mode, readers, introduction,
      questionnaire, languages, dimensions, respondent_groups, minimum_group, sample_size, ${seedFrom(now)}::integer, id,
      ${actorId}::uuid, ${now}
    from survey_waves w where organisation_id = ${tx.organisationId} and id = ${last.id}`.execute(tx)
  await sql`insert into survey_audiences (organisation_id, wave_id, id, respondent_group, leaves_out, kind, unit_id,
      person_id, value)
    select organisation_id, ${waveId}::uuid, gen_random_uuid(), respondent_group, leaves_out, kind, unit_id, person_id,
      value
    from survey_audiences where organisation_id = ${tx.organisationId} and wave_id = ${last.id}`.execute(tx)
  await sql`insert into survey_readers (organisation_id, wave_id, person_id)
    select organisation_id, ${waveId}::uuid, person_id from survey_readers
    where organisation_id = ${tx.organisationId} and wave_id = ${last.id}`.execute(tx)
  const subject = { kind: 'survey-wave', id: waveId }
  await audit(tx, { actorId, action: 'surveys.wave-made', subject, details: { survey: last.survey.id } })
  return waveId
}

/** Throws a draft away, and its survey where nothing else is in it. False when it has been launched. */
export async function throwAway(tx: Writing, wave: Wave, { actorId }: Act): Promise<boolean> {
  const gone = await sql`delete from survey_waves where organisation_id = ${tx.organisationId} and id = ${wave.id}
    and status = 'draft'`.execute(tx)
  if (gone.numAffectedRows !== 1n) return false
  await sql`delete from surveys s where s.organisation_id = ${tx.organisationId} and s.id = ${wave.survey.id}
    and not exists (select from survey_waves w where w.organisation_id = s.organisation_id
      and w.survey_id = s.id)`.execute(tx)
  await audit(tx, { actorId, action: 'surveys.thrown-away', subject: { kind: 'survey-wave', id: wave.id } })
  return true
}

/** Puts a survey away, or brings it back: its waves and results stay. */
export async function putAway(tx: Writing, survey: Survey, isAway: boolean, { actorId, now }: Act): Promise<void> {
  await sql`update surveys set put_away_at = ${isAway ? now : null} where organisation_id = ${tx.organisationId}
    and id = ${survey.id}`.execute(tx)
  const action = isAway ? 'surveys.put-away' : 'surveys.brought-back'
  await audit(tx, { actorId, action, subject: { kind: 'survey', id: survey.id } })
}

/** What people call it. The questions do not change with it. */
export async function renameSurvey(tx: Writing, survey: Survey, title: Texts): Promise<void> {
  await sql`update surveys set title = ${JSON.stringify(title)}::jsonb where organisation_id = ${tx.organisationId}
    and id = ${survey.id}`.execute(tx)
}

// Any number does: it only has to be another one each year, so that not the same people are drawn again.
const seedFrom = (now: Date): number => Math.floor(now.getTime() / 60_000) % 2_000_000_000
