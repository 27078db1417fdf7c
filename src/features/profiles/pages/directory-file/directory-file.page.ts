import { peopleUrls } from '#features/people/index.ts'
import { holds } from '#platform/http/access.ts'
import { download } from '#platform/http/page.ts'
import { listEverybody } from '../../everybody.queries.ts'
import { words } from '../../words.ts'
import { directoryCsv } from './directory-csv.ts'

/** The whole directory as a file, for administrators; the addresses in it are those that their owners show them. */
export const directoryFile = download(peopleUrls.directoryFile, {
  access: holds('administrator'),
  async load({ db, me, locale }) {
    const body = directoryCsv(await listEverybody(db, me), locale)
    return { type: 'text/csv; charset=utf-8', body, fileName: words(locale).file.name }
  },
})
