import {
  getPerson,
  getUnit,
  holdsRole,
  listReports,
  listTeam,
  listUnitsOnPath,
  peopleUrls,
} from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Viewer } from '../../audiences.ts'
import { listVisibleTerms } from '../../person-terms/person-terms.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { visibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { type PersonData, PersonView } from './person.view.tsx'

const shownReports = 30

/** One colleague: job, unit, manager, team, and what the person tells this viewer. */
export const personPage = page(profilesUrls.person, {
  access: signedIn,
  load: async ({ db, me, params, locale }) => ({
    ...(await loadPerson(db, me, params.personId, locale)),
    isMe: params.personId.toLowerCase() === me.id,
  }),
  title: ({ data }) => data.person.preferredName ?? data.person.name,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).people, href: peopleUrls.directory.href() }],
  view: PersonView,
})

/** All that one viewer sees on somebody's page; a partner sees no other colleagues there. */
export async function loadPerson(db: Reading, viewer: Viewer, personId: string, locale: Locale): Promise<PersonData> {
  const person = await visibleProfile(db, viewer, personId)
  const { id, unit } = person
  const isOutside = viewer === 'partners'
  const { managerId } = await getPerson(db, id)
  const [terms, unitPath, reports, team, isChampion] = await Promise.all([
    listVisibleTerms(db, viewer, { id, managerId }, locale),
    unit && !isOutside ? pathTo(db, unit.id) : unit ? [unit] : [],
    isOutside ? [] : listReports(db, id, shownReports + 1),
    isOutside ? [] : listTeam(db, { id, managerId }, 8),
    isOutside ? false : holdsRole(db, id, 'champion'),
  ])
  return { person, terms, unitPath, reports, team, isChampion, isMe: false, shownReports }
}

const pathTo = async (db: Reading, unitId: string) => listUnitsOnPath(db, (await getUnit(db, unitId)).path)
