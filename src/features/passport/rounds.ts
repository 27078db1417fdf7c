import { v7 as uuid } from 'uuid'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import type { Me } from '#platform/http/access.ts'
import { roundCompleted } from './passport.events.ts'
import { getRecord } from './passport.queries.ts'
import { answersAt, missingSkills, momentAfter, type Round, resultFigures } from './passport.ts'

export interface Keeper {
  readonly me: Me
  readonly framework: Framework
}

interface KeeperNow extends Keeper {
  readonly now: Date
}

/** Opens a round, or goes on with the one that is open, and holds it until the transaction ends. */
export async function openRound(tx: Writing, { me, framework, now }: KeeperNow): Promise<Round> {
  for (;;) {
    const id = uuid()
    const last = await lastCompletedAt(tx, me)
    await tx
      .insertInto('assessment_rounds')
      .values({
        organisation_id: tx.organisationId,
        id,
        person_id: me.id,
        framework_version_id: framework.versionId,
        started_at: momentAfter(now, last),
      })
      .onConflict(conflict =>
        conflict
          .columns(['organisation_id', 'person_id', 'framework_version_id'])
          .where('completed_at', 'is', null)
          .doNothing(),
      )
      .execute()
    // Another device may finish the round that stood in the way, just between the two statements: then once more.
    const round = await holdOpenRound(tx, { me, framework })
    if (round) return round
  }
}

async function lastCompletedAt(tx: Writing, me: Me): Promise<Date | undefined> {
  const { last } = await tx
    .selectFrom('assessment_rounds')
    .select(eb => eb.fn.max('completed_at').as('last'))
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirstOrThrow()
  return last ?? undefined
}

/** The open round, locked until the transaction ends, so that two devices take turns. */
export async function holdOpenRound(tx: Writing, { me, framework }: Keeper): Promise<Round | undefined> {
  const row = await tx
    .selectFrom('assessment_rounds')
    .select(['id', 'started_at'])
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('framework_version_id', '=', framework.versionId)
    .where('completed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { id, started_at: startedAt } = row
  return { id, versionId: framework.versionId, startedAt, completedAt: undefined, checkedAreaIds: [] }
}

export type Finish = 'finished' | 'finished-before' | 'not-begun' | 'something-missing'

/** "These are my answers": closes the open round with what holds now. A second time there is nothing left to close. */
export async function finishRound(tx: Writing, { me, framework, now }: KeeperNow): Promise<Finish> {
  const round = await holdOpenRound(tx, { me, framework })
  if (!round) return (await lastCompletedAt(tx, me)) ? 'finished-before' : 'not-begun'
  const { history } = await getRecord(tx, me, { everyAnswer: false })
  const answers = answersAt(history)
  if (missingSkills(skillsOf(framework), answers).length > 0) return 'something-missing'
  const given = [...answers.values()].map(({ assessedAt }) => assessedAt)
  const completedAt = momentAfter(now, round.startedAt, ...given)
  await tx
    .updateTable('assessment_rounds')
    .set({ completed_at: completedAt })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', round.id)
    .execute()
  const { skillsAnswered, skillsAtBasic, atBasic } = resultFigures(framework, answers)
  await tx
    .insertInto('passport_results')
    .values({
      organisation_id: tx.organisationId,
      round_id: round.id,
      person_id: me.id,
      framework_version_id: framework.versionId,
      completed_at: completedAt,
      skills_answered: skillsAnswered,
      skills_at_basic: skillsAtBasic,
      at_basic: atBasic,
    })
    .execute()
  await publish(
    tx,
    roundCompleted,
    { personId: me.id, roundId: round.id, frameworkVersionId: framework.versionId },
    { actorId: me.id },
  )
  return 'finished'
}
