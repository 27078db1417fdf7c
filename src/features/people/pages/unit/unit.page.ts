import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { listInUnit } from '../../in-unit.queries.ts'
import { peopleUrls } from '../../people.urls.ts'
import { countUnit, getUnit, listUnitsOnPath } from '../../units.queries.ts'
import { words } from '../../words.ts'
import { UnitView } from './unit.view.tsx'

/** One unit: what it belongs to, the units below it, the people placed in it. */
export const unitPage = page(peopleUrls.unit, {
  access: signedIn,
  async load({ db, params }) {
    const unit = await getUnit(db, params.unitId)
    return {
      unit,
      above: (await listUnitsOnPath(db, unit.path)).filter(({ id }) => id !== unit.id),
      ...(await countUnit(db, unit)),
      people: await listInUnit(db, unit.id),
    }
  },
  title: ({ data }) => data.unit.name,
  breadcrumbs: ({ data, ctx }) => [
    { text: words(ctx.locale).units.title, href: peopleUrls.units.href() },
    ...data.above.map(({ id, name }) => ({ text: name, href: peopleUrls.unit.href({ unitId: id }) })),
  ],
  view: UnitView,
})
