import { v7 as uuid } from 'uuid'
import type { Area, Skill } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { HttpError } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { answersChanged } from '../passport.events.ts'
import { type LastUse, momentAfter, type Round } from '../passport.ts'
import { outsideAreas } from '../passport.urls.ts'
import { choicesOf, getMyPassport, type MyPassport } from '../record/my-passport.ts'
import { setMarks } from './marks.ts'
import { type Change, type Choice, type Choices, isWhole, mergeAnswers } from './merge-answers.ts'
import { holdOpenRound, type Keeper, openRound } from './rounds.ts'

interface Saving extends Keeper {
  /** What could be answered on the page. */
  readonly skills: readonly Skill[]
  readonly given: Choices
  readonly shown: Choices
  /** The area that is looked through once all of its skills are answered. */
  readonly looksThrough?: Area | undefined
  /** "Still true": skills whose answer of that moment is given anew although nothing of it changed. */
  readonly stillTrue?: ReadonlyMap<string, string>
  readonly locale: Locale
  readonly now: Date
}

/**
 * Saves what was chosen on a page and returns what holds now. Unchanged answers write nothing; each changed one is a
 * new row. Devices that save at once wait for each other, and only what was changed on a device's own page wins.
 * Without an open round, a change opens one; a framework that is answered stands in the passport.
 */
export async function saveAnswers(tx: Writing, saving: Saving): Promise<Choices> {
  let round = await holdOpenRound(tx, saving)
  let { passport, current, changes } = await merge(tx, saving)
  if (!round && changes.some(({ isAnswer }) => isAnswer)) {
    round = await openRound(tx, saving)
    ;({ passport, current, changes } = await merge(tx, saving))
  }
  const held = new Map<string, Choice>([...current, ...changes.map(change => [change.skill.key, change] as const)])
  if (changes.length > 0) {
    await keepMarks(tx, saving, changes, held)
    if (!passport.use.isChosen) await takeIn(tx, saving)
  }
  if (!round) return held
  const moment = momentAfter(saving.now, round.startedAt, passport.history[0]?.assessedAt)
  await write(tx, { ...saving, round, changes: changes.filter(({ isAnswer }) => isAnswer), moment })
  const area = saving.looksThrough
  if (area && area.key !== outsideAreas && area.skills.every(({ key }) => isWhole(held.get(key))))
    await markAsChecked(tx, saving, round, area)
  return held
}

async function merge(tx: Writing, { me, framework, skills, given, shown, stillTrue, locale }: Saving) {
  const passport = await getMyPassport(tx, me, { locale, frameworkKey: framework.key })
  if (passport.framework.versionId !== framework.versionId)
    throw new HttpError(409, 'This person has just moved to another edition')
  const current = choicesOf(passport)
  const changes = mergeAnswers(skills, { given, shown, current })
  const changed = new Set(changes.map(({ skill }) => skill.key))
  const again = skills.flatMap((skill): Change[] => {
    const held = current.get(skill.key)
    const saidAt = passport.answers.get(skill.key)?.assessedAt.toISOString()
    const isMeant = saidAt !== undefined && stillTrue?.get(skill.key) === saidAt
    return isMeant && !changed.has(skill.key) && isWhole(held) ? [{ ...held, skill, isAnswer: true }] : []
  })
  return { passport, current, changes: [...changes, ...again] }
}

async function keepMarks(tx: Writing, saving: Saving, changes: readonly Change[], held: Choices): Promise<void> {
  const skills = changes.map(({ skill }) => skill)
  const marking = { me: saving.me, frameworkId: saving.framework.frameworkId, skills, now: saving.now }
  const keysOf = (isMarked: (choice: Choice | undefined) => boolean | undefined) =>
    skills.map(({ key }) => key).filter(key => isMarked(held.get(key)))
  await setMarks(tx, 'wish', { ...marking, marked: keysOf(choice => choice?.wishes) })
  await setMarks(tx, 'help', { ...marking, marked: keysOf(choice => choice?.helps) })
}

/** The framework stands in the person's passport from now on. Digital basics does so anyway. */
export async function takeIn(tx: Writing, { me, framework: { frameworkId }, now }: Keeper & { readonly now: Date }) {
  await tx
    .insertInto('passport_frameworks')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), person_id: me.id, framework_id: frameworkId },
      chosen_at: now,
    })
    .onConflict(held =>
      held.columns(['organisation_id', 'person_id', 'framework_id']).where('put_away_at', 'is', null).doNothing(),
    )
    .execute()
}

/** The framework stands in the passport no more. What was answered is kept and comes back with it. */
export async function putAway(tx: Writing, { me, use, now }: Pick<Saving, 'me' | 'now'> & Pick<MyPassport, 'use'>) {
  await tx
    .updateTable('passport_frameworks')
    .set({ put_away_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('framework_id', '=', use.frameworkId)
    .where('put_away_at', 'is', null)
    .execute()
}

interface Writes extends Keeper {
  readonly round: Round
  readonly moment: Date
  readonly changes: readonly Change[]
}

async function write(tx: Writing, { me, round, moment, changes }: Writes): Promise<void> {
  const common = { organisation_id: tx.organisationId, person_id: me.id, round_id: round.id }
  const answers = changes.flatMap(change => {
    if (!isWhole(change)) return []
    const { skill, level, confidence, lastUsed = null } = change
    const said = { level, confidence, last_used: lastUsed, assessed_at: moment }
    return [{ ...common, id: uuid(), skill_id: skill.id, ...said }]
  })
  const halves = changes
    .filter(change => !isWhole(change))
    .map(({ skill, level = null, confidence = null, lastUsed = null }) => ({
      ...{ ...common, skill_id: skill.id, level, confidence },
      ...{ last_used: lastUsed, changed_at: moment },
    }))
  if (answers.length > 0) {
    await publish(tx, answersChanged, { personId: me.id, frameworkVersionId: round.versionId }, { actorId: me.id })
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

type HalfRow = {
  organisation_id: string
  person_id: string
  round_id: string
  skill_id: string
  level: number | null
  confidence: number | null
  last_used: LastUse | null
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
        last_used: eb.ref('excluded.last_used'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute()
}

async function markAsChecked(tx: Writing, { me, now }: Saving, round: Round, area: Area): Promise<void> {
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
