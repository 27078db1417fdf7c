import { planUrls } from '#features/plan/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Asha has taken three steps, added one of her own, done one of them and put one aside. */
export async function furnishPlan({ database }: TestApp, world: World): Promise<Examples> {
  const asha = await world.signedIn(world.people.asha)
  const { $ } = await asha.get(planUrls.show.href())
  const offered = $(`form[action="${planUrls.steps.href()}"] input[name="offer"]`).toArray()
  await asha.post(planUrls.steps.href(), { offer: offered.slice(0, 3).map(input => String($(input).attr('value'))) })
  await asha.post(planUrls.add.href(), {
    title: 'Ask Dag about the shared calendar',
    dueOn: '2027-01-15',
    note: 'Tuesdays',
  })
  const [open = '', done = '', aside = ''] = (
    await database.reading(world.organisationId, db =>
      db
        .selectFrom('plan_steps')
        .select('id')
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', world.people.asha.id)
        .orderBy('id')
        .execute(),
    )
  ).map(({ id }) => id)
  await asha.post(planUrls.done.href({ stepId: done }), {
    whatIDid: 'I tried it',
    whatHappened: 'It worked',
    whatNext: '',
  })
  await asha.post(planUrls.setAside.href({ stepId: aside }), { why: 'not-now' })
  await asha.post(planUrls.nudges.href(), { every: 'month', pausedUntil: '' })
  return { stepId: open }
}
