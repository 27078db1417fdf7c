import { z } from 'zod'
import { findUnit, peopleUrls, uuidOrNone } from '#features/people/index.ts'
import { type VisibleProfile, visibleProfile, visibleProfiles } from '#features/profiles/index.ts'
import { endpoint, ok } from '#platform/http/api.ts'
import { ApiError } from '#platform/http/api-errors.ts'
import { found } from '#platform/http/errors.ts'
import { restUrls } from '../api.urls.ts'
import { onePage, paging } from './cursor.ts'
import { findLastChange, listPeopleForPrograms } from './people.queries.ts'
import { type PersonBody, person, personList } from './schemas.ts'

/** A program is nobody's manager and nobody's team: it sees what every colleague sees, and no more. */
export const viewer = 'organisation'

export const listPeopleEndpoint = endpoint(restUrls.people, {
  method: 'GET',
  scopes: ['people:read'],
  about: {
    id: 'listPeople',
    tag: 'People',
    summary: 'Everybody who works here now',
    description:
      'People who left are not there any more. To keep a copy, fetch everybody once, then ask with `updatedSince`, and compare the whole list now and then to find who left.',
  },
  query: z.strictObject({
    q: z
      .string()
      .max(200, 'Must be at most 200 characters')
      .optional()
      .describe('Words in name, job title, unit or e-mail address, in any order; all of them must be there.'),
    unit: z
      .uuid('Must be the id of a unit')
      .optional()
      .describe('The id of a unit: people in it and everywhere below.'),
    updatedSince: z.iso
      .datetime({ offset: true, error: 'Must be a moment such as 2026-01-31T12:00:00Z' })
      .optional()
      .describe('Only people about whom something changed at this moment or later.'),
    ...paging,
  }),
  output: personList,
  async handle({ db, query, ...here }) {
    if (query.unit && !(await findUnit(db, query.unit)))
      throw new ApiError(400, {
        detail: 'Some values cannot be used; each is named in errors.',
        faults: [{ in: 'query', name: 'unit', detail: 'There is no such unit' }],
      })
    const filter = {
      query: query.q,
      unitId: query.unit,
      updatedSince: query.updatedSince ? new Date(query.updatedSince) : undefined,
      after: query.cursor,
    }
    const rows = await listPeopleForPrograms(db, viewer, filter, query.limit + 1)
    const { items, next, headers } = onePage(rows, query.limit, here)
    const changes = new Map(items.map(({ id, updatedAt }) => [id, updatedAt]))
    const profiles = await visibleProfiles(db, viewer, [...changes.keys()])
    const bodies = profiles.map(profile => personBody(profile, changes.get(profile.id) ?? here.now, here.origin))
    return ok({ items: bodies, next }, headers)
  },
})

export const personEndpoint = endpoint(restUrls.person, {
  method: 'GET',
  scopes: ['people:read'],
  about: { id: 'getPerson', tag: 'People', summary: 'One person' },
  output: person,
  async handle({ db, params, origin }) {
    const updatedAt = found(await findLastChange(db, uuidOrNone(params.personId)))
    return ok(personBody(await visibleProfile(db, viewer, params.personId), updatedAt, origin))
  },
})

function personBody(profile: VisibleProfile, updatedAt: Date, origin: string): PersonBody {
  const { id, name, jobTitle, unit, manager, extraUnits = [] } = profile
  return {
    id,
    name,
    preferredName: profile.preferredName ?? null,
    pronouns: profile.pronouns ?? null,
    jobTitle,
    unit: unit ? { id: unit.id, name: unit.name } : null,
    extraUnits: extraUnits.map(one => ({ id: one.id, name: one.name })),
    manager: manager ? { id: manager.id, name: manager.name } : null,
    email: profile.email ?? null,
    phone: profile.phone ?? null,
    location: profile.location ?? null,
    askMeAbout: profile.askMeAbout ?? null,
    workingOn: profile.workingOn ?? null,
    about: profile.about ?? null,
    profile: origin + peopleUrls.person.href({ personId: id }),
    updatedAt: updatedAt.toISOString(),
  }
}
