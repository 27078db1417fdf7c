import { holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { apiUrls } from '../../api.urls.ts'
import { listTokens } from '../../tokens.queries.ts'
import { words } from '../../words.ts'
import { TokensView } from './tokens.view.tsx'

const mostShown = 100

/** Which programs have access, what they may do, and when they last came. */
export const tokensPage = page(apiUrls.tokens, {
  access: holds('administrator'),
  async load({ db, now }) {
    const tokens = await listTokens(db, mostShown)
    const works = ({ revokedAt, expiresAt }: (typeof tokens)[number]) => !revokedAt && expiresAt > now
    return {
      working: tokens.filter(works),
      ended: tokens.filter(token => !works(token)),
      isCut: tokens.length === mostShown,
    }
  },
  title: ({ ctx }) => words(ctx.locale).tokens.title,
  view: TokensView,
})
