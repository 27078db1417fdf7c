import { signedIn } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { getMyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { finishRound } from '../../rounds.ts'
import { words } from '../../words.ts'
import { toPassport } from '../passport-frame.tsx'
import { CheckView } from './check.view.tsx'

export const checkPage = page(passportUrls.check, {
  access: signedIn,
  load: ({ db, me, locale }) => getMyPassport(db, me, { locale }),
  title: ({ ctx }) => words(ctx.locale).check.title,
  breadcrumbs: toPassport,
  view: CheckView,
  submit: async ({ tx, me, data: { framework }, now, locale }) => {
    const w = words(locale).check
    const finish = await finishRound(tx, { me, framework, now })
    if (finish === 'something-missing') return invalid({ missing: w.somethingMissing })
    if (finish === 'not-begun') return redirect(passportUrls.show.href())
    return redirect(passportUrls.result.href()).saying(finish === 'finished' ? w.finished : w.nothingOpen)
  },
})
