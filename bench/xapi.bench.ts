import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { createSource, xapiPrefix } from '#features/xapi/index.ts'
import { connect } from '#platform/db/database.ts'
import { buildBigHouse } from './big-house.ts'
import { print, round } from './figure.ts'
import { databaseProcesses, processorTime, runProgram } from './processes.ts'

const people = 2_500
const batchSize = 50
const batches = 600
const atOnce = 4
const searches = 200
const port = '3986'

/** Thirty thousand statements come in batches of fifty from one platform, and are then searched. */
export async function measureXapi(dataDir: string): Promise<void> {
  console.error(`Storing ${batches * batchSize} statements …`)
  const { organisationId } = await buildBigHouse(dataDir, people)
  const { authorization, mails } = await prepare(dataDir, organisationId)
  const program = await runProgram('serve', { DATA_DIR: dataDir, PORT: port })
  try {
    const headers = { authorization, 'x-experience-api-version': '2.0.0', 'content-type': 'application/json' }
    const ask = async (query: string, init: RequestInit = {}) => {
      const answer = await fetch(`http://127.0.0.1:${port}${xapiPrefix}/statements${query}`, { headers, ...init })
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
      return answer.text()
    }
    // On a machine that others use as well, this says more than the clock.
    const spent = () => [processorTime([program.pid]), processorTime(databaseProcesses(dataDir))] as const
    const [started, [here, there]] = [performance.now(), spent()]
    let next = 0
    const sender = async () => {
      while (next < batches) {
        const first = next++ * batchSize
        const body = Array.from({ length: batchSize }, (_, place) => statement(first + place, mails))
        await ask('', { method: 'POST', body: JSON.stringify(body) })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, sender))
    const perSecond = (batches * batchSize) / ((performance.now() - started) / 1000)
    const cost = spent().map((now, place) => (now - (place === 0 ? here : there)) / batches)
    const times: number[] = []
    for (let index = 0; index < searches; index += 1) {
      const agent = JSON.stringify({ mbox: `mailto:${mails[index % mails.length]}` })
      const query = new URLSearchParams({ agent, activity: activityOf(index), related_activities: 'true', limit: '20' })
      const asked = performance.now()
      await ask(`?${query}`)
      times.push(performance.now() - asked)
    }
    await program.stop()
    const reference = await plainInserts(dataDir, organisationId)
    print({
      name: `xAPI: ${batches} batches of ${batchSize}`,
      figure: `${round(perSecond, 0)} statements/s`,
      reference: `plain inserts, one transaction a batch ${round(reference, 0)} rows/s; processor for a batch ${cost.map(ms => `${round(ms)} ms`).join(' here and ')} in the database`,
      ratio: perSecond / reference,
      goal: '≥ 500 statements/s',
      met: perSecond >= 500,
    })
    const p95 = times.sort((a, b) => a - b)[Math.floor(searches * 0.95)] ?? 0
    print({
      name: 'xAPI: search by agent and activity',
      figure: `p95 ${round(p95)} ms`,
      reference: `among ${batches * batchSize} statements`,
      goal: '≤ 50 ms',
      met: p95 <= 50,
    })
  } catch (error) {
    await program.stop()
    throw error
  }
}

const activityOf = (index: number): string => `https://lms.example/courses/${index % 200}`

const statement = (index: number, mails: readonly string[]) => ({
  id: randomUUID(),
  actor: { name: 'Somebody', mbox: `mailto:${mails[index % mails.length]}` },
  verb: {
    id: `http://adlnet.gov/expapi/verbs/${index % 3 === 0 ? 'completed' : 'experienced'}`,
    display: { en: 'did' },
  },
  object: {
    id: `${activityOf(index)}/pages/${index % 1000}`,
    definition: { name: { en: `Page ${index % 1000}` }, type: 'http://adlnet.gov/expapi/activities/module' },
  },
  result: { score: { scaled: (index % 100) / 100 }, duration: 'PT5M' },
  context: { registration: randomUUID(), contextActivities: { parent: [{ id: activityOf(index) }] } },
})

const quiet = { info() {}, warn() {}, error() {} }

async function prepare(dataDir: string, organisationId: string) {
  const database = await connect({ dataDir, log: quiet })
  try {
    return await database.writing(organisationId, async tx => {
      const scopes = ['statements/write', 'statements/read/mine'] as const
      const { key, secret } = await createSource(tx, { name: 'Bench', scopes, isLimited: false, now: new Date() })
      const { rows } = await sql<{ email: string }>`select email from people
        where organisation_id = ${organisationId} and email is not null order by id limit 1000`.execute(tx)
      const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
      return { authorization, mails: rows.map(({ email }) => email) }
    })
  } finally {
    await database.stop()
  }
}

/** Rows a second into a table with two indexes, in transactions of the same size. */
async function plainInserts(dataDir: string, organisationId: string): Promise<number> {
  const database = await connect({ dataDir, log: quiet })
  const text = JSON.stringify(statement(1, ['somebody@example.org']))
  const count = 100
  try {
    const started = performance.now()
    for (let batch = 0; batch < count; batch += 1)
      await database.writing(organisationId, tx =>
        sql`insert into xapi_activities (organisation_id, key, activity_id, definition, first_seen_at)
          select ${organisationId}, gen_random_uuid(), 'plain', ${text}, now()
          from generate_series(1, ${batchSize}::int)`.execute(tx),
      )
    return (count * batchSize) / ((performance.now() - started) / 1000)
  } finally {
    await database.stop()
  }
}
