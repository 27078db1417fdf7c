import { sql } from 'kysely'
import { takeWave } from '#features/basics/index.ts'
import { learnWords } from '#features/finder/index.ts'
import { getCurrentFramework } from '#features/skills/index.ts'
import { copyInto } from '#platform/db/copy.ts'
import { type Database, enterOrganisation, type GlobalWriting, type Writing } from '#platform/db/database.ts'
import type { Config } from '../../config.ts'
import { fillCalls } from './fill-calls.ts'
import { fillChampions } from './fill-champions.ts'
import { fillConfirmations } from './fill-confirmations.ts'
import { fillCourses } from './fill-courses.ts'
import { fillDuplicates } from './fill-duplicates.ts'
import { fillEvents } from './fill-events.ts'
import { fillEvidence } from './fill-evidence.ts'
import { fillLearning } from './fill-learning.ts'
import { fillNotifications } from './fill-notifications.ts'
import { fillOpenSurveys } from './fill-open-surveys.ts'
import { fillPassports } from './fill-passports.ts'
import { fillPlans } from './fill-plan.ts'
import { fillPledges } from './fill-pledges.ts'
import { fillProfiles } from './fill-profiles.ts'
import { fillRoleProfiles, takeGapWaves } from './fill-role-profiles.ts'
import { fillScim } from './fill-scim.ts'
import { fillSignIns } from './fill-sign-ins.ts'
import { fillSpaces } from './fill-spaces.ts'
import { fillStamps } from './fill-stamps.ts'
import { fillSupport } from './fill-support.ts'
import { fillSurveyDraft } from './fill-survey-draft.ts'
import { fillSurveys } from './fill-surveys.ts'
import { fillTerms } from './fill-terms.ts'
import { fillXapi } from './fill-xapi.ts'
import { auditEntries } from './generator/audit.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { firstNights } from './generator/year.ts'
import { fillCrosswalk } from './second-framework/fill-crosswalk.ts'
import { fillSecondFramework } from './second-framework/fill-second-framework.ts'

export interface Filled {
  readonly units: number
  readonly people: number
  readonly rounds: number
  readonly answers: number
}

export interface FillOptions {
  /** What a new organisation needs of every feature, such as its frameworks; told the day of the launch. */
  readonly prepare: (tx: Writing, launch: Date) => Promise<void>
  /** False leaves out single answers and keeps rounds and results: all that counting needs, in a tenth of the time. */
  readonly withAnswers?: boolean
  /** False leaves out what everybody did with the passport, where only profiles matter. */
  readonly withPassports?: boolean
  /** False leaves out the news that everybody was told. */
  readonly withNews?: boolean
  /** False leaves out the monthly figures, for those who take them themselves. */
  readonly withWaves?: boolean
  /** How many skills everybody lends; a few by chance unless given. */
  readonly skillsEach?: number
  /** How this installation was set up, which signing takes; without it nobody has stamps. */
  readonly config?: Config
}

/**
 * Writes an invented organisation with its whole year, in one transaction: it is there, or nothing of it is.
 * Thousands of rows a second by COPY; big organisations go in batches, so memory stays small.
 */
export function fillOrganisation(
  database: Database,
  organisation: DemonstrationOrganisation,
  {
    prepare,
    withAnswers = true,
    withPassports = true,
    withNews = true,
    withWaves = true,
    skillsEach,
    config,
  }: FillOptions,
): Promise<Filled> {
  return database.global(async outside => {
    const tx = await makeOrganisation(outside, organisation)
    await prepare(tx, organisation.year.launch)
    const framework = await getCurrentFramework(tx, 'digital-basics', organisation.blueprint.locales[0])
    await fillStaff(tx, organisation)
    await fillProfiles(tx, organisation)
    await fillSignIns(tx, organisation)
    await fillTerms(tx, organisation, skillsEach)
    await fillScim(tx, organisation)
    const twice = await fillDuplicates(tx, organisation)
    const passports = withPassports
      ? await fillPassports(tx, organisation, { framework, withAnswers })
      : { rounds: 0, answers: 0 }
    if (withAnswers) await fillSecondFramework(tx, organisation)
    if (withAnswers) await fillCrosswalk(tx, organisation)
    if (withAnswers) await fillEvidence(tx, organisation, framework)
    if (withAnswers) await fillConfirmations(tx, organisation, framework)
    if (withWaves) await takeWaves(tx, organisation)
    await fillRoleProfiles(tx, organisation, framework)
    if (withAnswers) await fillPlans(tx, organisation, framework)
    if (withAnswers) await fillLearning(tx, organisation, framework)
    if (withWaves && withAnswers) await takeGapWaves(tx, organisation)
    if (withWaves && withAnswers) await fillPledges(tx, organisation)
    if (config) await fillStamps(tx, organisation, config)
    if (withAnswers) await fillSurveys(tx, organisation)
    if (withAnswers) await fillSurveyDraft(tx, organisation)
    if (withAnswers) await fillOpenSurveys(tx, organisation)
    if (withAnswers) await fillXapi(tx, organisation, framework)
    if (withAnswers) await fillCourses(tx, organisation)
    if (withAnswers) await fillEvents(tx, organisation, framework)
    if (withAnswers) await fillCalls(tx, organisation)
    if (withAnswers) await fillSpaces(tx, organisation)
    if (withAnswers) await fillChampions(tx, organisation, framework)
    if (withAnswers) await fillSupport(tx, organisation, framework)
    if (withNews) await fillNotifications(tx, organisation)
    await learnWords(tx)
    return { units: organisation.units.length, people: organisation.people.length + twice, ...passports }
  })
}

async function makeOrganisation(outside: GlobalWriting, organisation: DemonstrationOrganisation): Promise<Writing> {
  const { id, blueprint, year } = organisation
  await sql`set local statement_timeout = 0`.execute(outside)
  // Inventing 100,000 people takes minutes on a busy machine, in which the database hears nothing.
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(outside)
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

async function fillStaff(tx: Writing, { id, units, people, roleGrants, year }: DemonstrationOrganisation) {
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

/** The figures of every month, taken as they would have been: each next to all that was shown before. */
async function takeWaves(tx: Writing, { year, blueprint }: DemonstrationOrganisation): Promise<void> {
  for (const on of firstNights(year)) await takeWave(tx, { on, minimumGroup: blueprint.minimumGroup })
  // They were written just now and belong to the nights on which they would have been.
  await sql`update audit_entries set at = (details ->> 'takenOn')::date + time '02:15'
    where organisation_id = ${tx.organisationId} and action = 'basics.wave-taken'`.execute(tx)
}
