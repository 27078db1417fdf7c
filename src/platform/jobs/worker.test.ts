import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { organisations } from '../http/organisation.ts'
import { enqueue, job } from './job.ts'
import { startWorker } from './worker.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
})
afterAll(() => capable?.close())

test('work that a killed worker had begun is begun again at the next start, not hours later', async () => {
  let done = 0
  const begun = job({
    name: 'test.begun',
    payload: z.object({}),
    attempts: 3,
    run: async () => {
      done += 1
    },
  })
  const { database, config } = capable
  await database.writing(world.organisationId, tx => enqueue(tx, begun, {}))
  await database.jobPool.query(
    `update graphile_worker._private_jobs set locked_by = 'a worker that was killed', locked_at = now()`,
  )
  const worker = await startWorker({
    ...{ pool: database.jobPool, database, organisations: organisations(database, 0), config, jobs: [begun] },
    log: { warn() {}, error() {} },
    isAlone: true,
  })
  for (let attempt = 0; done === 0 && attempt < 100; attempt += 1) await pause(50)
  await worker.stop()
  expect(done).toBe(1)
})
