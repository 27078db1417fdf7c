import { countUnit, getUnit, listUnitsOnPath, peopleUrls } from '#features/people/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { listAlsoInUnit, listInUnit, listLeaders } from '../../in-unit.queries.ts'
import { findUnitDescription } from '../../unit-description.queries.ts'
import { visibleProfiles } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { UnitView } from './unit.view.tsx'

/** One unit: what it belongs to, who leads it, the units below it, and the people in it, with who is away. */
export const unitPage = page(peopleUrls.unit, {
  access: signedIn,
  async load({ db, me, params }) {
    const unit = await getUnit(db, params.unitId)
    const [placed, also, path, figures, leaders, description] = await Promise.all([
      listInUnit(db, unit.id),
      listAlsoInUnit(db, me, unit.id),
      listUnitsOnPath(db, unit.path),
      countUnit(db, unit),
      listLeaders(db, unit.id),
      findUnitDescription(db, unit),
    ])
    const profiles = await visibleProfiles(db, me, [...placed, ...also])
    return {
      unit,
      above: path.filter(({ id }) => id !== unit.id),
      ...figures,
      leaders,
      description: description?.text,
      mayDescribe: me.roles.includes('administrator') || leaders.some(({ id }) => id === me.id),
      people: profiles.filter(({ id }) => placed.includes(id)),
      also: profiles.filter(({ id }) => also.includes(id)),
    }
  },
  title: ({ data }) => data.unit.name,
  breadcrumbs: ({ data, ctx }) => [
    { text: words(ctx.locale).unit.units, href: peopleUrls.units.href() },
    ...data.above.map(({ id, name }) => ({ text: name, href: peopleUrls.unit.href({ unitId: id }) })),
  ],
  view: UnitView,
})
