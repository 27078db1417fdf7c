import { bookletUrls } from '#features/booklet/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Asha shows all of her booklet to somebody, and has taken another link back. */
export async function furnishBooklet(_capable: TestApp, world: World): Promise<Examples> {
  const asha = await world.signedIn(world.people.asha)
  const pages = ['skills', 'evidence', 'stamps', 'plan']
  await asha.post(bookletUrls.newLink.href(), { name: 'Somebody before', pages, days: '7' })
  const before = await asha.get(bookletUrls.links.href())
  await asha.post(String(before.$('form[action$="/withdrawal"]').attr('action')))
  await asha.post(bookletUrls.newLink.href(), { name: 'My new manager', pages, days: '90' })
  const { $ } = await asha.get(bookletUrls.links.href())
  const linkId = String($('form[action$="/withdrawal"]').attr('action')).split('/').at(-2) ?? ''
  const token = String($('input[readonly]').attr('value')).split('/').at(-1) ?? ''
  return {
    linkId,
    '/booklets/:organisation/:token token': token,
    '/booklets/:organisation/:token/booklet.pdf token': token,
  }
}
