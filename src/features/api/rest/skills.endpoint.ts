import { uuidOrNone } from '#features/people/index.ts'
import { listVisibleTerms, type SectionKey, type VisibleTerm, visibleProfile } from '#features/profiles/index.ts'
import { endpoint, ok } from '#platform/http/api.ts'
import { restUrls } from '../api.urls.ts'
import { viewer } from './people.endpoints.ts'
import { personSkills } from './schemas.ts'

export const personSkillsEndpoint = endpoint(restUrls.personSkills, {
  method: 'GET',
  scopes: ['people:read'],
  about: {
    id: 'getPersonSkills',
    tag: 'People',
    summary: 'What one person knows, wants to learn, and takes part in',
    description:
      'As far as the person tells every colleague. It comes from the profile, never from the passport, which is private.',
  },
  output: personSkills,
  async handle({ db, params, locale }) {
    const { id } = await visibleProfile(db, viewer, uuidOrNone(params.personId))
    const terms = await listVisibleTerms(db, viewer, { id, managerId: null }, locale)
    const of = (key: SectionKey) => terms.filter(({ section }) => section === key).map(toldBody)
    return ok(
      {
        lends: of('skills-i-lend'),
        wants: of('skills-i-want'),
        interests: of('interests'),
        languages: of('languages'),
        networks: of('networks'),
        roles: of('roles'),
      },
      { vary: 'authorization, accept-language', 'content-language': locale },
    )
  },
})

const toldBody = ({ term, level, happyToHelp, evidence, confirmedAt }: VisibleTerm) => ({
  id: term.id,
  label: term.label,
  level: level ?? null,
  happyToHelp,
  evidence,
  confirmedAt: confirmedAt.toISOString(),
})
