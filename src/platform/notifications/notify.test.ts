import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { notify } from './index.ts'
import { cakeMade, doorOpen, runNotificationJobs } from './notifications.testing.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
})
afterAll(() => capable?.close())
beforeEach(() =>
  write(async tx => {
    for (const table of ['notifications', 'notification_choices', 'notification_hours', 'mails'] as const)
      await tx.deleteFrom(table).where('organisation_id', '=', tx.organisationId).execute()
  }),
)

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const told = () => write(tx => tx.selectFrom('notifications').selectAll().execute())
const mails = () => write(tx => tx.selectFrom('mails').selectAll().orderBy('to_address').execute())
const cake = { payload: { kind: 'sponge' } }

test('what happened stands in the inbox and in one mail, in the reader’s language, with the name of whose act it was', async () => {
  const { asha, ben, carol } = world.people
  await write(async tx => {
    await tx.updateTable('people').set({ locale: 'nb' }).where('id', '=', ben.id).execute()
    expect(await notify(tx, cakeMade, { ...cake, to: [asha.id, ben.id, asha.id], actorId: carol.id })).toBe(2)
  })
  await runNotificationJobs(capable)
  expect(await told()).toHaveLength(2)
  const [first, second] = await mails()
  expect(first).toMatchObject({ to_address: asha.email, subject: 'Carol Jones made a sponge', locale: 'en' })
  expect(first?.text_body).toContain('http://capable.test/directory?cake=1&organisation=northshire#table')
  expect(first?.text_body).toContain('You get this because you like cake.')
  expect(second).toMatchObject({ to_address: ben.email, subject: 'Carol Jones har bakt sponge', locale: 'nb' })
  expect(await mails()).toHaveLength(2)
})

test('the same happening is told once, however often it is called, and never to whoever did it', async () => {
  const { asha, carol } = world.people
  const notice = { ...cake, to: [asha.id, carol.id], key: 'cake 1', actorId: carol.id }
  for (const times of [1, 0, 0]) expect(await write(tx => notify(tx, cakeMade, notice))).toBe(times)
  await runNotificationJobs(capable)
  expect(await mails()).toHaveLength(1)
  expect(await write(tx => notify(tx, cakeMade, { ...notice, key: 'cake 2' }))).toBe(1)
})

test('what is rolled back is not told', async () => {
  const failing = write(async tx => {
    await notify(tx, cakeMade, { ...cake, to: world.people.asha.id })
    throw new Error('the oven broke')
  })
  await expect(failing).rejects.toThrow('the oven broke')
  await runNotificationJobs(capable)
  expect(await told()).toEqual([])
  expect(await mails()).toEqual([])
})

test('nobody who left is told, also when they leave before the mail is written', async () => {
  const { asha, ben } = world.people
  const leave = (id: string, left_at: Date | null) =>
    write(tx => tx.updateTable('people').set({ left_at }).where('id', '=', id).execute())
  await leave(asha.id, new Date())
  expect(await write(tx => notify(tx, cakeMade, { ...cake, to: [asha.id, ben.id] }))).toBe(1)
  await leave(ben.id, new Date())
  await runNotificationJobs(capable)
  expect(await mails()).toEqual([])
  for (const { id } of [asha, ben]) await leave(id, null)
})

test('each gets it as chosen: only in the inbox, or not at all; safety reaches everybody', async () => {
  const { asha, ben } = world.people
  const choose = (person_id: string, topic: string, pace: 'inbox' | 'off') =>
    write(tx =>
      tx
        .insertInto('notification_choices')
        .values({ organisation_id: world.organisationId, person_id, topic, pace, changed_at: new Date() })
        .execute(),
    )
  await choose(asha.id, cakeMade.name, 'inbox')
  await choose(ben.id, cakeMade.name, 'off')
  await choose(ben.id, doorOpen.name, 'off')
  expect(await write(tx => notify(tx, cakeMade, { ...cake, to: [asha.id, ben.id] }))).toBe(1)
  expect(await write(tx => notify(tx, doorOpen, { ...cake, to: ben.id }))).toBe(1)
  await runNotificationJobs(capable)
  expect((await mails()).map(({ to_address }) => to_address)).toEqual([ben.email])
  expect((await told()).map(({ pace }) => pace).sort()).toEqual(['at-once', 'inbox'])
})

test('a payload that does not fit its topic is refused where it is told, not when somebody reads it', async () => {
  const wrong = write(tx => notify(tx, cakeMade, { to: world.people.asha.id, payload: { kind: 7 as never } }))
  await expect(wrong).rejects.toThrow()
})
