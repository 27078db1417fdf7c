import { latestFigure } from '#features/basics/index.ts'
import { passportAtAGlance } from '#features/passport/index.ts'
import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import type { AnyWaiting } from '#platform/http/waiting.ts'
import { findsWaiting } from '../../find-waiting.ts'
import { greetingName } from '../../greeting.ts'
import { homeUrls } from '../../home.urls.ts'
import { words } from '../../words.ts'
import { HelloView } from './hello.view.tsx'
import { WelcomeView } from './welcome.view.tsx'

/** The first page: a welcome for those who are not signed in, and for everybody else what they can do next. */
export const homePage = (sources: readonly AnyWaiting[]) => {
  const findWaiting = findsWaiting(sources)
  return page(homeUrls.home, {
    access: anyone,
    scope: 'installation',
    async load({ db, params: _, me, ...around }) {
      if (!me) return undefined
      const [passport, together, { found: waiting, hasLooked }] = await Promise.all([
        passportAtAGlance(db, me, around.locale),
        latestFigure(db, around.now),
        findWaiting(db, me, { ...around, me }),
      ])
      return { me, passport, together, waiting, hasLooked }
    },
    isKept: ({ data }) => data?.hasLooked === false,
    title: ({ data, ctx }) =>
      data ? words(ctx.locale).hello(greetingName(data.me.name)) : words(ctx.locale).welcome.title(undefined),
    view: ({ data, form, ctx }) => (data ? HelloView({ data, form, ctx }) : WelcomeView({ data, form, ctx })),
  })
}
