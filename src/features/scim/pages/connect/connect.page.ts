import { holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { countConnection, listConnectionTokens, listMeaningfulGroups, listRefusals } from '../../connection.queries.ts'
import { scimUrls } from '../../scim.urls.ts'
import { words } from '../../words.ts'
import { ConnectView } from './connect.view.tsx'

const mostGroups = 200
const mostRefusals = 30

/** How an identity system comes in, what it has sent, and what was refused. */
export const connectPage = page(scimUrls.connect, {
  access: holds('administrator'),
  load: async ({ db, now }) => ({
    counts: await countConnection(db),
    tokens: await listConnectionTokens(db, now),
    groups: await listMeaningfulGroups(db, mostGroups),
    refusals: await listRefusals(db, mostRefusals),
    mostGroups,
  }),
  title: ({ ctx }) => words(ctx.locale).connect.title,
  view: ConnectView,
})
