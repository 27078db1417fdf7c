import { expect } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { signInUrls } from './index.ts'
import { pretendAuthenticator } from './pretend-authenticator.ts'

/** Where the pretended browsers of passkey tests are; a passkey is bound to it. */
export const origin = 'http://localhost:3000'

const { addPasskey, passkeyChallenge, sessions } = signInUrls

export type Purpose = 'add' | 'sign-in' | 'prove'

export interface Challenge {
  readonly challenge: string
  readonly user: { readonly id: string }
  readonly allowCredentials?: readonly { readonly id: string }[]
}

/** What the service asks an authenticator, as the page's script fetches it. */
export async function ask(browser: TestBrowser, purpose: Purpose): Promise<Challenge> {
  const made = await browser.post(passkeyChallenge.href(), { purpose })
  return JSON.parse((await browser.get(made.location ?? '')).body)
}

export interface PasskeyHouse {
  readonly app: TestApp
  readonly world: World
  /** An organisation next door. */
  readonly other: World
  /** Somebody on the page for signing in. */
  visitor(of?: World): Promise<TestBrowser>
  /** Somebody signed in who has just added a passkey. */
  withKey(
    person: WorldPerson,
    of?: World,
    name?: string,
  ): Promise<{ browser: TestBrowser; key: ReturnType<typeof pretendAuthenticator> }>
  keysOf(person: WorldPerson, of?: World): ReturnType<typeof listKeys>
}

/** Two organisations in which people may have passkeys. Close it with `app.close()`. */
export async function passkeyHouse(): Promise<PasskeyHouse> {
  const app = await testApp({ PUBLIC_URL: origin })
  const world = await createWorld(app, 'northshire', 'Northshire Council')
  const other = await createWorld(app, 'southshire', 'Southshire Council')
  return {
    app,
    world,
    other,
    async visitor(of = world) {
      const browser = app.browser()
      await browser.get(signInUrls.signIn.href({}, { organisation: of.slug }))
      return browser
    },
    async withKey(person, of = world, name = 'My phone') {
      const browser = await of.signedIn(person)
      const key = pretendAuthenticator(origin, 'localhost')
      const response = key.add(await ask(browser, 'add'))
      const added = await browser.post(addPasskey.href(), { name, response })
      expect(added.location).toBe(sessions.href())
      return { browser, key }
    },
    keysOf: (person, of = world) => listKeys(app, of.organisationId, person.id),
  }
}

const listKeys = (app: TestApp, organisationId: string, personId: string) =>
  app.database.reading(organisationId, db =>
    db
      .selectFrom('passkeys')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', personId)
      .execute(),
  )
