import { holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { getSource, listFaults, listLatest, listUnknownAgents } from '../../sources.queries.ts'
import { words } from '../../words.ts'
import { xapiUrls } from '../../xapi.urls.ts'
import { SourceView } from './source.view.tsx'

const mostStatements = 25
const mostOthers = 30

/** What one platform sent, what was refused, and whom it names that nobody here is known as. */
export const sourcePage = page(xapiUrls.source, {
  access: holds('administrator'),
  async load({ db, params }) {
    const source = await getSource(db, params.sourceId)
    return {
      source,
      lines: await listLatest(db, source.id, mostStatements),
      unknown: await listUnknownAgents(db, source.id, mostOthers),
      faults: await listFaults(db, source.id, mostOthers),
    }
  },
  title: ({ data }) => data.source.name,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).sources.title, href: xapiUrls.sources.href() }],
  view: SourceView,
})
