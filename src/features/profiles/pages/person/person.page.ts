import {
  getPerson,
  getUnit,
  holdsRole,
  listReports,
  listTeam,
  listUnitsOnPath,
  peopleUrls,
} from '#features/people/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { visibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { PersonView } from './person.view.tsx'

const shownReports = 30

/** One colleague: job, unit, manager, team, and what the person chose to show. */
export const personPage = page(profilesUrls.person, {
  access: signedIn,
  async load({ db, me, params }) {
    const person = await visibleProfile(db, me, params.personId)
    const { managerId } = await getPerson(db, person.id)
    const unit = person.unit ? await getUnit(db, person.unit.id) : undefined
    return {
      person,
      unitPath: unit ? await listUnitsOnPath(db, unit.path) : [],
      reports: await listReports(db, person.id, shownReports + 1),
      team: await listTeam(db, { id: person.id, managerId }, 8),
      isChampion: await holdsRole(db, person.id, 'champion'),
      isMe: person.id === me.id,
      shownReports,
    }
  },
  title: ({ data }) => data.person.name,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).people, href: peopleUrls.directory.href() }],
  view: PersonView,
})
