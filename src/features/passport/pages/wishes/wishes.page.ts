import { z } from 'zod'
import { skillsOf } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { setMarks } from '../../assessing/marks.ts'
import { passportUrls } from '../../passport.urls.ts'
import { getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { toPassport } from '../passport-frame.tsx'
import { WishesView } from './wishes.view.tsx'

export const wishesPage = page(passportUrls.wishes, {
  access: signedIn,
  load: async ({ db, me, locale }) => {
    const { framework, completed, wishes } = await getMyPassport(db, me, { locale })
    return { framework, hasResult: completed.length > 0, wishes }
  },
  title: ({ ctx }) => words(ctx.locale).wishes.title,
  breadcrumbs: toPassport,
  view: WishesView,
  form: form(() => z.object({ wished: z.array(z.string()) }), {
    initial: ({ wishes }: { readonly wishes: readonly string[] }) => ({ wished: wishes }),
  }),
  submit: async ({ tx, me, data, input, now, locale }) => {
    await setMarks(tx, 'wish', {
      me,
      frameworkId: data.framework.frameworkId,
      skills: skillsOf(data.framework),
      marked: input.wished,
      now,
    })
    const next = data.hasResult ? passportUrls.result : passportUrls.show
    return redirect(next.href()).saying(words(locale).wishes.saved)
  },
})
