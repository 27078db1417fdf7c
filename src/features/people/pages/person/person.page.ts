import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { findPersonCard, getPerson, holdsRole, listReports, listTeam } from '../../people.queries.ts'
import { peopleUrls } from '../../people.urls.ts'
import { getUnit, listUnitsOnPath } from '../../units.queries.ts'
import { words } from '../../words.ts'
import { PersonView } from './person.view.tsx'

const shownReports = 30

/** One colleague: job, unit, manager, team, and what the person chose to show. */
export const personPage = page(peopleUrls.person, {
  access: signedIn,
  async load({ db, me, params }) {
    const person = await getPerson(db, params.personId)
    const unit = person.unitId ? await getUnit(db, person.unitId) : undefined
    return {
      person,
      unitPath: unit ? await listUnitsOnPath(db, unit.path) : [],
      manager: await findPersonCard(db, person.managerId),
      reports: await listReports(db, person.id, shownReports + 1),
      team: await listTeam(db, person, 8),
      isChampion: await holdsRole(db, person.id, 'champion'),
      isMe: person.id === me.id,
      shownReports,
    }
  },
  title: ({ data }) => data.person.name,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).directory.title, href: peopleUrls.directory.href() }],
  view: PersonView,
})
