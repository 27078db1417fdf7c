import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { getMyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { toPassport } from '../passport-frame.tsx'
import { HistoryView } from './history.view.tsx'

export const historyPage = page(passportUrls.history, {
  access: signedIn,
  load: ({ db, me, locale }) => getMyPassport(db, me, { locale, everyAnswer: true }),
  title: ({ ctx }) => words(ctx.locale).history.title,
  breadcrumbs: toPassport,
  view: HistoryView,
})
