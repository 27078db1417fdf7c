import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { type Bundle, type Cell, type Memory, protectTree } from '#platform/small-groups/index.ts'
import { waveTaken } from './basics.events.ts'
import { readEverybody, type Somebody } from './counted-people.ts'
import { type Group, nearestAmong, readUnits, teamsOf, withoutThese } from './groups.ts'
import { keepCohorts, keepMemory, readMemory, writeCells } from './kept-figures.ts'
import { forgetLatestFigure } from './latest-figure.ts'
import { nobody, type SetOfPeople, setsInTree } from './same-people.ts'

interface TakeWave {
  /** The day whose figures these are; people and results are those of its end. */
  readonly on: Date
  readonly minimumGroup: number
  readonly takenBy?: string
}

const answers = ['at-basic', 'below'] as const

/**
 * Counts who has taken part and who is at basic, decides what may be shown next to everything shown before, and keeps
 * just that. Once a day at most: a second time on the same day it does nothing and answers false.
 */
export async function takeWave(tx: Writing, { on, minimumGroup, takenBy }: TakeWave): Promise<boolean> {
  const takenOn = on.toISOString().slice(0, 10)
  const waveId = uuid()
  const made = await tx
    .insertInto('basic_waves')
    .values({
      organisation_id: tx.organisationId,
      id: waveId,
      taken_on: takenOn,
      taken_at: on,
      taken_by: takenBy ?? null,
      minimum_group: minimumGroup,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return false
  const everybody = await readEverybody(tx, on)
  const memory = await readMemory(tx)

  const state = { everybody, memory, minimumGroup }
  const { people, memory: after } = await decideAndKeep(tx, waveId, state)
  await keepCohorts(tx, everybody, people)
  await keepMemory(tx, after)
  await tx
    .updateTable('basic_waves')
    .set({ people_blocks: after.people.length, answer_blocks: after.answers.length })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', waveId)
    .execute()
  const subject = { kind: 'wave', id: waveId }
  await audit(tx, { actorId: takenBy, action: 'basics.wave-taken', subject, details: { takenOn } })
  await publish(tx, waveTaken, { waveId }, { actorId: takenBy })
  forgetLatestFigure(tx.organisationId)
  return true
}

interface State {
  readonly everybody: readonly Somebody[]
  readonly memory: Memory
  readonly minimumGroup: number
}

/** Every unit with all below it, then the teams that are no unit. */
async function decideAndKeep(tx: Writing, waveId: string, { everybody, memory, minimumGroup }: State) {
  const units = await readUnits(tx)
  const known = new Set(units.map(({ id }) => id))
  const unitOf = ({ unitId }: Somebody) => (unitId && known.has(unitId) ? unitId : tx.organisationId)
  const byUnit = protectGroups(units, everybody, unitOf, { memory, minimumGroup })
  const here = byUnit.people.filter(({ hasLeft }) => !hasLeft)

  // A team is its manager and everybody below. Where those are the very people of a unit, the unit's figure is the
  // team's: nothing new is said. Only the others have to be decided upon.
  const teams = teamsOf(tx.organisationId, here)
  const leads = new Set(teams.map(({ id }) => id))
  const teamOf = ({ id, managerId }: Somebody) =>
    leads.has(id) ? id : managerId && leads.has(managerId) ? managerId : tx.organisationId
  const cellsOfUnits = cellsBySet(byUnit.cells, setsInTree(units, here, unitOf))
  const setsOfTeams = setsInTree(teams, here, teamOf)
  const likeUnit = (team: string) => cellsOfUnits.get(setsOfTeams.get(team) ?? nobody)
  const others = withoutThese(teams, team => likeUnit(team) !== undefined)
  const nearest = nearestAmong(teams, others)
  const byTeam = protectGroups(others, byUnit.people, person => nearest(teamOf(person)), {
    memory: byUnit.memory,
    minimumGroup,
  })

  await writeCells(tx, waveId, 'units', byUnit.cells)
  const copies = teams.flatMap(({ id }) => {
    const cell = likeUnit(id)
    return cell && id !== tx.organisationId ? [{ ...cell, unit: id }] : []
  })
  await writeCells(tx, waveId, 'teams', [...byTeam.cells.filter(({ unit }) => unit !== tx.organisationId), ...copies])
  return byTeam
}

const cellsBySet = (cells: readonly Cell[], sets: ReadonlyMap<string, SetOfPeople>): ReadonlyMap<SetOfPeople, Cell> =>
  new Map(cells.map(cell => [sets.get(cell.unit) ?? nobody, cell]))

/** Asks what may be shown of one way to group people, and hands back people with the cohorts that this leaves them in. */
function protectGroups(
  groups: readonly Group[],
  everybody: readonly Somebody[],
  groupOf: (person: Somebody) => string,
  { memory, minimumGroup }: { memory: Memory; minimumGroup: number },
) {
  const bundles = new Map<string, Bundle>()
  const unitOf = (person: Somebody) => (person.hasLeft ? null : groupOf(person))
  const keyOf = (person: Somebody) =>
    `${unitOf(person)} ${person.atBasic} ${person.cohorts.people} ${person.cohorts.answers}`
  for (const person of everybody) {
    const key = keyOf(person)
    const bundle = bundles.get(key)
    if (bundle) bundles.set(key, { ...bundle, people: bundle.people + 1 })
    else bundles.set(key, { unit: unitOf(person), people: 1, answer: answerOf(person), cohorts: person.cohorts })
  }
  const shown = protectTree({
    minimum: minimumGroup,
    units: groups,
    bundles: [...bundles.values()],
    answers,
    memory,
  })
  const after = new Map([...bundles.keys()].map((key, index) => [key, shown.cohorts[index]]))
  const people = everybody.map(person => ({ ...person, cohorts: after.get(keyOf(person)) ?? person.cohorts }))
  return { cells: shown.cells, memory: shown.memory, people }
}

const answerOf = ({ atBasic }: Somebody) => (atBasic === null ? null : atBasic ? 'at-basic' : 'below')
