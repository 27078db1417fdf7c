import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { listLatestTotals, listPledges } from '../../pledges.queries.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { words } from '../../words.ts'
import { isKeeper } from '../pledge-links.ts'
import { ListView } from './list.view.tsx'

/** Every pledge that everybody can read; with drafts for those who make them. */
export const listPage = page(pledgesUrls.list, {
  access: signedIn,
  load: async ({ db, me }) => ({
    pledges: await listPledges(db, { withDrafts: isKeeper(me) }),
    totals: await listLatestTotals(db),
    isKeeper: isKeeper(me),
  }),
  title: ({ ctx }) => words(ctx.locale).list.title,
  view: ListView,
})
