import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { setFirstPassword } from './account.ts'
import { signInUrls } from './index.ts'

const secret = 'correct horse battery'
let test_: TestApp
let north: World
let south: World

beforeAll(async () => {
  test_ = await testApp()
  north = await createWorld(test_, 'northshire', 'Northshire Council')
  south = await createWorld(test_, 'sorvik', 'Sørvik kommune')
  await test_.database.writing(north.organisationId, tx =>
    setFirstPassword(tx, north.people.ben.id, secret, new Date()),
  )
})
afterAll(() => test_.close())

beforeEach(async () => {
  for (const { organisationId } of [north, south])
    await test_.database.writing(organisationId, async tx => {
      await tx.deleteFrom('throttles').where('organisation_id', '=', organisationId).execute()
      await tx.deleteFrom('mails').where('organisation_id', '=', organisationId).execute()
    })
})

/** A browser whose user has said which organisation is meant. */
function visitor({ slug }: World): TestBrowser {
  const browser = test_.browser()
  browser.cookies.set('organisation', slug)
  return browser
}

async function mailsOf({ organisationId }: World) {
  await test_.runJobs()
  return test_.database.reading(organisationId, db =>
    db.selectFrom('mails').selectAll().where('organisation_id', '=', organisationId).orderBy('created_at').execute(),
  )
}

async function askForLink(world: World, email: string, next = '/about'): Promise<string> {
  await visitor(world).post(signInUrls.signIn.href(), { email, next })
  const link = (await mailsOf(world)).at(-1)?.text_body?.match(/http:\/\/capable\.test(\/\S+)/)?.[1]
  if (!link) throw new Error('No link came')
  return link
}

const auditOf = ({ organisationId }: World, action: string) =>
  test_.database.reading(organisationId, db =>
    db
      .selectFrom('audit_entries')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('action', '=', action)
      .execute(),
  )

test('after ten wrong passwords the account pauses, even for the right one, and says when to try again', async () => {
  const { ben } = north.people
  const attempt = (password: string, world = north, email = ben.email) =>
    visitor(world).post(signInUrls.withPassword.href(), { email, password })
  for (let time = 0; time < 10; time += 1)
    expect((await attempt('wrong wrong')).text).toContain('do not belong together')
  const paused = await attempt(secret)
  expect(paused.status).toBe(400)
  expect(paused.text).toMatch(/Try again in 1[45] minutes/)
  expect((await attempt(secret, north, 'elin.berg@northshire.example')).text).toContain('do not belong together')
  expect(await auditOf(north, 'sign-in.paused')).toHaveLength(1)
  await askForLink(north, ben.email)
})

test('after many failures from one network everybody there pauses, and the links still work', async () => {
  const attempt = (person: number) =>
    visitor(north).post(signInUrls.withPassword.href(), { email: `person${person}@x.example`, password: 'wrong wrong' })
  for (let person = 0; person < 100; person += 1) await attempt(person)
  expect((await attempt(1000)).text).toMatch(/Try again in/)
  await askForLink(north, north.people.asha.email)
})

test('nobody can fill a mailbox with links: the sixth wish in a quarter of an hour waits', async () => {
  const ask = (email: string) => visitor(north).post(signInUrls.signIn.href(), { email })
  for (const email of [north.people.asha.email, 'nobody@northshire.example']) {
    for (let time = 0; time < 5; time += 1) expect((await ask(email)).status).toBe(303)
    const sixth = await ask(email)
    expect([sixth.status, sixth.$('#email-error').text()]).toEqual([
      400,
      expect.stringMatching(/Try again in 15 minutes/),
    ])
  }
  expect(await mailsOf(north)).toHaveLength(5)
})
