import type { Locator, Page } from '@playwright/test'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { expect, heading } from './capable.ts'

/**
 * Name and address of somebody with this job, found as a colleague would find them: the first, the second … of the list.
 * Journeys that change what belongs to a person take somebody who is nobody's persona, so that they leave each other alone.
 */
export async function findColleague(page: Page, job: string, place: number): Promise<{ name: string; email: string }> {
  await page.goto(peopleUrls.directory.href({}, { q: job }))
  await page.getByRole('row').filter({ hasText: job }).nth(place).getByRole('link').first().click()
  const address = page.getByRole('main').locator('a[href^="mailto:"]')
  await expect(address).toBeVisible()
  const textOf = async (place: Locator) => ((await place.textContent()) ?? '').trim()
  return { name: await textOf(heading(page)), email: await textOf(address) }
}
