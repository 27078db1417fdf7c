// A large framework is worked on here, in a thread with a heap of its own that is given back at the end.
import { workerData } from 'node:worker_threads'
import { connectTo } from '#platform/db/database.ts'
import { type ThreadData, tasks } from './import.jobs.ts'

const { task, work, app } = workerData as ThreadData
const database = await connectTo({ owner: app, app }, { poolSize: 2, log: console })
try {
  await tasks[task](database, work)
} finally {
  await database.stop()
}
