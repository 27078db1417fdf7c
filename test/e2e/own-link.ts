import type { Page } from '@playwright/test'
import { administrationUrls } from '../../src/features/administration/administration.urls.ts'
import { words as administrationWords } from '../../src/features/administration/words.ts'
import { demonstrationUrls } from '../../src/features/demonstration/demonstration.urls.ts'
import { words as demonstrationWords } from '../../src/features/demonstration/words.ts'
import { words } from '../../src/features/sign-in/words.ts'
import { expect, type House, heading } from './capable.ts'

/** The ordinary page for signing in, past the choice of a person. */
export async function openSignIn(page: Page, house: House): Promise<void> {
  await page.goto(demonstrationUrls.cast.href())
  await page.getByRole('link', { name: demonstrationWords(house.locale).ordinaryLink }).click()
  await page.getByRole('link', { name: house.name }).click()
}

export async function askForLink(page: Page, house: House, email: string): Promise<void> {
  const t = words(house.locale)
  await openSignIn(page, house)
  await page.getByLabel(t.email).fill(email)
  await page.getByRole('button', { name: t.signIn.sendLink }).click()
}

/** Asks for a link, and opens the one that the administrator then finds in the outbox; the mail is written a moment later. */
export async function openOwnLink(device: Page, administrator: Page, house: House, email: string): Promise<string> {
  const earlier = await newestLink(administrator, email)
  await askForLink(device, house, email)
  await expect(heading(device)).toHaveText(words(house.locale).linkSent.title)
  await expect(async () => expect(await newestLink(administrator, email)).not.toBe(earlier)).toPass()
  await administrator.getByText(administrationWords(house.locale).outbox.text).first().click()
  const link = linksIn(administrator).first()
  await expect(link).toBeVisible()
  const href = (await link.textContent()) ?? ''
  await device.goto(href)
  return href
}

const linksIn = (outbox: Page) => outbox.locator('code').filter({ hasText: '/sign-in/link/' })

async function newestLink(administrator: Page, email: string): Promise<string | null> {
  await administrator.goto(administrationUrls.outbox.href({}, { to: email }))
  return (await linksIn(administrator).count()) > 0 ? linksIn(administrator).first().textContent() : null
}
