import { beginCall, type CallContent, postCall } from '#features/calls/asking/keep-call.ts'
import { findCallForWork } from '#features/calls/calls.queries.ts'
import { matchingUrls } from '#features/calls/matching/matching.urls.ts'
import { tellRound } from '#features/calls/matching/telling/tell-round.ts'
import { chooseCallSkills } from '#features/calls/skills.queries.ts'
import { installTerms } from '#features/terms/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Elin's calls were brought to Asha, who lends spreadsheets: one that she said “never” to, and one that waits. */
export async function furnishMatching({ database }: TestApp, world: World): Promise<Examples> {
  const { asha, elin } = world.people
  const [never = '', waits = ''] = await database.writing(world.organisationId, async tx => {
    await installTerms(tx)
    const term = (key: string) =>
      tx
        .selectFrom('terms')
        .select('id')
        .where('organisation_id', '=', world.organisationId)
        .where('kind', '=', 'skill')
        .where('key', '=', key)
        .executeTakeFirstOrThrow()
    const made: string[] = []
    for (const key of ['databases', 'spreadsheets']) {
      const [{ id: termId }, now] = [await term(key), new Date()]
      await tx
        .insertInto('person_terms')
        .values({
          ...{ organisation_id: world.organisationId, person_id: asha.id, term_id: termId, relation: 'lends' },
          ...{ level: 3, happy_to_help: true, audience: 'organisation', level_audience: 'organisation' },
        })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      const content = {
        ...{ direction: 'asks', kind: 'hour', title: 'A year of figures that do not add up', details: '', why: '' },
        ...{ placeKind: 'anywhere', place: '', weekdays: [], hours: 1, helpersWanted: 1, openUntil: undefined },
        audience: 'organisation',
      } as CallContent
      const callId = await beginCall(tx, elin, content, { locale: 'en', now })
      await chooseCallSkills(tx, { id: callId }, 'needed', [{ termId }], now)
      const call = await findCallForWork(tx, callId)
      if (call) await postCall(tx, { ...elin, unitId: world.units.council }, call, now)
      await tellRound(tx, callId, { now, timeZone: 'Europe/London', isWider: false, unlessSince: new Date(0) })
      made.push(callId)
    }
    return made
  })
  const browser = await world.signedIn(asha)
  await browser.post(matchingUrls.told.href({ callId: never }), { answer: 'never' })
  await browser.post(matchingUrls.settings.href(), { pace: 'more', pause: 'month', again: [] })
  return { [`${matchingUrls.told.pattern} callId`]: waits }
}
