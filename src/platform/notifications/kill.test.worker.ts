import { readConfig } from '../../config.ts'
import { connectTo } from '../db/database.ts'
import type { Address } from '../db/pool.ts'
import { organisations } from '../http/organisation.ts'
import { startWorker } from '../jobs/worker.ts'
import { mailJobs } from '../mail/deliver.ts'
import { notificationJobs } from './jobs.ts'
import { testTopics } from './notifications.testing.ts'

// Started by kill.test.ts: a worker in a process of its own, which is killed and started again.
const { owner, app, SMTP_URL } = JSON.parse(process.argv[2] ?? '{}') as Record<'owner' | 'app', Address> & {
  SMTP_URL: string
}
const log = { info() {}, warn() {}, error() {} }
const database = await connectTo({ owner, app }, { poolSize: 4, log })
const settings = { SMTP_URL, PUBLIC_URL: 'http://capable.test', SECRET_KEY: 'only for tests, and no secret at all' }
await startWorker({
  ...{ pool: database.jobPool, database, log, organisations: organisations(database) },
  config: readConfig(settings, 'test'),
  jobs: [...mailJobs, ...notificationJobs(() => testTopics)],
  isAlone: true,
})
process.stdout.write('ready\n')
