import { holds, signedIn } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { listEverybody, listPeople, pageSize } from '../../directory.queries.ts'
import { peopleUrls } from '../../people.urls.ts'
import { findUnit, listUpperUnits } from '../../units.queries.ts'
import { words } from '../../words.ts'
import { DirectoryView } from './directory.view.tsx'
import { directoryCsv } from './directory-csv.ts'
import { unitChoices } from './unit-choices.ts'

/** Everybody who works here: search, filter by unit, pages. */
export const directoryPage = page(peopleUrls.directory, {
  access: signedIn,
  async load({ db, me, query, locale }) {
    const unit = query.get('unit') ? await findUnit(db, query.get('unit') ?? '') : undefined
    const filter = { query: query.get('q') ?? '', unitId: unit?.id }
    const wanted = Math.min(Math.max(Number.parseInt(query.get('page') ?? '1', 10) || 1, 1), 10_000)
    const result = await listPeople(db, filter, wanted)
    const units = unitChoices(await listUpperUnits(db), words(locale).directory.anyUnit, unit)
    return { filter, result, units, page: wanted, pageSize, mayAdminister: me.roles.includes('administrator') }
  },
  title: ({ ctx }) => words(ctx.locale).directory.title,
  view: DirectoryView,
})

/** The whole directory as a file, for the administrators who brought it in. */
export const directoryFile = download(peopleUrls.directoryFile, {
  access: holds('administrator'),
  async load({ db, locale }) {
    const body = directoryCsv(await listEverybody(db), locale)
    return { type: 'text/csv; charset=utf-8', body, fileName: words(locale).directory.fileName }
  },
})
