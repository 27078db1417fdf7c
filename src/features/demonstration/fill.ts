import { sql } from 'kysely'
import { getCurrentFramework } from '#features/skills/index.ts'
import { copyInto } from '#platform/db/copy.ts'
import { type Database, enterOrganisation, type GlobalWriting, type Writing } from '#platform/db/database.ts'
import { auditEntries } from './generator/audit.ts'
import type { FrameworkPlan } from './generator/mind.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import type { Passport } from './generator/passports.ts'
import { monthEnds } from './generator/year.ts'

export interface Filled {
  readonly units: number
  readonly people: number
  readonly rounds: number
  readonly answers: number
}

export interface FillOptions {
  /** What a new organisation needs of every feature, such as its frameworks; told the day of the launch. */
  readonly prepare: (tx: Writing, launch: Date) => Promise<void>
  /** Called for the end of every month of the year in turn, when all that happened by then is written. */
  readonly monthly?: (tx: Writing, on: Date) => Promise<void>
}

/**
 * Writes an invented organisation with its whole year, in one transaction: it is there, or nothing of it is.
 * Thousands of rows a second by COPY; big organisations go in batches, so memory stays small.
 */
export function fillOrganisation(
  database: Database,
  organisation: DemonstrationOrganisation,
  { prepare, monthly }: FillOptions,
): Promise<Filled> {
  return database.global(async outside => {
    const tx = await makeOrganisation(outside, organisation)
    await prepare(tx, organisation.year.launch)
    const framework = await getCurrentFramework(tx, 'digital-basics', organisation.blueprint.locales[0])
    await fillStaff(tx, organisation)
    const passports = await fillPassports(tx, organisation, framework)
    if (monthly) for (const on of monthEnds(organisation.year)) await monthly(tx, on)
    return { units: organisation.units.length, people: organisation.people.length, ...passports }
  })
}

async function makeOrganisation(outside: GlobalWriting, organisation: DemonstrationOrganisation): Promise<Writing> {
  const { id, blueprint, year } = organisation
  await sql`set local statement_timeout = 0`.execute(outside)
  await outside
    .insertInto('organisations')
    .values({
      id,
      slug: blueprint.slug,
      name: blueprint.name,
      locales: [...blueprint.locales],
      accent_colour: blueprint.accentColour,
      minimum_group: blueprint.minimumGroup,
      time_zone: blueprint.timeZone,
      is_demonstration: true,
      created_at: year.launch,
    })
    .execute()
  return enterOrganisation(outside, id)
}

async function fillStaff(tx: Writing, { id, units, people, profiles, roleGrants, year }: DemonstrationOrganisation) {
  await copyInto(
    tx,
    'units',
    ['organisation_id', 'id', 'parent_id', 'name', 'code', 'path', 'search_text', 'created_at'],
    units.map(u => [id, u.id, u.parentId ?? null, u.name, u.code, u.path, u.searchText, u.createdAt]),
  )
  await copyInto(
    tx,
    'people',
    [
      ...(['organisation_id', 'id', 'employee_number', 'name', 'email', 'job_title', 'grade', 'location'] as const),
      ...(['phone', 'fte', 'started_on', 'locale', 'unit_id', 'manager_id', 'search_text'] as const),
      ...(['created_at', 'left_at'] as const),
    ],
    people.map(p => [
      ...[id, p.id, p.employeeNumber, p.name, p.email ?? null, p.jobTitle, p.grade ?? null, p.location],
      ...[p.phone ?? null, p.fte, p.startedOn, p.locale ?? null, p.unitId, p.managerId ?? null, p.searchText],
      ...[p.createdAt, p.leftAt ?? null],
    ]),
  )
  await copyInto(
    tx,
    'profiles',
    [
      ...(['organisation_id', 'person_id', 'about', 'ask_me_about'] as const),
      ...(['show_email', 'show_phone', 'show_location', 'changed_at'] as const),
    ],
    profiles.map(p => [
      ...[id, p.personId, p.about, p.askMeAbout],
      ...[p.showEmail, p.showPhone, p.showLocation, p.changedAt],
    ]),
  )
  await copyInto(
    tx,
    'role_grants',
    ['organisation_id', 'id', 'person_id', 'role', 'granted_by', 'granted_at', 'revoked_by', 'revoked_at'],
    roleGrants.map(g => [
      ...[id, g.id, g.personId, g.role, g.grantedBy ?? null, g.grantedAt],
      ...[g.revokedBy ?? null, g.revokedAt ?? null],
    ]),
  )
  await copyInto(
    tx,
    'audit_entries',
    ['organisation_id', 'id', 'at', 'actor_id', 'action', 'subject_kind', 'subject_id', 'details'],
    auditEntries({ organisationId: id, roleGrants, launch: year.launch }).map(a => [
      ...[id, a.id, a.at, a.actorId ?? null, a.action, a.subjectKind, a.subjectId, a.details],
    ]),
  )
}

const batchSize = 5000

async function fillPassports(tx: Writing, organisation: DemonstrationOrganisation, framework: FrameworkPlan) {
  const filled = { rounds: 0, answers: 0 }
  let batch: Passport[] = []
  const flush = async () => {
    const { rounds, answers } = await fillBatch(tx, organisation.id, framework, batch)
    filled.rounds += rounds
    filled.answers += answers
    batch = []
  }
  for (const passport of organisation.passports(framework)) {
    if (passport.rounds.length > 0) batch.push(passport)
    if (batch.length >= batchSize) await flush()
  }
  await flush()
  return filled
}

async function fillBatch(tx: Writing, id: string, { versionId }: FrameworkPlan, batch: readonly Passport[]) {
  const rounds = batch.flatMap(({ person, rounds: all }) => all.map(round => ({ person: person.id, round })))
  await copyInto(
    tx,
    'assessment_rounds',
    ['organisation_id', 'id', 'person_id', 'framework_version_id', 'started_at', 'completed_at'],
    rounds.map(({ person, round }) => [id, round.id, person, versionId, round.startedAt, round.completedAt ?? null]),
  )
  const answers = await copyInto(
    tx,
    'assessments',
    ['organisation_id', 'id', 'person_id', 'skill_id', 'round_id', 'level', 'confidence', 'assessed_at'],
    rounds.flatMap(({ person, round }) =>
      round.answers.map(a => [id, a.id, person, a.skillId, round.id, a.level, a.confidence, a.at]),
    ),
  )
  await copyInto(
    tx,
    'passport_results',
    [
      ...(['organisation_id', 'round_id', 'person_id', 'framework_version_id', 'completed_at'] as const),
      ...(['skills_answered', 'skills_at_basic', 'at_basic'] as const),
    ],
    rounds.flatMap(({ person, round: { id: roundId, completedAt, result } }) =>
      completedAt && result
        ? [[id, roundId, person, versionId, completedAt, result.answered, result.atBasic, result.isAtBasic]]
        : [],
    ),
  )
  await copyInto(
    tx,
    'checked_areas',
    ['organisation_id', 'round_id', 'area_id', 'person_id', 'checked_at'],
    rounds.flatMap(({ person, round }) => round.checked.map(c => [id, round.id, c.areaId, person, c.at])),
  )
  await copyInto(
    tx,
    'unfinished_answers',
    ['organisation_id', 'round_id', 'skill_id', 'person_id', 'level', 'confidence', 'changed_at'],
    rounds.flatMap(({ person, round }) =>
      round.halves.map(h => [id, round.id, h.skillId, person, h.level ?? null, h.confidence ?? null, h.at]),
    ),
  )
  await copyInto(
    tx,
    'skill_wishes',
    ['organisation_id', 'id', 'person_id', 'skill_id', 'wished_at'],
    batch.flatMap(({ person, wishes }) => wishes.map(wish => [id, wish.id, person.id, wish.skillId, wish.at])),
  )
  return { rounds: rounds.length, answers }
}
