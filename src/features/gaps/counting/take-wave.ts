import { v7 as uuid } from 'uuid'
import { readCountedUnits, teamsOf } from '#features/basics/index.ts'
import { basicProfileKey, listRoleProfiles } from '#features/role-profiles/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type CountedPerson, readCounted } from './counted-people.ts'
import { type CountedProfile, decideGaps } from './decide.ts'
import { keepBlocks, keepMemory, readMemory, writeCells } from './kept-figures.ts'

interface TakeWave {
  readonly on: Date
  readonly minimumGroup: number
  readonly takenBy?: string
}

/**
 * Counts for every profile but the basic one how many reach what it asks for, decides what may be shown next to
 * everything shown before, and keeps just that. Once a day at most: a second time it does nothing and answers false.
 */
export async function takeGapWave(tx: Writing, { on, minimumGroup, takenBy }: TakeWave): Promise<boolean> {
  const takenOn = on.toISOString().slice(0, 10)
  const waveId = uuid()
  const profiles = await readProfiles(tx)
  const asked = profiles.map(({ id, requirements }) => [id, requirements.length])
  const made = await tx
    .insertInto('gap_waves')
    .values({
      ...{ organisation_id: tx.organisationId, id: waveId, taken_on: takenOn, taken_by: takenBy ?? null },
      ...{ minimum_group: minimumGroup, profiles: JSON.stringify(Object.fromEntries(asked)) },
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return false

  const counted = await readCounted(tx, profiles, on)
  const { units, teams, teamOf } = await readGroups(tx)
  const decided = decideGaps({
    ...{ organisationId: tx.organisationId, units, teams, profiles, minimum: minimumGroup },
    people: counted.map(person => ({ ...person, teamId: teamOf(person) })),
    memory: await readMemory(tx),
  })
  await writeCells(tx, waveId, decided.cells)
  await keepBlocks(
    tx,
    counted.flatMap(({ id, block }, index) => {
      const now = decided.blocks[index] ?? 0
      return id && now !== block ? [{ id, block: now }] : []
    }),
  )
  await keepMemory(tx, decided.memory)
  const subject = { kind: 'wave', id: waveId }
  await audit(tx, { actorId: takenBy, action: 'gaps.wave-taken', subject, details: { takenOn } })
  return true
}

/** The basic profile is counted in the basics: two ways to count the same people would tell more than either. */
async function readProfiles(db: Reading): Promise<readonly CountedProfile[]> {
  const profiles = await listRoleProfiles(db)
  return profiles.filter(({ key, requirements }) => key !== basicProfileKey && requirements.length > 0)
}

async function readGroups(db: Reading) {
  const units = await readCountedUnits(db)
  const everybody = await db
    .selectFrom('people')
    .select(['id', 'manager_id as managerId'])
    .where('organisation_id', '=', db.organisationId)
    .where('left_at', 'is', null)
    .orderBy('id')
    .execute()
  const teams = teamsOf(db.organisationId, everybody)
  const leads = new Set(teams.map(({ id }) => id))
  const teamOf = ({ id, managerId }: Pick<CountedPerson, 'id' | 'managerId'>) =>
    id && leads.has(id) ? id : managerId && leads.has(managerId) ? managerId : null
  const known = new Set(units.map(({ id }) => id))
  return { units: units.filter(({ id }) => known.has(id)), teams, teamOf }
}
