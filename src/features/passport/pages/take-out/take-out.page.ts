import { signedIn } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { passportUrls } from '../../passport.urls.ts'
import { readWholePassport } from '../../taking-along/whole-passport.ts'
import { words } from '../../words.ts'
import { toPassport } from '../passport-frame.tsx'
import { TakeOutView } from './take-out.view.tsx'
import { takeOutFile } from './take-out-file.ts'

export const takeOutPage = page(passportUrls.takeOut, {
  access: signedIn,
  load: async ({ db, me, locale }) => ({ whole: await readWholePassport(db, me, locale) }),
  title: ({ ctx }) => words(ctx.locale).takeOut.title,
  breadcrumbs: toPassport,
  view: TakeOutView,
})

export const takeOutDownload = download(passportUrls.takeOutFile, {
  access: signedIn,
  load: async request => {
    const { db, me, locale } = request
    return takeOutFile(await readWholePassport(db, me, locale), { ...request, personName: me.name })
  },
})
