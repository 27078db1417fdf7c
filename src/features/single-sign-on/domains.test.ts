import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { domainFrom, type ResolveTxt, recordName, recordValue } from './domains.ts'
import { checkDomains } from './single-sign-on.jobs.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { addProvider } from './testing/set-up.ts'

let capable: TestApp
let world: World
let farah: TestBrowser
let providerId: string

// As in production, where the word of an administrator is not enough.
beforeAll(async () => {
  capable = await testApp({ PUBLIC_URL: 'http://capable.test' }, 'production')
  world = await createWorld(capable)
  farah = await world.signedIn(world.people.farah)
  providerId = await addProvider(farah, { issuer: 'https://login.northshire.example', domain: 'northshire.example' })
})
afterAll(() => capable?.close())

const page = () => farah.get(singleSignOnUrls.domains.href({ providerId }))
const look = (resolve: ResolveTxt) => checkDomains(capable.database, world.organisationId, resolve, new Date())
const failing =
  (code: string): ResolveTxt =>
  () =>
    Promise.reject(Object.assign(new Error(code), { code }))

test('a domain waits until the DNS shows that it is ours, and says what the DNS said', async () => {
  const fresh = await page()
  expect(fresh.text).toContain('Not verified yet')
  expect(fresh.text).toContain('_capable.northshire.example')
  const value = fresh.$('main code').last().text()
  await look(failing('ENOTFOUND'))
  expect((await page()).text).toContain('does not show the record yet')
  await look(failing('ETIMEOUT'))
  expect((await page()).text).toContain('We could not ask the DNS')
  await look(async () => [['v=spf1 -all'], ['capable-domain=somebody-else']])
  expect((await page()).text).toContain('Not verified yet')
  const asked: string[] = []
  await look(async name => {
    asked.push(name)
    return [['v=spf1'], [value.slice(0, 10), value.slice(10)]]
  })
  expect(asked).toEqual([recordName('northshire.example')])
  expect((await page()).text).toContain('Verified on')
  await look(failing('ENOTFOUND'))
  expect((await page()).text).toContain('Verified on')
})

test('an administrator can have it looked at now, take it away, and is told what is no domain', async () => {
  for (const [domain, why] of [
    ['', 'a domain of your own'],
    ['not a domain', 'a domain of your own'],
    ['gmail.com', 'a domain of your own'],
    ['Northshire.Example', 'there already'],
  ] as const)
    expect((await farah.post(singleSignOnUrls.domains.href({ providerId }), { domain })).text).toContain(why)
  await farah.post(singleSignOnUrls.domains.href({ providerId }), { domain: '@staff.northshire.example.' })
  const listed = await page()
  expect(listed.$('h2').text()).toContain('staff.northshire.example')
  const forms = listed.$('main form[action$="/remove"]')
  await farah.post(forms.last().attr('action') ?? '')
  expect((await page()).$('h2').text()).not.toContain('staff.northshire.example')
})

test('a domain is what can stand behind @', () => {
  expect(domainFrom(' @Bærum.kommune.no ')).toBeUndefined()
  expect(domainFrom('xn--brum-qoa.kommune.no')).toBe('xn--brum-qoa.kommune.no')
  for (const odd of ['localhost', '-a.example', 'a..example', '10.0.0.1', `${'a'.repeat(64)}.example`, 'a.b/c'])
    expect(domainFrom(odd)).toBeUndefined()
  expect(recordValue('x')).toBe('capable-domain=x')
})
