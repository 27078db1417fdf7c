import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { type RealProvider, realProvider } from './real-provider.ts'
import { addProvider, changeSettings, client, introduce, turnOn } from './set-up.ts'
import { pathOf, type Visitor, visitor } from './walk.ts'

export interface House {
  readonly capable: TestApp
  readonly world: World
  readonly provider: RealProvider
  readonly farah: TestBrowser
  readonly providerId: string
  /** Changes the provider's settings to these; what is left out is as it usually is. */
  settle(settings: Record<string, string | readonly string[]>): Promise<TestPage>
  /** Comes in by the button on the page for signing in, through the provider's own pages. */
  comeIn(browser: TestBrowser, login: string, at?: Visitor, query?: string): Promise<TestPage>
  /** Who is signed in, as the top of the page says. */
  nameOn(browser: TestBrowser): Promise<string>
  actsOf(action: string): Promise<{ subject_id: string | null; details: unknown }[]>
  close(): Promise<void>
}

/** An organisation with one provider that is turned on and may speak for the organisation's domain. */
export async function openHouse(): Promise<House> {
  const capable = await testApp()
  await capable.app.listen({ port: 0, host: '127.0.0.1' })
  const world = await createWorld(capable)
  const farah = await world.signedIn(world.people.farah)
  const provider = await realProvider()
  const { issuer } = provider
  const providerId = await addProvider(farah, { issuer, domain: 'northshire.example' })
  introduce(provider, providerId, capable)
  await turnOn(farah, providerId)
  const basics = { nameEn: 'Work account', nameNb: 'Jobbkonto', issuer, clientId: client.clientId }
  return {
    capable,
    world,
    provider,
    farah,
    providerId,
    settle: settings => changeSettings(farah, providerId, { ...basics, ...settings }),
    async comeIn(browser, login, at = visitor(), query = '') {
      const door = await browser.get(`/sign-in${query}`)
      const leaving = await browser.get(door.$('main a.govuk-button').attr('href') ?? '')
      return browser.get(pathOf(await at.signIn(leaving.location ?? '', login)))
    },
    async nameOn(browser) {
      const name = (await browser.get('/account/sessions')).$('.app-account__name').text()
      return name.replace(/^.*:/, '').trim()
    },
    actsOf: action =>
      capable.database.reading(world.organisationId, db =>
        db
          .selectFrom('audit_entries')
          .select(['subject_id', 'details'])
          .where('organisation_id', '=', world.organisationId)
          .where('action', '=', action)
          .orderBy('id', 'desc')
          .execute(),
      ),
    async close() {
      await capable.close()
      await provider.close()
    },
  }
}
