import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { mostCodes } from '../modes/codes.ts'
import type { Wave } from '../waves/wave.ts'

interface Act {
  readonly actorId: string
  readonly now: Date
}

/**
 * Makes a sheet of codes for people of a unit who have no e-mail. In anonymous mode they belong to the unit, as many as
 * asked for; else one to each of those people who has none yet. Returns the sheet, or why there is none.
 */
export async function makeCodes(
  tx: Writing,
  wave: Wave,
  { unitId, group, number }: { unitId: string; group: string; number: number },
  { actorId, now }: Act,
): Promise<{ readonly sheetId: string } | 'too-many' | 'none-left'> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`survey codes ${wave.id}`}, 0))`.execute(tx)
  const { rows } = await sql<{ next: number }>`select coalesce(max(serial) + 1, 0) as next from survey_codes
    where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}`.execute(tx)
  const first = rows[0]?.next ?? 0
  const owners =
    wave.mode === 'anonymous'
      ? Array.from({ length: number }, () => ({ personId: null, group, dimensions: ofUnit(wave, unitId, group) }))
      : await listWithoutCode(tx, wave.id, unitId)
  if (owners.length === 0) return 'none-left'
  if (first + owners.length > mostCodes - 25_000) return 'too-many'
  const sheetId = uuid()
  const codes = owners.map((owner, place) => ({ ...owner, serial: first + place }))
  await sql`
    insert into survey_codes (organisation_id, wave_id, serial, sheet_id, mode, person_id, respondent_group, dimensions,
      made_by, made_at)
    select ${tx.organisationId}::uuid, ${wave.id}::uuid, c.serial, ${sheetId}::uuid, ${wave.mode}::text, c."personId", c."group",
      c.dimensions, ${actorId}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb)
      as c (serial integer, "personId" uuid, "group" text, dimensions jsonb)`.execute(tx)
  const details = { codes: owners.length }
  await audit(tx, { actorId, action: 'surveys.codes-made', subject: { kind: 'survey-wave', id: wave.id }, details })
  return { sheetId }
}

// Of whoever draws a slip nothing is known but the unit that it was printed for.
function ofUnit({ dimensions }: Wave, unitId: string, group: string): Record<string, string> {
  const known: Record<string, string> = { unit: unitId, group: group || 'unknown' }
  return Object.fromEntries(dimensions.map(dimension => [dimension, known[dimension] ?? 'unknown']))
}

async function listWithoutCode(tx: Writing, waveId: string, unitId: string) {
  const { rows } = await sql<{ personId: string; group: string; dimensions: Record<string, string> }>`
    select i.person_id as "personId", i.respondent_group as "group", i.dimensions from survey_invitees i
    join people p on p.organisation_id = i.organisation_id and p.id = i.person_id and p.email is null
    where i.organisation_id = ${tx.organisationId} and i.wave_id = ${waveId} and i.unit_id = ${unitId}
      and not exists (select from survey_codes c where c.organisation_id = i.organisation_id and c.wave_id = i.wave_id
        and c.person_id = i.person_id)
    order by p.name, p.id`.execute(tx)
  return rows
}

export interface UnitWithoutMail {
  readonly unitId: string
  readonly unit: string
  readonly people: number
}

/** Units in which somebody is asked who has no e-mail, and how many. What the directory says, nothing about answers. */
export async function listUnitsWithoutMail(db: Reading, waveId: string): Promise<readonly UnitWithoutMail[]> {
  const { rows } = await sql<UnitWithoutMail>`
    select u.id as "unitId", u.name as unit, count(*)::int as people from survey_invitees i
    join people p on p.organisation_id = i.organisation_id and p.id = i.person_id and p.email is null and p.left_at is null
    join units u on u.organisation_id = i.organisation_id and u.id = i.unit_id
    where i.organisation_id = ${db.organisationId} and i.wave_id = ${waveId}
    group by u.id, u.name order by u.name, u.id`.execute(db)
  return rows
}

export interface CodeSheet {
  readonly sheetId: string
  readonly unit: string
  readonly codes: number
  readonly madeAt: Date
  readonly madeBy: string | null
}

/** The sheets of a wave, the newest first. */
export async function listSheets(db: Reading, waveId: string): Promise<readonly CodeSheet[]> {
  const { rows } = await sql<CodeSheet>`
    select c.sheet_id as "sheetId", count(*)::int as codes, min(c.made_at) as "madeAt", min(m.name) as "madeBy",
      coalesce(min(u.name), min(v.name), '') as unit
    from survey_codes c
    left join people m on m.organisation_id = c.organisation_id and m.id = c.made_by
    left join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join units v on v.organisation_id = c.organisation_id and v.id::text = c.dimensions ->> 'unit'
    where c.organisation_id = ${db.organisationId} and c.wave_id = ${waveId}
    group by c.sheet_id order by min(c.made_at) desc, c.sheet_id`.execute(db)
  return rows
}

export interface Slip {
  readonly serial: number
  /** Outside anonymous mode only. */
  readonly name: string | null
}

/** The slips of one sheet, in the order in which they are printed. */
export async function listSlips(db: Reading, waveId: string, sheetId: string): Promise<readonly Slip[]> {
  const { rows } = await sql<Slip>`
    select c.serial, p.name from survey_codes c
    left join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
    where c.organisation_id = ${db.organisationId} and c.wave_id::text = ${waveId} and c.sheet_id::text = ${sheetId}
    order by c.serial`.execute(db)
  return rows
}
