import { Readable } from 'node:stream'
import { streamCsv } from '#platform/csv/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { download, type FileAnswer } from '#platform/http/page.ts'
import { casePrefix } from './case-api/case.urls.ts'
import { writeOwn } from './exchange/own-json.ts'
import { writeCase } from './exchange/write-case.ts'
import { tableRows } from './exchange/write-table.ts'
import { isFileName } from './file-names.ts'
import { chooseVersion } from './pages/chosen-version.ts'
import { skillsUrls } from './skills.urls.ts'
import { loadVersion } from './stored-version.ts'

/** An edition of a framework as a file: a CASE package, our own JSON, or a table. */
export const frameworkFile = download(skillsUrls.file, {
  access: signedIn,
  async load({ db, me, params, query, locale, organisation, config }): Promise<FileAnswer> {
    if (!isFileName(params.file)) throw notFound()
    const { version } = await chooseVersion(db, me, params.frameworkKey, { wanted: query.get('version'), locale })
    const framework = await loadVersion(db, version.id)
    const fileName = `${version.key}-${version.version.replace(/[^\w.-]+/g, '-')}-${params.file}`
    if (params.file === 'skills.csv') {
      const language = framework.languages.includes(locale) ? locale : (framework.languages[0] ?? 'en')
      return {
        type: 'text/csv; charset=utf-8',
        body: Readable.from(streamCsv(tableRows(framework, language))),
        fileName,
      }
    }
    if (params.file === 'framework.json') return { type: 'application/json', body: writeOwn(framework), fileName }
    const changedAt = version.publishedAt ?? version.createdAt
    const writing = { base: config.PUBLIC_URL + casePrefix, creator: organisation.name, changedAt }
    const body = JSON.stringify(writeCase(framework, { ...writing, isDraft: !version.publishedAt }), undefined, 2)
    return { type: 'application/json', body, fileName }
  },
})
