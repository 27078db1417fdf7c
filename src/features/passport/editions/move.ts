import { v7 as uuid } from 'uuid'
import { followSkills } from '#features/evidence/index.ts'
import {
  type Framework,
  type FrameworkHead,
  getFrameworkHead,
  getFrameworkPart,
  listSuccessors,
  type SkillSuccessor,
  smallFramework,
} from '#features/skills/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { addMarks } from '../assessing/marks.ts'
import { holdOpenRound, holdPerson, openRound } from '../assessing/rounds.ts'
import { answersChanged } from '../passport.events.ts'
import { momentAfter } from '../passport.ts'
import { getMyPassport, type MyPassport } from '../record/my-passport.ts'
import { withOutsideArea, withScales } from '../scales.ts'
import { type EditionPlan, planEdition } from './edition-plan.ts'
import { listEditionIds } from './editions.queries.ts'

export interface Edition {
  readonly passport: MyPassport
  readonly newest: FrameworkHead
  readonly after: Framework
  readonly plan: EditionPlan
}

interface Asked {
  readonly me: Me
  readonly frameworkKey: string
  readonly locale: Locale
}

/** What a newer edition would change for this person; undefined while they are on the newest one, or on none. */
export async function getEdition(db: Reading, { me, frameworkKey, locale }: Asked): Promise<Edition | undefined> {
  const passport = await getMyPassport(db, me, { locale, frameworkKey })
  const { use, framework: before, answers, wishes, helps, halfAnswers } = passport
  if (!use.editionId || !use.newestId || use.editionId === use.newestId) return undefined
  const newest = await getFrameworkHead(db, use.newestId, locale)
  const successors = await successorsBetween(db, use.frameworkId, use.editionId, use.newestId)
  const said = [...answers.keys(), ...halfAnswers.keys(), ...wishes, ...helps]
  const skillKeys = [...said, ...successors.flatMap(({ toKeys }) => toKeys)]
  const read = await getFrameworkPart(db, newest, locale, { skillKeys })
  const after = withOutsideArea(withScales(read, locale))
  const plan = planEdition({ before, after, successors, answers })
  // Of a large framework only a part was read, so nobody can say here what is new in it.
  return { passport, newest, after, plan: newest.skills > smallFramework ? { ...plan, added: [] } : plan }
}

async function successorsBetween(
  db: Reading,
  frameworkId: string,
  fromVersionId: string,
  toVersionId: string,
): Promise<readonly SkillSuccessor[]> {
  const editions = await listEditionIds(db, frameworkId)
  const between = new Set(editions.slice(editions.indexOf(fromVersionId) + 1, editions.indexOf(toVersionId) + 1))
  return (await listSuccessors(db, frameworkId)).filter(({ versionId }) => between.has(versionId))
}

interface Move extends Asked {
  /** The edition that the page showed. */
  readonly toVersionId: string
  readonly now: Date
}

export type Moved = 'moved' | 'moved-before' | 'newer'

/**
 * "Yes": from now on this person's passport is on the newest edition. No answer is written over: what comes along is
 * named, what was begun is begun there as well, and wishes and evidence follow their skills.
 */
export async function moveToEdition(tx: Writing, { me, frameworkKey, locale, toVersionId, now }: Move): Promise<Moved> {
  await holdPerson(tx, me)
  const before = await getMyPassport(tx, me, { locale, frameworkKey })
  await holdOpenRound(tx, { me, framework: before.framework })
  const edition = await getEdition(tx, { me, frameworkKey, locale })
  if (!edition) return 'moved-before'
  if (edition.newest.versionId !== toVersionId) return 'newer'
  const { passport, after, plan } = edition
  const { use, framework, history, open } = passport
  const id = uuid()
  const common = { organisation_id: tx.organisationId, person_id: me.id }
  await tx
    .insertInto('edition_moves')
    .values({
      ...{ ...common, id, framework_id: use.frameworkId },
      ...{ from_version_id: framework.versionId, to_version_id: after.versionId },
      moved_at: momentAfter(now, history[0]?.assessedAt, open?.startedAt),
    })
    .execute()
  if (plan.carried.length > 0)
    await tx
      .insertInto('carried_answers')
      .values(
        plan.carried.map(({ to, answer }) => ({ ...common, move_id: id, skill_id: to.id, assessment_id: answer.id })),
      )
      .execute()
  await takeBegunAlong(tx, edition, { me, now })
  await takeMarksAlong(tx, edition, { me, now })
  await followSkills(tx, me, { frameworkId: use.frameworkId, became: oneForOne(plan) })
  await publish(tx, answersChanged, { personId: me.id, frameworkVersionId: after.versionId }, { actorId: me.id })
  return 'moved'
}

interface Acting {
  readonly me: Me
  readonly now: Date
}

/** A round that was open goes on in the newer edition, with the halves of answers that still have their skill. */
async function takeBegunAlong(tx: Writing, { passport, after, plan }: Edition, { me, now }: Acting): Promise<void> {
  if (!passport.open) return
  const round = await openRound(tx, { me, framework: after, now })
  const known = new Map(after.areas.flatMap(({ skills }) => skills.map(skill => [skill.key, skill])))
  const rows = [...passport.halfAnswers].flatMap(([key, { level = null, confidence = null, lastUsed = null }]) => {
    const [target, ...more] = plan.targets.get(key) ?? []
    const skill = known.get(target ?? '')
    if (!skill || more.length > 0) return []
    // Half of an answer on another scale says something else.
    const half = { level: plan.levelsChanged ? null : level, confidence, last_used: lastUsed }
    if (half.level === null && confidence === null && lastUsed === null) return []
    const common = { organisation_id: tx.organisationId, person_id: me.id, round_id: round.id }
    return [{ ...common, skill_id: skill.id, ...half, changed_at: now }]
  })
  const first = new Map(rows.map(row => [row.skill_id, row]))
  if (first.size > 0)
    await tx
      .insertInto('unfinished_answers')
      .values([...first.values()])
      .execute()
}

/** Skills with another key than before that lead to one skill alone: what was divided is nobody's to guess. */
function oneForOne({ targets }: EditionPlan): ReadonlyMap<string, string> {
  return new Map(
    [...targets].flatMap(([was, [now, ...more]]) =>
      now !== undefined && now !== was && more.length === 0 ? [[was, now] as const] : [],
    ),
  )
}

/** To wish for a skill is to wish for what became of it; to help with it, only where it is still the same. */
async function takeMarksAlong(tx: Writing, { passport, after, plan }: Edition, { me, now }: Acting): Promise<void> {
  const known = new Map(after.areas.flatMap(({ skills }) => skills.map(skill => [skill.key, skill.id])))
  const renamed = (keys: readonly string[], isWide: boolean) =>
    keys.flatMap(key => {
      const targets = (plan.targets.get(key) ?? []).filter(target => target !== key)
      return isWide || targets.length === 1 ? targets.flatMap(target => known.get(target) ?? []) : []
    })
  await addMarks(tx, 'wish', { me, now, skillIds: [...new Set(renamed(passport.wishes, true))] })
  await addMarks(tx, 'help', { me, now, skillIds: [...new Set(renamed(passport.helps, false))] })
}
