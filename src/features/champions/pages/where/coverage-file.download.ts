import { writeCsv } from '#platform/csv/index.ts'
import { meets } from '#platform/http/access.ts'
import { download } from '#platform/http/page.ts'
import { runsNetwork } from '../../champion.ts'
import { championsUrls } from '../../champions.urls.ts'
import { loadCoverage } from '../../coverage.queries.ts'
import { findingWords } from '../../finding-words.ts'

/** Every unit, its people and who helps there, as a table for a spreadsheet. */
export const coverageFile = download(championsUrls.coverageFile, {
  access: meets(runsNetwork),
  async load({ db, query, locale }) {
    const t = findingWords(locale).coverage
    const { units, branches } = await loadCoverage(db)
    const [root, which, words] = [query.get('unit'), query.get('which'), (query.get('q') ?? '').toLocaleLowerCase()]
    const rows = units
      .filter(({ way }) => !root || way.includes(root))
      .filter(({ champions }) => !which || champions.length > 0 === (which === 'with'))
      .filter(({ name }) => name.toLocaleLowerCase().includes(words))
      .map(({ name, parentId, people, champions, nearest }) => [
        ...[name, branches.get(parentId ?? '')?.name ?? '', people, champions.length],
        ...[champions.map(one => one.name).join(', '), nearest?.name ?? ''],
      ])
    return { type: 'text/csv; charset=utf-8', body: writeCsv([t.head, ...rows]), fileName: t.fileName }
  },
})
