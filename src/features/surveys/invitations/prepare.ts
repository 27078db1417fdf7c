import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { announce } from '#platform/notifications/index.ts'
import { protectTree } from '#platform/small-groups/index.ts'
import type { Config } from '../../../config.ts'
import { makeWaveKey } from '../modes/wave-keys.ts'
import { audienceTable, dimensionsOf } from '../waves/audience-table.ts'
import type { Wave } from '../waves/wave.ts'
import { countRates } from './count-rates.ts'
import { findMemory, listUnits } from './counted-together.ts'
import { invitedToSurvey } from './invitations.topics.ts'

/**
 * Makes a launched wave ready to be answered: its key, who is asked and by what results may tell them apart, in which
 * blocks people are counted, and the invitation. Safe to repeat; after a reopening those who came since are asked too.
 */
export async function prepareWave(
  tx: Writing,
  {
    config,
    wave,
    actorId,
    now,
  }: { config: Pick<Config, 'DATA_DIR'>; wave: Wave; actorId: string | undefined; now: Date },
): Promise<void> {
  if (wave.status === 'closed') return
  const key = makeWaveKey(config, wave.id)
  const asked = await listInvitees(tx, wave, now)
  const { memory, invited } = await giveBlocks(tx, wave)
  await sql`
    insert into survey_rolls (organisation_id, wave_id, prepared_at, invited, memory)
    values (${tx.organisationId}, ${wave.id}, ${now}, ${invited}, ${JSON.stringify(memory)}::jsonb)
    on conflict (organisation_id, wave_id) do update
      set invited = excluded.invited, memory = excluded.memory, counted_at = null`.execute(tx)
  await countRates(tx, { wave, key, now })
  if (asked.length === 0) return
  const number = await nextMailing(tx, wave.id)
  await tx
    .insertInto('survey_mailings')
    .values({
      ...{ organisation_id: tx.organisationId, wave_id: wave.id, number, kind: 'invitation' },
      ...{ asked_by: actorId ?? null, asked_at: now, finished_at: now },
    })
    .execute()
  await announce(tx, invitedToSurvey, {
    to: { personIds: asked },
    payload: { waveId: wave.id, title: wave.survey.title, closesOn: wave.closesOn },
    key: `${wave.id} ${number}`,
    now,
  })
}

/** Puts down who is asked, as the directory is now. Returns those who were not on the list before. */
export async function listInvitees(tx: Writing, wave: Wave, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ person_id: string }>`
    insert into survey_invitees (organisation_id, wave_id, person_id, respondent_group, dimensions, unit_id)
    select p.organisation_id, ${wave.id}::uuid, p.id, coalesce(a.respondent_group, ''), ${dimensionsOf(wave, now)}, p.unit_id
    from (${audienceTable(tx, wave)}) a
    join people p on p.organisation_id = ${tx.organisationId}::uuid and p.id = a.person_id
    on conflict do nothing
    returning person_id`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}

/** The number of the next round of mails of a wave, from 1. */
export async function nextMailing(db: Reading, waveId: string): Promise<number> {
  const row = await db
    .selectFrom('survey_mailings')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

// Whoever is not in a block yet joins one now, and stays: rates of two days can then be compared by nobody but as a whole.
async function giveBlocks(tx: Writing, { id, minimumGroup: minimum }: Wave) {
  const { rows: bundles } = await sql<{ unit: string | null; block: number; people: number }>`
    select unit_id as unit, block, count(*)::int as people from survey_invitees
    where organisation_id = ${tx.organisationId} and wave_id = ${id}
    group by unit_id, block order by unit_id, block`.execute(tx)
  const units = await listUnits(tx)
  const { cohorts, memory } = protectTree({
    minimum,
    units,
    bundles: bundles.map(({ unit, people, block }) => ({
      ...{ unit, people, answer: null },
      cohorts: { people: block, answers: 0 },
    })),
    answers: ['taken-part'],
    memory: await findMemory(tx, id),
  })
  for (const [i, { unit, block }] of bundles.entries()) {
    const given = cohorts[i]?.people ?? 0
    if (given === block) continue
    await sql`update survey_invitees set block = ${given} where organisation_id = ${tx.organisationId}
      and wave_id = ${id} and unit_id is not distinct from ${unit}::uuid and block = ${block}`.execute(tx)
  }
  return { memory, invited: bundles.reduce((sum, { people }) => sum + people, 0) }
}
