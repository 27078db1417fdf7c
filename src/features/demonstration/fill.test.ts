import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passportFramework, resultFigures } from '#features/passport/index.ts'
import { getCurrentFramework, installBuiltInFrameworks } from '#features/skills/index.ts'
import { installTerms } from '#features/terms/index.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { testDatabase } from '#platform/testing/database.ts'
import { type DemonstrationOrganisation, demonstrationOrganisation, fillOrganisation } from './index.ts'

const now = new Date('2026-11-22T10:15:00Z')
let database: Database
let kommune: DemonstrationOrganisation
const inKommune = <T>(work: Parameters<typeof database.reading<T>>[1]) => database.reading(kommune.id, work)

beforeAll(async () => {
  database = await testDatabase()
  kommune = demonstrationOrganisation({ blueprint: 'kommune', now })
  const prepare = async (tx: Writing, launch: Date) => {
    await installBuiltInFrameworks(tx, launch)
    await installTerms(tx)
  }
  await fillOrganisation(database, kommune, { prepare })
})
afterAll(() => database.stop())

describe('filling an invented organisation', () => {
  test('writes every unit, person and passport, and says that it is a demonstration', async () => {
    const organisation = await database.globalReading(db =>
      db.selectFrom('organisations').selectAll().where('slug', '=', 'bjorkvag').executeTakeFirstOrThrow(),
    )
    expect(organisation).toMatchObject({ id: kommune.id, locales: ['nb', 'en'], is_demonstration: true })
    const counts = await inKommune(db =>
      db
        .selectFrom('people')
        .select(eb => [eb.fn.countAll<string>().as('all'), eb.fn.count<string>('left_at').as('left')])
        .where('organisation_id', '=', kommune.id)
        .executeTakeFirstOrThrow(),
    )
    expect(Number(counts.all) - Number(counts.left)).toBe(400)
  })

  test('lets everybody tell five to seventeen things about themselves, the level never to more people than the thing', async () => {
    const { rows } = await inKommune(db =>
      sql<{ told: number; wider: number; lends: number }>`select count(*)::int as told,
        count(*) filter (where relation = 'lends')::int as lends,
        count(*) filter (where array_position(array['me', 'team', 'organisation', 'partners'], level_audience)
          > array_position(array['me', 'team', 'organisation', 'partners'], audience))::int as wider
        from person_terms where organisation_id = ${kommune.id} group by person_id`.execute(db),
    )
    expect(rows).toHaveLength(400)
    expect(rows.filter(({ told }) => told < 5 || told > 17)).toEqual([])
    expect(rows.filter(({ lends }) => lends < 4)).toEqual([])
    expect(rows.filter(({ wider }) => wider > 0)).toEqual([])
  })

  test('lets the carer see how others who said the same saw it later, without touching anybody that a visitor can be', async () => {
    const { rows } = await inKommune(db =>
      sql<{ hints: number; personas: number }>`select count(*)::int as hints,
        (select count(*)::int from endorsements e where e.organisation_id = ${kommune.id} and e.given_at < ${now}
          and e.words = '' and e.person_id = any (${kommune.people.flatMap(p => (p.persona ? [p.id] : []))}::uuid[])
        ) as personas
        from calibration_hints h where h.organisation_id = ${kommune.id} and exists (
          select from assessments a join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id
          where a.organisation_id = h.organisation_id and s.key = h.skill_key and a.level = h.said_level
            and a.person_id = ${kommune.people.find(({ persona }) => persona === 'carer')?.id ?? ''})`.execute(db),
    )
    expect(rows).toEqual([{ hints: 1, personas: 0 }])
  })

  test('leaves results that the passport itself would have come to', async () => {
    const { framework, answers, results } = await inKommune(async db => ({
      framework: await getCurrentFramework(db, passportFramework, 'nb'),
      answers: await db
        .selectFrom('assessments as a')
        .innerJoin('skills as s', join =>
          join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.skill_id'),
        )
        .select(['a.person_id', 'a.round_id as roundId', 's.key as skillKey', 'a.level', 'a.confidence'])
        .select('a.assessed_at as assessedAt')
        .where('a.organisation_id', '=', kommune.id)
        .orderBy('a.assessed_at')
        .execute(),
      results: await db.selectFrom('passport_results').selectAll().where('organisation_id', '=', kommune.id).execute(),
    }))
    expect(results.length).toBeGreaterThan(200)
    for (const result of results) {
      const held = answers.filter(a => a.person_id === result.person_id && a.assessedAt <= result.completed_at)
      expect(resultFigures(framework, new Map(held.map(answer => [answer.skillKey, answer])))).toEqual({
        skillsAnswered: result.skills_answered,
        skillsAtBasic: result.skills_at_basic,
        atBasic: result.at_basic,
      })
    }
  })

  test('publishes the framework before the first answer', async () => {
    const early = await inKommune(db =>
      sql<{ early: number }>`select count(*)::int as early from assessment_rounds r join framework_versions v
        on v.organisation_id = r.organisation_id and v.id = r.framework_version_id
        where r.organisation_id = ${kommune.id} and r.started_at < v.published_at`.execute(db as never),
    )
    expect(early.rows).toEqual([{ early: 0 }])
  })

  test('shows how the year went: figures of twelve months, more people in each', async () => {
    const waves = await inKommune(db =>
      db
        .selectFrom('basic_waves as w')
        .innerJoin('basic_cells as c', join =>
          join.onRef('c.organisation_id', '=', 'w.organisation_id').onRef('c.wave_id', '=', 'w.id'),
        )
        .select(['w.taken_on', 'c.taken_part', 'c.counted'])
        .where('w.organisation_id', '=', kommune.id)
        .where('c.group_id', '=', kommune.id)
        .orderBy('w.taken_on')
        .execute(),
    )
    expect(waves.map(({ taken_on }) => taken_on).slice(0, 3)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01'])
    expect(waves).toHaveLength(12)
    const shown = waves.flatMap(({ taken_part }) => (taken_part === null ? [] : [taken_part]))
    expect(shown.at(-1)).toBeGreaterThan(shown[0] ?? 0)
    const audited = await inKommune(db =>
      db
        .selectFrom('audit_entries')
        .select('at')
        .where('organisation_id', '=', kommune.id)
        .where('action', '=', 'basics.wave-taken')
        .orderBy('at')
        .execute(),
    )
    expect(audited.map(({ at }) => at.toISOString())[0]).toBe('2025-12-01T02:15:00.000Z')
  })

  test('can leave single answers out where only figures are wanted', async () => {
    const bare = demonstrationOrganisation({ people: 1000, now })
    const filled = await fillOrganisation(database, bare, {
      prepare: installBuiltInFrameworks,
      withAnswers: false,
      withWaves: false,
    })
    expect(filled).toMatchObject({ answers: 0 })
    expect(filled.rounds).toBeGreaterThan(500)
  })

  test('leaves nothing behind when it is interrupted', async () => {
    const other = { ...kommune, id: demonstrationOrganisation({ blueprint: 'kommune', now, seed: 'other' }).id }
    const interrupted = fillOrganisation(
      database,
      {
        ...other,
        blueprint: { ...other.blueprint, slug: 'interrupted' },
        passports: () => {
          throw new Error('the power went')
        },
      },
      { prepare: installBuiltInFrameworks },
    )
    await expect(interrupted).rejects.toThrow('the power went')
    const slugs = await database.globalReading(db => db.selectFrom('organisations').select('slug').execute())
    expect(slugs.map(({ slug }) => slug)).not.toContain('interrupted')
  })
})
