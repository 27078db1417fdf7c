import { writeCsv } from '#platform/csv/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { download } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { isShown } from '../../pledge.ts'
import { findFacts, getPledge, listAllFigures, type UnitFigureRow } from '../../pledges.queries.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { words } from '../../words.ts'
import { isKeeper } from '../pledge-links.ts'

/** Every figure that the pages show, unit by unit and day by day, and no others. */
export const figuresFile = download(pledgesUrls.file, {
  access: signedIn,
  async load({ db, me, params, locale, organisation }) {
    const pledge = await getPledge(db, params.pledgeId, { withDrafts: isKeeper(me) })
    const rows = await listAllFigures(db, pledge)
    const shown = rows.filter(row => isShown(row, organisation.minimumGroup) && row.answered > 0)
    const source = (await findFacts(db, pledge))?.source ?? 'passport'
    const text = words(locale)
    return {
      type: 'text/csv; charset=utf-8',
      body: figuresCsv(shown, text.show.source[source], locale),
      fileName: text.csv.fileName(shown.at(-1)?.takenOn ?? pledge.dueOn ?? ''),
    }
  },
})

function figuresCsv(rows: readonly UnitFigureRow[], source: string, locale: Locale): string {
  const { csv, units } = words(locale)
  const header = [csv.date, csv.unit, csv.counted, csv.takenPart, csv.answered, csv.from, csv.to, csv.source]
  return writeCsv(
    [
      header,
      ...rows.map(({ names, takenOn, counted, takenPart, answered, reached }) => [
        takenOn,
        names.length === 0 ? units.whole : names.join(' > '),
        ...[counted, takenPart ?? '', answered, reached.from, reached.to, source],
      ]),
    ],
    { delimiter: locale === 'nb' ? ';' : ',' },
  )
}
