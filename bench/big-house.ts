import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { demonstrationOrganisation, fillOrganisation, refreshStatistics } from '#features/demonstration/index.ts'
import { getCurrentFramework, skillsOf } from '#features/skills/index.ts'
import { connect } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { features } from '../src/app.ts'
import { connectToFill, withIndexesLast } from './fast-filling.ts'

const quiet = { info() {}, warn() {}, error() {} }

export interface BigHouse {
  readonly organisationId: string
  readonly people: number
  /** What a browser sends along for somebody who has finished the passport. */
  readonly cookie: string
  readonly personId: string
  readonly unitId: string
}

const veryBig = 200_000

/**
 * Fills a data folder with an invented organisation of this size, thirty skills each unless told, and signs one person in.
 * A very big one is filled in haste and has what searches read, but no passports, nothing counted from them, and no news.
 */
export async function buildBigHouse(dataDir: string, people: number, skillsEach = 30): Promise<BigHouse> {
  const inHaste = people > veryBig
  const database = await (inHaste ? connectToFill(dataDir, quiet) : connect({ dataDir, log: quiet }))
  try {
    await migrate(database, { log: quiet })
    const organisation = demonstrationOrganisation({ people, now: new Date() })
    const fill = () =>
      fillOrganisation(database, organisation, {
        withAnswers: false,
        withPassports: !inHaste,
        withNews: !inHaste,
        withWaves: !inHaste,
        skillsEach,
        async prepare(tx, launch) {
          for (const feature of features) await feature.prepareOrganisation?.(tx, launch)
        },
      })
    await (inHaste ? withIndexesLast(database, fill) : fill())
    await refreshStatistics(database)
    return await database.writing(organisation.id, tx => signInSomebody(tx, people))
  } finally {
    await database.stop()
  }
}

async function signInSomebody(tx: Writing, people: number): Promise<BigHouse> {
  const person = await tx
    .selectFrom('people')
    .select(['id', 'unit_id'])
    .where('organisation_id', '=', tx.organisationId)
    .where('left_at', 'is', null)
    .where('manager_id', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await finishPassport(tx, person.id)
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('sessions')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      token_hash: createHash('sha256').update(token).digest(),
      person_id: person.id,
      expires_at: new Date(Date.now() + 24 * 60 * 60 * 1000),
    })
    .execute()
  const cookie = `session=${tx.organisationId}.${token}`
  return { organisationId: tx.organisationId, people, cookie, personId: person.id, unitId: person.unit_id ?? '' }
}

// The big fill keeps results without single answers; whoever is measured has all of them.
async function finishPassport(tx: Writing, personId: string): Promise<void> {
  const framework = await getCurrentFramework(tx, 'digital-basics', 'en')
  const id = uuid()
  const on = new Date()
  const whose = { organisation_id: tx.organisationId, person_id: personId }
  const round = { ...whose, framework_version_id: framework.versionId }
  await tx
    .insertInto('assessment_rounds')
    .values({ ...round, id, started_at: on, completed_at: on })
    .execute()
  const answers = skillsOf(framework).map((skill, index) => ({
    ...whose,
    id: uuid(),
    skill_id: skill.id,
    round_id: id,
    level: 1 + (index % 4),
    confidence: 1 + (index % 4),
    assessed_at: on,
  }))
  await tx.insertInto('assessments').values(answers).execute()
  const figures = { skills_answered: answers.length, skills_at_basic: 18, at_basic: false, completed_at: on }
  await tx
    .insertInto('passport_results')
    .values({ ...round, round_id: id, ...figures })
    .execute()
}

/** Milliseconds for one person read by primary key on an open connection: what a question costs at the very least. */
export async function primaryKeyReads(dataDir: string, house: BigHouse): Promise<{ p95: number }> {
  const database: Database = await connect({ dataDir, log: quiet })
  try {
    const times: number[] = []
    for (let index = 0; index < 500; index += 1) {
      const started = performance.now()
      await database.reading(house.organisationId, db =>
        sql`select * from people where organisation_id = ${house.organisationId} and id = ${house.personId}`.execute(
          db,
        ),
      )
      times.push(performance.now() - started)
    }
    return { p95: times.sort((a, b) => a - b)[475] ?? 0 }
  } finally {
    await database.stop()
  }
}
