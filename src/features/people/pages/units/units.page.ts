import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { peopleUrls } from '../../people.urls.ts'
import { unitTree } from '../../unit-tree.ts'
import { listUnitNodes } from '../../units.queries.ts'
import { words } from '../../words.ts'
import { UnitsView } from './units.view.tsx'

/** The tree of units, each with everybody in it and below it. */
export const unitsPage = page(peopleUrls.units, {
  access: signedIn,
  load: async ({ db, me }) => ({ tree: unitTree(await listUnitNodes(db)), myUnitId: me.unitId }),
  title: ({ ctx }) => words(ctx.locale).units.title,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).directory.title, href: peopleUrls.directory.href() }],
  view: UnitsView,
})
