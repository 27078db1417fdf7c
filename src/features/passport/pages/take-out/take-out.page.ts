import { signedIn } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { getMyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { passportFile } from '../../take-out.ts'
import { words } from '../../words.ts'
import { toPassport } from '../passport-frame.tsx'
import { TakeOutView } from './take-out.view.tsx'

export const takeOutPage = page(passportUrls.takeOut, {
  access: signedIn,
  load: ({ db, me, locale }) => getMyPassport(db, me, { locale, everyAnswer: true }),
  title: ({ ctx }) => words(ctx.locale).takeOut.title,
  breadcrumbs: toPassport,
  view: TakeOutView,
})

export const takeOutDownload = download(passportUrls.takeOutFile, {
  access: signedIn,
  load: async ({ db, me, locale, organisation, now }) => {
    const passport = await getMyPassport(db, me, { locale, everyAnswer: true })
    const file = passportFile(passport, { personName: me.name, organisationName: organisation.name, now })
    const fileName = `${words(locale).takeOut.fileName}-${now.toISOString().slice(0, 10)}.json`
    return { type: 'application/json; charset=utf-8', body: `${JSON.stringify(file, null, 2)}\n`, fileName }
  },
})
