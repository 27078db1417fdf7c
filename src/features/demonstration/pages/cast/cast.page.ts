import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { cast } from '../../cast.ts'
import { demonstrationUrls } from '../../demonstration.urls.ts'
import { words } from '../../words.ts'
import { CastView } from './cast.view.tsx'

/** Where the demonstration begins: both organisations and whom one can be in each. */
export const castPage = page(demonstrationUrls.cast, {
  access: anyone,
  scope: 'installation',
  load: () => cast,
  title: ({ ctx }) => words(ctx.locale).title,
  view: CastView,
})
