import { createSource, xapiPrefix } from '#features/xapi/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

const verbs = 'http://adlnet.gov/expapi/verbs'

/** A platform that reported about Asha, Ben and a stranger, remembers where Asha is, and sent something that was refused. */
export async function furnishXapi({ app, database, runJobs }: TestApp, world: World): Promise<Examples> {
  const { organisationId, people } = world
  const accounts = { homePage: 'https://learn.example', mean: 'employee-number' } as const
  const { id, key, secret } = await database.writing(organisationId, tx =>
    createSource(tx, {
      name: 'Learn',
      scopes: ['statements/write', 'state'],
      isLimited: true,
      accounts,
      createdBy: people.farah.id,
      now: new Date(),
    }),
  )
  const headers = {
    authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    'x-experience-api-version': '2.0.0',
  }
  const done = (mailbox: string, verb = 'completed') => ({
    actor: { mbox: `mailto:${mailbox}` },
    verb: { id: `${verbs}/${verb}`, display: { en: verb, nb: 'fullførte' } },
    object: {
      id: 'https://learn.example/courses/passwords',
      definition: { name: { en: 'Strong passwords', nb: 'Sterke passord' } },
    },
  })
  const url = `${xapiPrefix}/statements`
  const payload = [done(people.asha.email), done(people.ben.email, 'attempted'), done('stranger@elsewhere.example')]
  await app.inject({ method: 'POST', url, headers, payload })
  await app.inject({ method: 'POST', url, headers, payload: { nonsense: true } })
  await app.inject({
    method: 'PUT',
    url: `${xapiPrefix}/activities/state`,
    headers,
    query: {
      activityId: 'https://learn.example/courses/passwords',
      agent: JSON.stringify({ mbox: `mailto:${people.asha.email}` }),
      stateId: 'bookmark',
    },
    payload: { page: 3 },
  })
  await runJobs()
  return { sourceId: id }
}
