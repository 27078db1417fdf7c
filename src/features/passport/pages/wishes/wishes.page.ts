import { z } from 'zod'
import { skillsOf } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { getMyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { setWishes } from '../../wishes.ts'
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
    await setWishes(tx, { me, skills: skillsOf(data.framework), wished: input.wished, now })
    const next = data.hasResult ? passportUrls.result : passportUrls.show
    return redirect(next.href()).saying(words(locale).wishes.saved)
  },
})
