import { sql } from 'kysely'
import { connect } from './database.ts'
import { connectOnce } from './pool.ts'

// Started by kill.test.ts: saves numbers as fast as it can and confirms each to its client, the test, once it is saved.
const [dataDir = '', first = '0'] = process.argv.slice(2)
const log = { info() {}, warn: console.error, error: console.error }
const database = await connect({ dataDir, log })
const owner = await connectOnce(database.owner, 'kill test')
await owner.query(`create table if not exists saved (n bigint primary key); grant all on saved to capable_app`)
await owner.end()

let next = Number(first)
const save = async () => {
  for (;;) {
    const n = next++
    try {
      await database.global(tx => sql`insert into saved values (${n})`.execute(tx))
      process.stdout.write(`${n}\n`)
    } catch {} // Not saved, so not confirmed; the next one may fare better.
  }
}
await Promise.all([save(), save(), save(), save()])
