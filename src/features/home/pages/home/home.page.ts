import { latestFigure } from '#features/basics/index.ts'
import { countAskedOf } from '#features/evidence/index.ts'
import { passportAtAGlance } from '#features/passport/index.ts'
import { countWaitingCorrections } from '#features/profiles/index.ts'
import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { greetingName } from '../../greeting.ts'
import { homeUrls } from '../../home.urls.ts'
import { words } from '../../words.ts'
import { HelloView } from './hello.view.tsx'
import { WelcomeView } from './welcome.view.tsx'

/** The first page: a welcome for those who are not signed in, and for everybody else what they can do next. */
export const homePage = page(homeUrls.home, {
  access: anyone,
  scope: 'installation',
  async load({ db, me, locale, now }) {
    if (!me) return undefined
    const [passport, together, corrections, asked] = await Promise.all([
      passportAtAGlance(db, me, locale),
      latestFigure(db, now),
      countWaitingCorrections(db, me),
      countAskedOf(db, me),
    ])
    return { me, passport, together, corrections, asked }
  },
  title: ({ data, ctx }) =>
    data ? words(ctx.locale).hello(greetingName(data.me.name)) : words(ctx.locale).welcome.title(undefined),
  view: ({ data, form, ctx }) => (data ? HelloView({ data, form, ctx }) : WelcomeView({ data, form, ctx })),
})
