import { holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { listSources } from '../../sources.queries.ts'
import { words } from '../../words.ts'
import { xapiUrls } from '../../xapi.urls.ts'
import { SourcesView } from './sources.view.tsx'

const mostShown = 100

/** Which learning platforms may report, what they may do, and when they were last here. */
export const sourcesPage = page(xapiUrls.sources, {
  access: holds('administrator'),
  async load({ db }) {
    const sources = await listSources(db, mostShown)
    return {
      working: sources.filter(({ revokedAt }) => !revokedAt),
      ended: sources.filter(({ revokedAt }) => revokedAt),
    }
  },
  title: ({ ctx }) => words(ctx.locale).sources.title,
  view: SourcesView,
})
