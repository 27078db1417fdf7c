import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Texts } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'

export interface Reader {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly employeeNumber: string | null
}

/** Those who read the answers of a wave with names. Nobody in particular means: whoever runs surveys. */
export async function listReaders(db: Reading, waveId: string): Promise<readonly Reader[]> {
  const { rows } = await sql<Reader>`
    select p.id, p.name, p.email, p.employee_number as "employeeNumber" from survey_readers r
    join people p on p.organisation_id = r.organisation_id and p.id = r.person_id
    where r.organisation_id = ${db.organisationId} and r.wave_id = ${waveId} order by p.name, p.id`.execute(db)
  return rows
}

/** Says who reads the answers of a draft. Of a wave that has opened nothing changes: its readers are promised. */
export async function sayReaders(tx: Writing, waveId: string, personIds: readonly string[]): Promise<void> {
  const draft = sql`exists (select from survey_waves w where w.organisation_id = ${tx.organisationId}::uuid
    and w.id = ${waveId}::uuid and w.status = 'draft')`
  await sql`delete from survey_readers where organisation_id = ${tx.organisationId} and wave_id = ${waveId}
    and ${draft}`.execute(tx)
  await sql`insert into survey_readers (organisation_id, wave_id, person_id)
    select ${tx.organisationId}::uuid, ${waveId}::uuid, r.id from unnest(${[...new Set(personIds)]}::uuid[]) as r (id)
    where ${draft}`.execute(tx)
}

/** Whether somebody may read what people answered under their names. */
export async function mayRead(db: Reading, me: Me, { id, mode, status }: Pick<Wave, 'id' | 'mode' | 'status'>) {
  if (mode !== 'named' || status === 'draft') return false
  const readers = await listReaders(db, id)
  if (readers.length > 0) return readers.some(reader => reader.id === me.id)
  return me.roles.includes('programme-lead') || me.roles.includes('administrator')
}

/** The waves whose answers somebody was named to read. */
export async function listToRead(
  db: Reading,
  me: Pick<Me, 'id'>,
): Promise<readonly { readonly waveId: string; readonly title: Texts; readonly name: string }[]> {
  const { rows } = await sql<{ waveId: string; title: Texts; name: string }>`
    select w.id as "waveId", s.title, w.name from survey_readers r
    join survey_waves w on w.organisation_id = r.organisation_id and w.id = r.wave_id and w.mode = 'named'
      and w.status <> 'draft'
    join surveys s on s.organisation_id = w.organisation_id and s.id = w.survey_id
    where r.organisation_id = ${db.organisationId} and r.person_id = ${me.id}
    order by w.opened_at desc, w.id`.execute(db)
  return rows
}
