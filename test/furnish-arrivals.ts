import { arrivalsUrls } from '#features/arrivals/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Asha has brought an answer along, and another file about which she has not decided yet. */
export async function furnishArrivals(_capable: TestApp, world: World): Promise<Examples> {
  const asha = await world.signedIn(world.people.asha)
  const { body } = await asha.get('/passport/take-out/passport.json')
  const file = JSON.parse(body) as { frameworks: { now: { skills: { level: number }[] } }[] }
  for (const skill of file.frameworks[0]?.now.skills.slice(0, 2) ?? []) skill.level = skill.level === 1 ? 2 : 1
  const content = JSON.stringify(file)
  const bring = () => asha.upload(arrivalsUrls.bring.href(), 'passport', { name: 'passport.json', content })
  const { location: brought = '' } = await bring()
  const answers = (await asha.get(brought)).$('input[name=answers]').first().attr('value') ?? ''
  const { location: waiting = '' } = await bring()
  await asha.post(brought, { answers })
  return { arrivalId: waiting.split('/').at(-1) ?? '', broughtArrivalId: brought.split('/').at(-1) ?? '' }
}
