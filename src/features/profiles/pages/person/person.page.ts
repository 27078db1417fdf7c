import {
  getPerson,
  holdsRole,
  listPathTo,
  listReports,
  listTeam,
  peopleUrls,
  uuidOrNone,
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
  isKept: () => true,
  keptAbout: ({ personId }) => uuidOrNone(personId),
  title: ({ data }) => data.person.preferredName ?? data.person.name,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).people, href: peopleUrls.directory.href() }],
  view: PersonView,
})

/** All that one viewer sees on somebody's page; a partner sees no other colleagues there. */
export async function loadPerson(db: Reading, viewer: Viewer, personId: string, locale: Locale): Promise<PersonData> {
  const isOutside = viewer === 'partners'
  // Asked all at once: where the viewer may not know of this person, the first one ends it for all.
  const [person, { managerId }, reports, isChampion] = await Promise.all([
    visibleProfile(db, viewer, personId),
    getPerson(db, personId),
    isOutside ? [] : listReports(db, uuidOrNone(personId), shownReports + 1),
    isOutside ? false : holdsRole(db, uuidOrNone(personId), 'champion'),
  ])
  const { id, unit } = person
  const [terms, unitPath, team] = await Promise.all([
    listVisibleTerms(db, viewer, { id, managerId }, locale),
    unit && !isOutside ? listPathTo(db, unit.id) : unit ? [unit] : [],
    isOutside ? [] : listTeam(db, { id, managerId }, 8),
  ])
  return { person, terms, unitPath, reports, team, isChampion, isMe: false, shownReports }
}
