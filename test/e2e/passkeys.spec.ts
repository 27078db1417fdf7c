import type { CDPSession, Page } from '@playwright/test'
import { signInUrls } from '../../src/features/sign-in/sign-in.urls.ts'
import { words } from '../../src/features/sign-in/words.ts'
import { errorSummary, expect, type House, heading, houses, notice, test } from './capable.ts'
import { findColleague } from './colleagues.ts'
import { openOwnLink } from './own-link.ts'

// Browsers make no passkeys for numbers as addresses.
const named = (origin: string) => origin.replace('127.0.0.1', 'localhost')

const jobs = { wendlemoor: 'Library assistant', bjorkvag: 'Lærer' } as const

interface Device {
  readonly page: Page
  /** Whether somebody touches the device when it asks for that. */
  touch(isTouched: boolean): Promise<void>
  /** From now on its owner is not recognised, such as by a stranger's finger. */
  refuse(): Promise<void>
  countKeys(): Promise<number>
  counter(): Promise<number>
}

/** A browser on a device that recognises its owner: Chromium's own virtual authenticator. */
async function deviceOf(page: Page): Promise<Device> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const credentials = async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  return {
    page,
    touch: async enabled => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
    refuse: async () => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    },
    countKeys: async () => (await credentials()).length,
    counter: async () => (await credentials())[0]?.signCount ?? 0,
  }
}

/**
 * Signs in somebody who is nobody's persona, as these journeys sign out everywhere: other journeys would lose their sign-in.
 * Each journey takes a place of its own among the colleagues with the job.
 */
async function signInHere(page: Page, administrator: Page, house: House, place: number): Promise<void> {
  const { email } = await findColleague(administrator, jobs[house.slug], place)
  const href = await openOwnLink(page, administrator, house, email)
  await page.goto(named(href))
  await page.getByRole('button', { name: words(house.locale).useLink.submit }).click()
  await expect(page.locator('.app-account__name')).toBeVisible()
}

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale)
    test.use({ locale: house.browser })

    test('somebody adds a passkey, comes in with it, shows with it that it is them, and removes it', async ({
      page,
      demonstration,
      signInAs,
    }) => {
      const here = named(demonstration.origin)
      const device = await deviceOf(page)
      await signInHere(page, await signInAs('administrator', house), house, 3)
      await page.goto(here + signInUrls.sessions.href())
      await page.getByRole('button', { name: t.sessions.addPasskey }).click()
      await page.getByLabel(t.addPasskey.name).fill('Blue phone')
      await page.getByRole('button', { name: t.addPasskey.submit }).click()
      await expect(notice(page)).toContainText(t.addPasskey.added)
      await expect(page.getByRole('cell', { name: t.sessions.passkeyNever })).toBeVisible()
      expect(await device.countKeys()).toBe(1)

      await page.goto(here + signInUrls.addPasskey.href())
      await page.getByRole('button', { name: t.addPasskey.submit }).click()
      await expect(page.getByRole('alert').filter({ hasText: t.passkey.already })).toBeVisible()

      await page.goto(here + signInUrls.sessions.href())
      // The page for signing in offers the passkey at once; nobody takes it there.
      await device.touch(false)
      await page.getByRole('button', { name: t.sessions.endAll }).click()
      await expect(notice(page)).toContainText(t.sessions.endedAll)
      await page.goto(`${here}${signInUrls.withPasskey.href({}, { next: signInUrls.sessions.href() })}`)
      await device.touch(true)
      await page.getByRole('button', { name: t.passkey.submit }).click()
      await expect(heading(page)).toHaveText(t.sessions.title)
      await expect(page.getByText(t.sessions.by(t.ways.passkey))).toBeVisible()
      expect(await device.counter()).toBeGreaterThan(1)

      await page.goto(`${here}${signInUrls.proveAgain.href({}, { ask: 'yes', next: signInUrls.sessions.href() })}`)
      await page.getByRole('button', { name: t.passkey.submit }).click()
      await expect(heading(page)).toHaveText(t.sessions.title)

      await page.getByRole('link', { name: t.sessions.removePasskeyOf('Blue phone') }).click()
      await page.getByRole('button', { name: t.removePasskey.submit }).click()
      await expect(notice(page)).toContainText(t.removePasskey.removed)

      await page.getByRole('button', { name: t.sessions.endAll }).click()
      await page.goto(here + signInUrls.withPasskey.href())
      await page.getByRole('button', { name: t.passkey.submit }).click()
      await expect(errorSummary(page)).toContainText(t.passkey.wrong)
    })

    test('somebody takes the passkey that the browser offers where the address is asked for', async ({
      page,
      demonstration,
      signInAs,
    }) => {
      const here = named(demonstration.origin)
      await deviceOf(page)
      await signInHere(page, await signInAs('administrator', house), house, 4)
      await page.goto(here + signInUrls.addPasskey.href())
      await page.getByRole('button', { name: t.addPasskey.submit }).click()
      await expect(notice(page)).toContainText(t.addPasskey.added)
      await page.getByRole('button', { name: t.sessions.endAll }).click()
      await page.waitForURL(`${here}/`)
      await page.goto(here + signInUrls.sessions.href())
      await expect(page.getByText(t.sessions.by(t.ways.passkey))).toBeVisible()
    })

    test('somebody whom the device does not recognise is told so, and nothing has happened', async ({
      page,
      demonstration,
      signInAs,
    }) => {
      const device = await deviceOf(page)
      await signInHere(page, await signInAs('administrator', house), house, 5)
      await device.refuse()
      await page.goto(named(demonstration.origin) + signInUrls.addPasskey.href())
      await page.getByRole('button', { name: t.addPasskey.submit }).click()
      await expect(page.getByRole('alert').filter({ hasText: t.passkey.cancelled })).toBeVisible()
      await expect(page.getByRole('button', { name: t.addPasskey.submit })).toBeFocused()
      expect(await device.countKeys()).toBe(0)
    })
  })
