import type { Locator, Page } from '@playwright/test'
import { cast } from '../../src/features/demonstration/cast.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'

const personas = new Set(cast.flatMap(troupe => troupe.personas).map(({ name }) => name))

/**
 * Name and address of somebody with this job, found as a colleague would find them: the first, the second … of those
 * who show their address. Journeys that change what belongs to a person take somebody who is nobody's persona, so that
 * they leave each other alone.
 */
export async function findColleague(page: Page, job: string, place: number): Promise<{ name: string; email: string }> {
  await page.goto(peopleUrls.directory.href({}, { q: job }))
  const links = await page.getByRole('row').filter({ hasText: job }).getByRole('rowheader').getByRole('link').all()
  // The name of the staff list: on their page may stand another that they prefer.
  const found = await Promise.all(
    links.map(async link => ({ address: await link.getAttribute('href'), name: await textOf(link) })),
  )
  let left = place
  for (const { address, name } of found) {
    await page.goto(address ?? '')
    const email = page.getByRole('main').locator('a[href^="mailto:"]')
    if ((await email.count()) === 0 || personas.has(name)) continue
    if (left === 0) return { name, email: await textOf(email) }
    left -= 1
  }
  throw new Error(`Not enough people with the job “${job}” show their address`)
}

const textOf = async (place: Locator) => ((await place.textContent()) ?? '').trim()
