import { v7 as uuid } from 'uuid'
import type { Area } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { type Change, type Choice, type Choices, isWhole, mergeAnswers } from './merge-answers.ts'
import { begunIn } from './my-passport.ts'
import { answersChanged } from './passport.events.ts'
import { getRecord } from './passport.queries.ts'
import { answersAt, momentAfter, type Round } from './passport.ts'
import { holdOpenRound, type Keeper, openRound } from './rounds.ts'

interface Saving extends Keeper {
  readonly area: Area
  readonly given: Choices
  readonly shown: Choices
  readonly now: Date
}

/**
 * Saves what was chosen on an area's page and returns what holds now. Unchanged answers write nothing; each changed
 * one is a new row. Devices that save at once wait for each other, and only what was changed on a device's own page
 * wins. Without an open round, a change opens one.
 */
export async function saveAnswers(tx: Writing, saving: Saving): Promise<Choices> {
  let round = await holdOpenRound(tx, saving)
  let { current, latest, changes } = await merge(tx, saving, round)
  if (changes.length > 0 && !round) {
    round = await openRound(tx, saving)
    ;({ current, latest, changes } = await merge(tx, saving, round))
  }
  if (!round) return current
  await write(tx, { ...saving, round, changes, moment: momentAfter(saving.now, round.startedAt, latest) })
  const held = new Map<string, Choice>([...current, ...changes.map(change => [change.skill.key, change] as const)])
  if (saving.area.skills.every(({ key }) => isWhole(held.get(key)))) await markAsChecked(tx, saving, round)
  return held
}

async function merge(tx: Writing, { me, area, given, shown }: Saving, round: Round | undefined) {
  const { history, begun } = await getRecord(tx, me, { everyAnswer: false })
  const current: Choices = new Map<string, Choice>([...answersAt(history), ...begunIn(round, begun)])
  const latest = history[0]?.assessedAt
  return { current, latest, changes: mergeAnswers(area.skills, { given, shown, current }) }
}

interface Writes extends Keeper {
  readonly round: Round
  readonly moment: Date
  readonly changes: readonly Change[]
}

async function write(tx: Writing, { me, round, moment, changes }: Writes): Promise<void> {
  const common = { organisation_id: tx.organisationId, person_id: me.id, round_id: round.id }
  const answers = changes.flatMap(change =>
    isWhole(change)
      ? [{ ...common, id: uuid(), skill_id: change.skill.id, ...levels(change), assessed_at: moment }]
      : [],
  )
  const halves = changes
    .filter(change => !isWhole(change))
    .map(({ skill, level = null, confidence = null }) => ({
      ...common,
      skill_id: skill.id,
      level,
      confidence,
      changed_at: moment,
    }))
  if (answers.length > 0) {
    const told = { personId: me.id, frameworkVersionId: round.versionId }
    await publish(tx, answersChanged, told, { actorId: me.id })
    await tx.insertInto('assessments').values(answers).execute()
    const ids = answers.map(row => row.skill_id)
    await tx
      .deleteFrom('unfinished_answers')
      .where('organisation_id', '=', tx.organisationId)
      .where('round_id', '=', round.id)
      .where('skill_id', 'in', ids)
      .execute()
  }
  if (halves.length > 0) await writeHalves(tx, halves)
}

const levels = ({ level, confidence }: { level: number; confidence: number }) => ({ level, confidence })

type HalfRow = {
  organisation_id: string
  person_id: string
  round_id: string
  skill_id: string
  level: number | null
  confidence: number | null
  changed_at: Date
}

async function writeHalves(tx: Writing, rows: HalfRow[]): Promise<void> {
  await tx
    .insertInto('unfinished_answers')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'round_id', 'skill_id']).doUpdateSet(eb => ({
        level: eb.ref('excluded.level'),
        confidence: eb.ref('excluded.confidence'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute()
}

async function markAsChecked(tx: Writing, { me, area, now }: Saving, round: Round): Promise<void> {
  await tx
    .insertInto('checked_areas')
    .values({
      organisation_id: tx.organisationId,
      round_id: round.id,
      area_id: area.id,
      person_id: me.id,
      checked_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'round_id', 'area_id']).doNothing())
    .execute()
}
