import { v7 as uuid } from 'uuid'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { roundCompleted } from '../passport.events.ts'
import {
  missingSkills,
  momentAfter,
  passportFramework,
  type ResultFigures,
  type Round,
  resultFigures,
} from '../passport.ts'
import { getMyPassport } from '../record/my-passport.ts'

export interface Keeper {
  readonly me: Me
  readonly framework: Pick<Framework, 'frameworkId' | 'versionId' | 'key'>
}

interface KeeperNow extends Keeper {
  readonly now: Date
}

/** Opens a round, or goes on with the one that is open, and holds it until the transaction ends. */
export async function openRound(tx: Writing, { me, framework, now }: KeeperNow): Promise<Round> {
  await holdPerson(tx, me)
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

/** Whoever opens a round and whoever moves to another edition take turns, also while no round is open yet. */
export async function holdPerson(tx: Writing, me: Pick<Me, 'id'>): Promise<void> {
  await tx
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', me.id)
    .forNoKeyUpdate()
    .execute()
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
  const { frameworkId, versionId } = framework
  return { id, frameworkId, versionId, startedAt, completedAt: undefined, checkedAreaIds: [] }
}

export type Finish = 'finished' | 'finished-before' | 'not-begun' | 'something-missing'

interface Finishing extends KeeperNow {
  readonly locale: Locale
}

/**
 * "These are my answers": closes the open round with what holds now. A second time there is nothing left to close.
 * The basic profile wants an answer to every skill; of other frameworks people answer what matters to them.
 */
export async function finishRound(tx: Writing, { me, framework: { key }, now, locale }: Finishing): Promise<Finish> {
  const before = await getMyPassport(tx, me, { locale, frameworkKey: key })
  const round = await holdOpenRound(tx, { me, framework: before.framework })
  // Only now nobody else can finish it or change an answer in it.
  const { framework, answers, completed } = await getMyPassport(tx, me, { locale, frameworkKey: key })
  if (!round) return completed.length > 0 ? 'finished-before' : 'not-begun'
  const isBasics = key === passportFramework
  if (answers.size === 0 || (isBasics && missingSkills(skillsOf(framework), answers).length > 0))
    return 'something-missing'
  const given = [...answers.values()].map(({ assessedAt }) => assessedAt)
  const completedAt = momentAfter(now, round.startedAt, ...given)
  await tx
    .updateTable('assessment_rounds')
    .set({ completed_at: completedAt })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', round.id)
    .execute()
  if (isBasics) await keepResult(tx, { me, round, completedAt, ...resultFigures(framework, answers) })
  const told = { personId: me.id, roundId: round.id, frameworkVersionId: round.versionId }
  await publish(tx, roundCompleted, told, { actorId: me.id })
  return 'finished'
}

interface Result extends ResultFigures {
  readonly me: Me
  readonly round: Round
  readonly completedAt: Date
}

/** Only Digital basics is counted, and counting reads nothing but these rows. */
async function keepResult(tx: Writing, { me, round, completedAt, ...figures }: Result): Promise<void> {
  await tx
    .insertInto('passport_results')
    .values({
      organisation_id: tx.organisationId,
      round_id: round.id,
      person_id: me.id,
      framework_version_id: round.versionId,
      completed_at: completedAt,
      skills_answered: figures.skillsAnswered,
      skills_at_basic: figures.skillsAtBasic,
      at_basic: figures.atBasic,
    })
    .execute()
}
