import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import { partnershipsUrls } from '../partnerships.urls.ts'

/** Two organisations become partners as their administrators would; returns the id that both sides know it by. */
export async function becomePartners(capable: TestApp, inviting: World, invited: World): Promise<string> {
  const one = await inviting.signedIn(inviting.people.farah)
  const other = await invited.signedIn(invited.people.farah)
  const made = await one.post(partnershipsUrls.invite.href(), { note: 'Our neighbours' })
  const code = made.$('[name=code]').text()
  const { location = '' } = await other.post(partnershipsUrls.accept.href(), { code, sure: 'yes' })
  await capable.runJobs()
  return location.split('/').at(-1) ?? ''
}
