import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { setFirstPassword } from './account.ts'
import { linkForHand, signInUrls } from './index.ts'

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

const isSignedIn = async (browser: TestBrowser) => (await browser.get(signInUrls.sessions.href())).status === 200

test('a carer without a password signs in by an e-mailed link, and lands where she wanted to go', async () => {
  const browser = test_.browser()
  const link = await askForLink(north, ' Asha.Patel@Northshire.example ', '/about?x=1')
  const clean = (await browser.get(link)).location ?? ''
  expect(clean).toMatch(/^\/sign-in\/link\/[\w-]{43}$/)
  expect((await browser.get(clean)).text).toContain('You are about to sign in as Asha Patel')
  expect(await isSignedIn(browser)).toBe(false)
  const answer = await browser.post(clean)
  expect([answer.status, answer.location]).toEqual([303, '/about?x=1'])
  expect(await isSignedIn(browser)).toBe(true)
  const [entry] = await auditOf(north, 'sign-in.signed-in')
  expect(entry).toMatchObject({ actor_id: north.people.asha.id, details: { way: 'link', isSharedDevice: false } })
  expect(JSON.stringify(entry)).not.toContain('@')
})

test('programs that open every link in a mail do not use it up, and it works once', async () => {
  const link = await askForLink(north, north.people.asha.email)
  const scanner = test_.browser()
  const path = (await scanner.get(link)).location ?? ''
  for (let time = 0; time < 3; time += 1) expect((await scanner.get(path)).status).toBe(200)
  expect((await visitor(north).post(path)).location).toBe('/about')
  const late = visitor(north)
  expect((await late.submit(path)).text).toContain('This link no longer works')
  expect(await isSignedIn(late)).toBe(false)
})

test('two people who press the button at the same moment do not both get in', async () => {
  const path = (await test_.browser().get(await askForLink(north, north.people.asha.email))).location ?? ''
  const answers = await Promise.all([visitor(north).post(path), visitor(north).post(path)])
  expect(answers.map(({ location }) => location).sort()).toEqual(['/about', path])
})

test('a link is too old after 20 minutes', async () => {
  const path = (await test_.browser().get(await askForLink(north, north.people.asha.email))).location ?? ''
  await test_.database.writing(north.organisationId, tx =>
    tx
      .updateTable('sign_in_links')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('organisation_id', '=', north.organisationId)
      .execute(),
  )
  const browser = visitor(north)
  expect((await browser.submit(path)).text).toContain('This link no longer works')
  expect(await isSignedIn(browser)).toBe(false)
})

test('a link of one organisation opens nothing in another', async () => {
  const path = (await test_.browser().get(await askForLink(north, north.people.asha.email))).location ?? ''
  const stranger = visitor(south)
  expect((await stranger.submit(path)).text).toContain('This link no longer works')
  expect(await isSignedIn(stranger)).toBe(false)
})

test('a made-up link says the same as one that is too old', async () => {
  const answer = await visitor(north).get(signInUrls.useLink.href({ token: 'x'.repeat(43) }))
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('This link no longer works')
})

test('whoever asks for a link cannot find out who works here', async () => {
  const known = await visitor(north).post(signInUrls.signIn.href(), { email: north.people.asha.email })
  const unknown = await visitor(north).post(signInUrls.signIn.href(), { email: 'nobody@northshire.example' })
  expect([unknown.status, unknown.location, unknown.body]).toEqual([known.status, known.location, known.body])
  expect((await mailsOf(north)).map(({ to_address }) => to_address)).toEqual([north.people.asha.email])
})

test('whoever tries passwords cannot find out who works here', async () => {
  const tries = []
  for (const email of [north.people.ben.email, north.people.asha.email, 'nobody@northshire.example']) {
    const answer = await visitor(north).post(signInUrls.withPassword.href(), { email, password: 'wrong wrong wrong' })
    tries.push([answer.status, answer.body.replaceAll(email, 'EMAIL')])
  }
  expect(tries[0]?.[0]).toBe(400)
  expect(tries[1]).toEqual(tries[0])
  expect(tries[2]).toEqual(tries[0])
})

test('a planner signs in with a password; it is never printed, and the cookie is out of reach of scripts', async () => {
  const browser = visitor(north)
  const { ben } = north.people
  const wrong = await browser.post(signInUrls.withPassword.href(), { email: ben.email, password: 'my-private-words' })
  expect(wrong.body).not.toContain('my-private-words')
  expect(wrong.$('.govuk-error-summary a').attr('href')).toBe('#password')
  expect(wrong.$('title').text()).toMatch(/^Error: /)
  const right = await browser.post(signInUrls.withPassword.href(), {
    email: ben.email,
    password: secret,
    next: '/about',
  })
  expect([right.status, right.location]).toEqual([303, '/about'])
  const cookie = [right.headers['set-cookie']].flat().find(one => one?.startsWith('session='))
  expect(cookie).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax/)
  expect(await isSignedIn(browser)).toBe(true)
})

test('on a secure address the session cookie is bound to it', async () => {
  const secure = await testApp({ PUBLIC_URL: 'https://capable.test' })
  const { people, organisationId } = await createWorld(secure)
  await secure.database.writing(organisationId, tx => setFirstPassword(tx, people.ben.id, secret, new Date()))
  const answer = await secure
    .browser()
    .post(
      signInUrls.withPassword.href(),
      { email: people.ben.email, password: secret },
      { origin: 'https://capable.test' },
    )
  const cookie = [answer.headers['set-cookie']].flat().find(one => one?.startsWith('__Host-session='))
  expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Lax/)
  await secure.close()
})

test('on a shared tablet the session ends with the browser, and after half an hour without use', async () => {
  const browser = visitor(north)
  const answer = await browser.post(signInUrls.withPassword.href(), {
    email: north.people.ben.email,
    password: secret,
    sharedDevice: 'yes',
  })
  const cookie = [answer.headers['set-cookie']].flat().find(one => one?.startsWith('session='))
  expect(cookie).not.toMatch(/Max-Age|Expires/)
  expect(await isSignedIn(browser)).toBe(true)
  await test_.database.writing(north.organisationId, tx =>
    tx
      .updateTable('sessions')
      .set({ expires_at: new Date(Date.now() - 1) })
      .where('organisation_id', '=', north.organisationId)
      .where('is_shared_device', '=', true)
      .execute(),
  )
  expect(await isSignedIn(browser)).toBe(false)
})

test.each(['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
  'after signing in nobody is led to %s',
  async next => {
    const browser = visitor(north)
    const form = await browser.get(signInUrls.withPassword.href({}, { next }))
    expect(form.$('input[name=next]').val()).toBe('/')
    const login = { email: north.people.ben.email, password: secret, next }
    expect((await browser.post(signInUrls.withPassword.href(), login)).location).toBe('/')
    const path = (await browser.get(await askForLink(north, north.people.asha.email, next))).location ?? ''
    expect((await visitor(north).post(path)).location).toBe('/')
  },
)

test('somebody who left cannot sign in, is signed out everywhere, and hears nothing special', async () => {
  const { dag } = south.people
  const browser = await south.signedIn(dag)
  expect(await isSignedIn(browser)).toBe(true)
  await test_.database.writing(south.organisationId, async tx => {
    await setFirstPassword(tx, dag.id, secret, new Date())
    await tx
      .updateTable('people')
      .set({ left_at: new Date() })
      .where('organisation_id', '=', south.organisationId)
      .where('id', '=', dag.id)
      .execute()
  })
  expect(await isSignedIn(browser)).toBe(false)
  const answer = await visitor(south).post(signInUrls.withPassword.href(), { email: dag.email, password: secret })
  expect(answer.text).toContain('do not belong together')
  await visitor(south).post(signInUrls.signIn.href(), { email: dag.email })
  expect(await mailsOf(south)).toHaveLength(0)
})

test('a session of one organisation is nobody in another', async () => {
  const browser = await north.signedIn(north.people.asha)
  const [, token] = (browser.cookies.get('session') ?? '').split('.')
  browser.cookies.set('session', `${south.organisationId}.${token}`)
  expect(await isSignedIn(browser)).toBe(false)
})

test('whoever belongs to several places chooses first, and nobody is sent elsewhere by the choice', async () => {
  const browser = test_.browser()
  const first = await browser.get(signInUrls.signIn.href())
  expect(first.location).toBe(signInUrls.chooseOrganisation.href({}, { next: '/sign-in' }))
  const chooser = await browser.get(first.location ?? '')
  const links = chooser
    .$('main li a')
    .map((_, link) => chooser.$(link).attr('href'))
    .get()
  expect(links).toEqual(['/sign-in?organisation=northshire', '/sign-in?organisation=sorvik'])
  expect((await browser.get(links[1] ?? '')).location).toBe('/sign-in')
  expect((await browser.get('/sign-in')).text).toContain('E-mail me a sign-in link')
  const evil = await browser.get(signInUrls.chooseOrganisation.href({}, { next: '//evil.example' }))
  expect(evil.$('main').html()).not.toContain('evil.example')
})

test('signing out ends the session in the database, not only in the browser', async () => {
  const browser = await north.signedIn(north.people.asha)
  const stolen = test_.browser()
  stolen.cookies.set('session', browser.cookies.get('session') ?? '')
  const { location = '' } = await browser.post(signInUrls.signOut.href())
  const answer = await browser.get((await browser.get(location)).location ?? '')
  expect(answer.text).toContain('You are signed out.')
  expect(browser.cookies.has('session')).toBe(false)
  expect(await isSignedIn(stolen)).toBe(false)
})

test('signing in as somebody else on the same device ends the first session', async () => {
  const browser = await north.signedIn(north.people.asha)
  const earlier = test_.browser()
  earlier.cookies.set('session', browser.cookies.get('session') ?? '')
  await browser.post(signInUrls.withPassword.href(), { email: north.people.ben.email, password: secret })
  expect(await isSignedIn(earlier)).toBe(false)
})

test('whoever runs the server can hand a link to the only administrator who is locked out', async () => {
  const around = { organisation: { slug: north.slug }, config: test_.config, now: new Date() }
  const make = (email: string) => test_.database.writing(north.organisationId, tx => linkForHand(tx, email, around))
  const link = await make(north.people.farah.email)
  const browser = test_.browser()
  const path = (await browser.get(link?.replace('http://capable.test', '') ?? '')).location ?? ''
  expect((await browser.post(path)).status).toBe(303)
  expect(await isSignedIn(browser)).toBe(true)
  expect(await auditOf(north, 'sign-in.link-printed')).toMatchObject([{ subject_id: north.people.farah.id }])
  expect(await make('nobody@northshire.example')).toBeUndefined()
})
