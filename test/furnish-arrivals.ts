import { arrivalsUrls } from '#features/arrivals/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Asha has brought an answer along, and another file about which she has not decided yet. */
export async function furnishArrivals(_capable: TestApp, world: World): Promise<Examples> {
  const asha = await world.signedIn(world.people.asha)
  const { body } = await asha.get('/passport/take-out/passport.json')
  const content = body.replace(/"level": 2/, '"level": 3')
  const bring = () => asha.upload(arrivalsUrls.bring.href(), 'passport', { name: 'passport.json', content })
  const { location: brought = '' } = await bring()
  const answers = (await asha.get(brought)).$('input[name=answers]').first().attr('value') ?? ''
  const { location: waiting = '' } = await bring()
  await asha.post(brought, { answers })
  return { arrivalId: waiting.split('/').at(-1) ?? '', broughtArrivalId: brought.split('/').at(-1) ?? '' }
}
