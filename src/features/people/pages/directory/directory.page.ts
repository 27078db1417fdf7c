import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { type DirectoryPage, listPeople, pageSize } from '../../directory.queries.ts'
import { peopleUrls } from '../../people.urls.ts'
import { findUnit, listUpperUnits } from '../../units.queries.ts'
import { words } from '../../words.ts'
import { DirectoryView } from './directory.view.tsx'
import { unitChoices } from './unit-choices.ts'

/** Everybody who works here: search, filter by unit, pages. */
export const directoryPage = page(peopleUrls.directory, {
  access: signedIn,
  async load({ db, me, query, locale }) {
    const unit = query.get('unit') ? await findUnit(db, query.get('unit') ?? '') : undefined
    const filter = { query: query.get('q') ?? '', unitId: unit?.id }
    const wanted = Math.min(Math.max(Number.parseInt(query.get('page') ?? '1', 10) || 1, 1), 10_000)
    const { page, result } = await lastUpTo(wanted, number => listPeople(db, filter, number))
    const units = unitChoices(await listUpperUnits(db), words(locale).directory.anyUnit, unit)
    return { filter, result, units, page, pageSize, mayAdminister: me.roles.includes('administrator') }
  },
  title: ({ ctx }) => words(ctx.locale).directory.title,
  view: DirectoryView,
})

// People leave, and addresses are kept: a page past the end is the last one there is.
async function lastUpTo(wanted: number, load: (page: number) => Promise<DirectoryPage>) {
  const result = await load(wanted)
  if (result.people.length > 0 || result.total === 0 || wanted === 1) return { page: wanted, result }
  const page = Math.ceil(result.total / pageSize)
  return { page, result: await load(page) }
}
