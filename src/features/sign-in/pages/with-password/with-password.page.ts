import { anyone } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { localPath } from '../../local-path.ts'
import { pauseMessage } from '../../pause-message.ts'
import { isWayAllowed } from '../../policy.ts'
import { signInByPassword } from '../../sign-in.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { withPasswordForm } from './with-password.form.ts'
import { WithPasswordView } from './with-password.view.tsx'

export const withPasswordPage = page(signInUrls.withPassword, {
  access: anyone,
  load: async ({ db, query }) => ({
    next: localPath(query.get('next')),
    isAllowed: await isWayAllowed(db, 'password'),
  }),
  title: ({ data, ctx }) => words(ctx.locale)[data.isAllowed ? 'withPassword' : 'passwordOff'].title,
  view: WithPasswordView,
  form: withPasswordForm,
  async submit({ tx, data, input, locale, ...visitor }) {
    if (!data.isAllowed) return redirect(signInUrls.withPassword.href())
    const { email, password, sharedDevice, next } = input
    const answer = await signInByPassword(tx, { email, password, isSharedDevice: sharedDevice === 'yes' }, visitor)
    if (answer === 'wrong') return invalid({ password: words(locale).withPassword.wrong })
    if ('pausedUntil' in answer) return invalid({ password: pauseMessage(locale, answer.pausedUntil, visitor.now) })
    return redirect(localPath(next)).withSession(answer.session)
  },
})
