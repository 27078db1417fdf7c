import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Texts } from '../questionnaire/questionnaire.ts'
import type { Dimension, Mode, RespondentGroup, Wave } from './wave.ts'

/** How a wave is asked, beside what it asks and of whom. */
export interface How {
  readonly name: string
  readonly mode: Mode
  readonly readers: Texts
  readonly introduction: Texts
  readonly languages: readonly Locale[]
  readonly dimensions: readonly Dimension[]
  readonly respondentGroups: readonly RespondentGroup[]
  readonly minimumGroup: number
  readonly opensOn: string | undefined
  readonly closesOn: string | undefined
}

/** Says how a draft is asked. False when it has been launched: from then on only the words of the introduction may change. */
export async function sayHow(tx: Writing, wave: Wave, how: How): Promise<boolean> {
  const changed = await sql`update survey_waves set name = ${how.name}, mode = ${how.mode},
      readers = ${JSON.stringify(how.readers)}::jsonb, introduction = ${JSON.stringify(how.introduction)}::jsonb,
      languages = ${[...how.languages]}::text[], dimensions = ${[...how.dimensions]}::text[],
      respondent_groups = ${JSON.stringify(how.respondentGroups)}::jsonb, minimum_group = ${how.minimumGroup},
      opens_on = ${how.opensOn ?? null}, closes_on = ${how.closesOn ?? null}
    where organisation_id = ${tx.organisationId} and id = ${wave.id} and status = 'draft'`.execute(tx)
  if (changed.numAffectedRows !== 1n) return false
  // Whoever was asked in a group that is gone is asked in the last of those that are left, or in none.
  const keys = how.respondentGroups.map(({ key }) => key)
  await sql`update survey_audiences set respondent_group = ${keys.at(-1) ?? ''} where organisation_id = ${tx.organisationId}
    and wave_id = ${wave.id} and not leaves_out and not (respondent_group = any(${keys}::text[]))`.execute(tx)
  return true
}

export type AudienceKind = 'everybody' | 'unit' | 'role' | 'managers' | 'job-title' | 'place' | 'person'

export interface AudiencePart {
  readonly kind: AudienceKind
  readonly leavesOut: boolean
  readonly respondentGroup: string
  readonly unitId?: string
  readonly personId?: string
  readonly value?: string
}

/** Adds to those who are asked, or to those who are left out. What is there already is not added again. */
export async function addToAudience(tx: Writing, wave: Wave, parts: readonly AudiencePart[]): Promise<number> {
  let added = 0
  for (const part of parts) {
    const result =
      await sql`insert into survey_audiences (organisation_id, wave_id, id, respondent_group, leaves_out, kind,
        unit_id, person_id, value)
      select w.organisation_id, w.id, ${uuid()}::uuid, ${part.respondentGroup}, ${part.leavesOut}, ${part.kind},
        ${part.unitId ?? null}::uuid, ${part.personId ?? null}::uuid, ${part.value ?? null}
      from survey_waves w where w.organisation_id = ${tx.organisationId} and w.id = ${wave.id} and w.status = 'draft'
        and not exists (select from survey_audiences a where a.organisation_id = w.organisation_id and a.wave_id = w.id
          and a.respondent_group = ${part.respondentGroup} and a.leaves_out = ${part.leavesOut} and a.kind = ${part.kind}
          and a.unit_id is not distinct from ${part.unitId ?? null}::uuid
          and a.person_id is not distinct from ${part.personId ?? null}::uuid
          and a.value is not distinct from ${part.value ?? null})`.execute(tx)
    added += Number(result.numAffectedRows ?? 0n)
  }
  return added
}

/** Takes a part of the audience of a draft away; nothing happens when it is gone already. */
export async function takeFromAudience(tx: Writing, wave: Wave, partIds: readonly string[]): Promise<void> {
  await sql`delete from survey_audiences a using survey_waves w
    where a.organisation_id = ${tx.organisationId} and a.wave_id = ${wave.id} and a.id = any(${[...partIds]}::uuid[])
      and w.organisation_id = a.organisation_id and w.id = a.wave_id and w.status = 'draft'`.execute(tx)
}

/** Asks so many of the audience, drawn by lot; without a number everybody. */
export async function drawSample(tx: Writing, wave: Wave, size: number | undefined): Promise<void> {
  await sql`update survey_waves set sample_size = ${size ?? null} where organisation_id = ${tx.organisationId}
    and id = ${wave.id} and status = 'draft'`.execute(tx)
}
