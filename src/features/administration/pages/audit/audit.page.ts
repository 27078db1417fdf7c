import { Readable } from 'node:stream'
import { streamCsv } from '#platform/csv/index.ts'
import { holds } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { compareTexts } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { type AuditFilter, eachAudit, listActions, listAudit } from '../../audit.queries.ts'
import { actorOf, detailsOf, namesOfActs, subjectOf } from '../../audit-words.ts'
import type { House } from '../../house.ts'
import { words } from '../../words.ts'
import { AuditView } from './audit.view.tsx'

const mostInFile = 100_000

export const auditPage = (house: House) =>
  page(administrationUrls.audit, {
    access: holds('administrator'),
    async load({ db, query, locale }) {
      const filter = filterOf(query)
      const names = namesOfActs(house, locale)
      const actions = [...(await listActions(db))].sort((a, b) => compareTexts(locale, names[a] ?? a, names[b] ?? b))
      return { filter, names, actions, ...(await listAudit(db, filter)) }
    },
    title: ({ ctx }) => words(ctx.locale).audit.title,
    view: AuditView,
  })

export const auditDownload = (house: House) =>
  download(administrationUrls.auditFile, {
    access: holds('administrator'),
    async load({ db, query, locale, organisation }) {
      const t = words(locale).audit
      const names = namesOfActs(house, locale)
      const rows: string[][] = [[t.when, t.who, t.what, t.about, t.details, t.code]]
      for await (const entry of eachAudit(db, filterOf(query), mostInFile)) {
        const { action } = entry
        const who = actorOf(entry, locale)
        const about = subjectOf(entry, locale)
        rows.push([entry.at.toISOString(), who, names[action] ?? action, about, detailsOf(entry, locale), action])
      }
      return {
        type: 'text/csv; charset=utf-8',
        body: Readable.from(streamCsv(rows, { delimiter: locale === 'nb' ? ';' : ',' })),
        fileName: `${organisation.slug}-audit.csv`,
      }
    },
  })

const filterOf = (query: URLSearchParams): AuditFilter => ({
  action: query.get('action') ?? '',
  person: (query.get('person') ?? '').trim().slice(0, 200),
  before: query.get('before') ?? '',
})
