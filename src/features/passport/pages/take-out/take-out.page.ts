import { signedIn } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { passportUrls } from '../../passport.urls.ts'
import type { Seal } from '../../taking-along/take-out.ts'
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

export const takeOutDownload = (seal: Seal) =>
  download(passportUrls.takeOutFile, {
    access: signedIn,
    async load(request) {
      const { db, me, locale } = request
      return takeOutFile(request, { whole: await readWholePassport(db, me, locale), personName: me.name, seal })
    },
  })
