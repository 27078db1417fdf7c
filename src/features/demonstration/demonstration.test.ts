import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { locales } from '#platform/i18n/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { readConfig } from '../../config.ts'
import { cast } from './cast.ts'
import { demonstrationOrganisation, demonstrationUrls, fillOrganisation, personasForPrograms } from './index.ts'

const now = new Date()
const everybody = cast.flatMap(troupe => troupe.personas.map(persona => ({ troupe, persona })))
const addressOf = ({ troupe, persona }: (typeof everybody)[number]) =>
  demonstrationUrls.persona.href({ organisation: troupe.slug, persona: persona.key })
const carer = demonstrationUrls.persona.href({ organisation: 'wendlemoor', persona: 'carer' })

async function fill({ database }: TestApp): Promise<void> {
  const sizes = [
    { blueprint: 'council', people: 1000 },
    { blueprint: 'kommune', people: 300 },
  ] as const
  for (const size of sizes) {
    const organisation = demonstrationOrganisation({ ...size, now })
    await fillOrganisation(database, organisation, {
      prepare: installBuiltInFrameworks,
      withAnswers: false,
      withWaves: false,
    })
  }
}

describe('in the demonstration', () => {
  let demo: TestApp
  beforeAll(async () => {
    demo = await testApp({}, 'demo')
    await fill(demo)
  })
  afterAll(() => demo.close())

  test.each(everybody.map(one => [one.persona.name, one] as const))(
    '%s is one press of a button away',
    async (name, one) => {
      const browser = demo.browser()
      const page = await browser.get(addressOf(one))
      expect(page.$('h1').text()).toBe(name)
      expect(page.$('main form').attr('action')).toBe(addressOf(one))
      const home = await browser.submit(addressOf(one))
      expect(home.status).toBe(200)
      expect(home.$('.app-account__name').text()).toContain(name)
      expect(home.$('html').attr('lang')).toBe(one.troupe.locale)
      expect(home.$('.app-header__organisation').text()).toBe(one.troupe.name)
    },
  )

  test('the first page leads strangers to the choice, which offers everybody of both organisations', async () => {
    const browser = demo.browser()
    expect((await browser.get('/')).location).toBe(demonstrationUrls.cast.href())
    const page = await browser.get(demonstrationUrls.cast.href())
    const forms = page
      .$('main form')
      .toArray()
      .map(form => page.$(form).attr('action'))
    expect(forms).toEqual(everybody.map(addressOf))
    expect(page.text).toContain('Sign in as Grace Adeyemi')
  })

  test('a page that wants to know who is there leads to the choice, and the ordinary way in stays open', async () => {
    const browser = demo.browser()
    expect((await browser.get('/people')).location).toBe(demonstrationUrls.cast.href())
    expect((await browser.get('/?organisation=wendlemoor')).status).toBe(303)
    expect((await browser.get('/people')).location).toBe(demonstrationUrls.cast.href())
    expect((await browser.get('/sign-in')).status).toBe(200)
  })

  test('a visitor may become somebody else, also in the other organisation', async () => {
    const browser = demo.browser()
    await browser.submit(carer)
    const other = demonstrationUrls.persona.href({ organisation: 'bjorkvag', persona: 'administrator' })
    const home = await browser.submit(other)
    expect(home.$('.app-account__name').text()).toContain('Farhiya Warsame')
    expect(home.$('.app-header__organisation').text()).toBe('Bjørkvåg kommune')
  })

  test('becoming somebody else ends being the one before', async () => {
    const [first, second] = [demo.browser(), demo.browser()]
    await first.submit(carer)
    second.cookies.set('session', first.cookies.get('session') ?? '')
    await first.submit(demonstrationUrls.persona.href({ organisation: 'bjorkvag', persona: 'carer' }))
    expect((await second.get('/people')).location).toBe(demonstrationUrls.cast.href())
  })

  test('every page says that its people are invented', async () => {
    const browser = demo.browser()
    expect((await browser.get(demonstrationUrls.cast.href())).$('.govuk-phase-banner').text()).toContain('invented')
    expect((await browser.submit(carer)).$('.govuk-phase-banner').text()).toContain('Everybody here is invented')
  })

  test('nobody outside the cast can be chosen, and no organisation that is not invented', async () => {
    const persona = (organisation: string, key: string) =>
      demonstrationUrls.persona.href({ organisation, persona: key })
    for (const href of [persona('wendlemoor', 'king'), persona('northshire', 'carer'), persona('wendlemoor', 'grace')])
      expect((await demo.browser().post(href)).status).toBe(404)
    const mark = (isDemonstration: boolean) =>
      demo.database.global(tx =>
        tx
          .updateTable('organisations')
          .set({ is_demonstration: isDemonstration })
          .where('slug', '=', 'wendlemoor')
          .execute(),
      )
    await mark(false)
    expect((await demo.browser().post(carer)).status).toBe(404)
    await mark(true)
  })

  test('a form on another site cannot sign a visitor in', async () => {
    const answer = await demo
      .browser()
      .post(carer, {}, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
  })

  test('a program signs in with what is written for programs', async () => {
    const personas = personasForPrograms('http://capable.test')
    expect(Object.keys(personas)).toHaveLength(14)
    expect(personas['Grace Adeyemi']).toMatchObject({ role: 'carer', organisation: 'Wendlemoor Council' })
    expect(new Set(Object.values(personas).map(({ role }) => role))).toEqual(
      new Set([
        ...['carer', 'planner', 'team manager', 'champion', 'programme lead', 'chief executive', 'administrator'],
      ]),
    )
    for (const { signIn, signInAddress } of Object.values(personas)) {
      const url = new URL(signIn.url).pathname
      const answer = await demo.app.inject({ method: signIn.method, url, headers: { host: 'capable.test' } })
      expect(answer.statusCode).toBe(303)
      expect(answer.cookies.map(({ name }) => name)).toContain('session')
      expect(signInAddress).toBe(signIn.url)
    }
  })

  test.each(locales)('both pages are sound HTML in %s', async locale => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        'void-style': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'attribute-boolean-style': 'off',
      },
    })
    const browser = demo.browser()
    await browser.get(`/demo?lang=${locale}`)
    for (const href of [demonstrationUrls.cast.href(), carer]) {
      const { body, $ } = await browser.get(href)
      expect($('html').attr('lang')).toBe(locale)
      const report = await validator.validateString(body)
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ).toEqual([])
    }
  })
})

describe.each(['production', 'development', 'test'] as const)('in %s mode', mode => {
  const attempts = { MODE: 'demo', NODE_ENV: 'demo', DEMO: '1', CAPABLE_MODE: 'demo', APP_MODE: 'demo', mode: 'demo' }
  let capable: TestApp
  beforeAll(async () => {
    capable = await testApp(attempts, mode)
    await fill(capable)
  })
  afterAll(() => capable.close())

  test('nobody is signed in by choosing a person, even where the invented people are', async () => {
    for (const href of [demonstrationUrls.cast.href(), ...everybody.map(addressOf)]) {
      const browser = capable.browser()
      expect((await browser.get(href)).status).toBe(404)
      expect((await browser.post(href)).status).toBe(404)
      expect(browser.cookies.has('session')).toBe(false)
    }
    expect(capable.app.printRoutes({ commonPrefix: false })).not.toContain('demo')
  })

  test('no setting changes the mode', () => {
    expect(readConfig({ ...attempts, DATABASE_URL: 'postgres://demo' }, mode).mode).toBe(mode)
  })
})
