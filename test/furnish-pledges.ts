import { draftPledge, getPledge, leaveOut, publishPledge, sayWhen } from '#features/pledges/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** A pledge that is public, counted and changed, from which somebody is left out; one that is closed; and a draft. */
export async function furnishPledges(capable: TestApp, world: World): Promise<Examples> {
  const { asha, ben, carol, elin } = world.people
  const act = { actorId: elin.id, now: new Date('2026-03-01T08:00:00Z') }
  const due = { dueOn: '2099-12-31', enough: 90, ownerId: carol.id, words: 'I give everybody an hour a month.' }
  const [publicId, closedId, draftId] = await capable.database.writing(world.organisationId, async tx => {
    const find = (id: string) => getPledge(tx, id, { withDrafts: true })
    const make = async (title: string, level?: number) => {
      const id = await draftPledge(tx, { title, profileKey: 'basic', level, countsFrom: 'said' }, act)
      await sayWhen(tx, await find(id), due)
      return id
    }
    const ids = [await make('Everyone at basic'), await make('Everyone a step further', 3), await make('Next year', 2)]
    const [first = '', second = ''] = ids
    for (const id of [first, second]) await publishPledge(tx, await find(id), act)
    const leftOut = { personId: ben.id, kind: 'away', reason: 'Comes back in spring.' } as const
    await leaveOut(tx, await find(first), leftOut, act)
    await leaveOut(tx, await find(second), { ...leftOut, personId: asha.id }, act)
    return ids
  })
  await capable.runJobs()
  const browser = await world.signedIn(elin)
  const when = {
    'due-day': '30',
    'due-month': '6',
    'due-year': '2029',
    enough: '95',
    owner: carol.name,
    words: due.words,
  }
  const why = 'The training comes later.'
  await browser.post(`/basics/pledges/${publicId}/change`, { title: 'Everyone at basic', ...when, why })
  await browser.post(`/basics/pledges/${closedId}/close`, { words: 'We learnt a lot.' })
  const steps = ['what', 'who', 'when', 'check', 'discard'].map(step => [
    `/basics/pledges/:pledgeId/${step} pledgeId`,
    draftId,
  ])
  return {
    pledgeId: publicId ?? '',
    closedPledgeId: closedId ?? '',
    ...Object.fromEntries(steps),
    exceptionId: '00000000-0000-4000-8000-000000000000',
  }
}
