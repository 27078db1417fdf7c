import { signedIn } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { getMyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { toPassport } from '../passport-frame.tsx'
import { TakeOutView } from './take-out.view.tsx'
import { takeOutFile } from './take-out-file.ts'

export const takeOutPage = page(passportUrls.takeOut, {
  access: signedIn,
  load: ({ db, me, locale }) => getMyPassport(db, me, { locale, everyAnswer: true }),
  title: ({ ctx }) => words(ctx.locale).takeOut.title,
  breadcrumbs: toPassport,
  view: TakeOutView,
})

export const takeOutDownload = download(passportUrls.takeOutFile, {
  access: signedIn,
  load: async request => {
    const { db, me, locale } = request
    const passport = await getMyPassport(db, me, { locale, everyAnswer: true })
    return takeOutFile(passport, { ...request, personName: me.name })
  },
})
