import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { connect } from '#platform/db/database.ts'
import type { Database } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { type BigHouse, buildBigHouse } from './big-house.ts'
import { print, round } from './figure.ts'
import { load } from './load.ts'
import { runProgram } from './processes.ts'

const stamps = 10_000
const port = '3988'

/** Ten thousand people who have earned a stamp get it, signed, from the worker, while others open pages. */
export async function measureStamps(dataDir: string): Promise<void> {
  console.error(`Building an organisation in which ${stamps} people have earned a stamp …`)
  const house = await buildBigHouse(dataDir, 13_000)
  await noteHelp(dataDir, house)
  const program = await runProgram('serve', { DATA_DIR: dataDir, PORT: port })
  const database = await connect({ dataDir, log: { info() {}, warn() {}, error() {} }, join: true })
  try {
    const calm = await openPages(house, 8)
    const started = performance.now()
    await database.writing(house.organisationId, tx =>
      enqueue(tx, { name: 'stamps.look-at-everybody', attempts: 8 }, {}),
    )
    const busy = await openPages(house, 15)
    while ((await signed(database, house)) < stamps && performance.now() - started < 300_000) await pause(200)
    const seconds = (performance.now() - started) / 1000
    const rate = `${round(stamps / seconds, 0)} a second`
    print({
      name: 'stamps: 10,000 issued',
      figure: `${round(seconds)} s`,
      reference: rate,
      goal: '≤ 60 s',
      met: seconds <= 60,
    })
    const ratio = busy.p95 / calm.p95
    const reference = `${round(calm.p95)} ms without`
    print({
      name: 'stamps: pages meanwhile (p95)',
      figure: `${round(busy.p95)} ms`,
      reference,
      ratio,
      goal: '≤ 250 ms',
      met: busy.p95 <= 250,
    })
  } finally {
    await database.stop()
    await program.stop()
  }
}

const openPages = ({ cookie, personId }: BigHouse, seconds: number) =>
  load({
    port: Number(port),
    paths: ['/passport', `/people/${personId}`, '/passport/stamps'],
    cookie,
    connections: 2,
    seconds,
  })

async function noteHelp(dataDir: string, { organisationId }: BigHouse): Promise<void> {
  const database = await connect({ dataDir, log: { info() {}, warn() {}, error() {} } })
  await database.writing(organisationId, async tx => {
    await sql`insert into evidence (organisation_id, id, person_id, kind, source, added_at, changed_at)
      select p.organisation_id, gen_random_uuid(), p.id, 'help', 'bench:' || n, now(), now()
      from (select organisation_id, id from people where organisation_id = ${organisationId} and left_at is null
        order by id limit ${stamps}) p cross join generate_series(1, 3) n`.execute(tx)
  })
  await database.stop()
}

async function signed(database: Database, { organisationId }: BigHouse): Promise<number> {
  const { count } = await database.reading(organisationId, db =>
    db
      .selectFrom('stamps')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('organisation_id', '=', db.organisationId)
      .where('credential', 'is not', null)
      .executeTakeFirstOrThrow(),
  )
  return Number(count)
}
