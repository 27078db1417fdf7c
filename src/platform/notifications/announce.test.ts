import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { type MailSink, startMailSink } from '../mail/mail.testing.ts'
import { announce } from './index.ts'
import { cakeForAll, runNotificationJobs } from './notifications.testing.ts'

const crowd = 450
let capable: TestApp
let world: World
let sink: MailSink

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await write(async tx => {
    await sql`insert into people (organisation_id, id, name, email, unit_id, search_text)
      select ${world.organisationId}, gen_random_uuid(), 'Person ' || n, 'p' || n || '@northshire.example',
        case when n % 2 = 0 then ${world.units.nightTeam}::uuid else ${world.units.planning}::uuid end, 'person'
      from generate_series(1, ${crowd}) n`.execute(tx)
  })
}, 60_000)
afterAll(() => capable?.close())
afterEach(async () => {
  await sink?.stop()
  await write(async tx => {
    for (const table of ['notifications', 'notification_choices', 'mails', 'announcements'] as const)
      await tx.deleteFrom(table).where('organisation_id', '=', tx.organisationId).execute()
  })
})

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const now = new Date()
const cake = (key: string, to: Parameters<typeof announce>[2]['to'] = 'everyone') =>
  write(tx => announce(tx, cakeForAll, { to, payload: { kind: 'tart' }, key, actorId: world.people.elin.id, now }))
const count = (table: 'notifications' | 'mails' | 'announcements') =>
  write(async tx => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
    return rows[0]?.count
  })
const everybodyWantsAMail = () =>
  write(tx =>
    sql`insert into notification_choices (organisation_id, person_id, topic, pace, changed_at)
      select organisation_id, id, ${cakeForAll.name}, 'at-once', now() from people
      where organisation_id = ${world.organisationId}`.execute(tx),
  )

test('an announcement to everybody is one row until the worker spreads it, and then a line for each and no mail', async () => {
  await cake('one')
  expect([await count('announcements'), await count('notifications'), await count('mails')]).toEqual([1, 0, 0])
  await runNotificationJobs(capable)
  expect([await count('notifications'), await count('mails')]).toEqual([crowd + 5, 0])
  const [row] = await write(tx => tx.selectFrom('announcements').selectAll().execute())
  expect(row).toMatchObject({ told: crowd + 5 })
  expect(row?.finished_at).toBeInstanceOf(Date)
})

test('the same happening is announced once', async () => {
  expect(await cake('one')).toBeDefined()
  expect(await cake('one')).toBeUndefined()
  await runNotificationJobs(capable)
  expect(await cake('one')).toBeUndefined()
  await runNotificationJobs(capable)
  expect(await count('notifications')).toBe(crowd + 5)
})

test('reaches a unit with everything below it, or a list of people however it is ordered', async () => {
  await cake('unit', { unitId: world.units.care })
  await runNotificationJobs(capable)
  expect(await count('notifications')).toBe(crowd / 2 + 3)
  await write(tx => tx.deleteFrom('notifications').execute())
  const { asha, ben, elin } = world.people
  await cake('list', { personIds: [ben.id, asha.id, ben.id, elin.id] })
  await runNotificationJobs(capable)
  const told = await write(tx => tx.selectFrom('notifications').select('person_id').execute())
  expect(told.map(({ person_id }) => person_id).sort()).toEqual([asha.id, ben.id].sort())
})

test('whoever wants a mail at once gets one, batch after batch, each once', async () => {
  sink = await startMailSink()
  Object.assign(capable.config, { SMTP_URL: sink.url })
  await everybodyWantsAMail()
  await cake('mails')
  await runNotificationJobs(capable)
  const addresses = sink.mails.map(({ to }) => to[0])
  expect(addresses).toHaveLength(crowd + 5)
  expect(new Set(addresses).size).toBe(addresses.length)
}, 60_000)

test('while the mail server is down no more than a batch waits; it goes on where it stopped', async () => {
  const gone = await startMailSink()
  await gone.stop()
  Object.assign(capable.config, { SMTP_URL: gone.url })
  await everybodyWantsAMail()
  await cake('down')
  await runNotificationJobs(capable)
  expect(await count('mails')).toBeLessThanOrEqual(200)
  sink = await startMailSink({ port: Number(new URL(gone.url).port) })
  await expect
    .poll(
      async () => {
        await capable.database.jobPool.query('update graphile_worker._private_jobs set run_at = now()')
        await runNotificationJobs(capable)
        return sink.mails.length
      },
      { timeout: 30_000 },
    )
    .toBe(crowd + 5)
}, 60_000)

test('whoever leaves in the middle is told nothing more, and nobody else is missed', async () => {
  await cake('leaving')
  await write(tx =>
    sql`update people set left_at = now() where organisation_id = ${world.organisationId}
      and email in ('p1@northshire.example', 'p450@northshire.example')`.execute(tx),
  )
  await runNotificationJobs(capable)
  expect(await count('notifications')).toBe(crowd + 3)
})
