import { fresh, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { checkPassword, setPassword } from '../../account.ts'
import { passwordStrength } from '../../password.ts'
import { pauseMessage } from '../../pause-message.ts'
import { isWayAllowed } from '../../policy.ts'
import { findPassword, getEmail, provedWithoutPassword } from '../../sign-in.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { type PasswordData, passwordForm } from './password.form.ts'
import { PasswordView } from './password.view.tsx'

export const passwordPage = page(signInUrls.password, {
  // Whoever finds an open browser could otherwise choose a password, and with it prove to be its owner.
  access: fresh(signedIn),
  async load({ db, me, organisation, now }): Promise<PasswordData> {
    if (!(await isWayAllowed(db, 'password'))) throw notFound()
    const hasPassword = (await findPassword(db, me)) !== undefined
    return {
      hasPassword,
      asksForCurrent: hasPassword && !(await provedWithoutPassword(db, me, now)),
      about: [me.name, await getEmail(db, me), organisation.name],
    }
  },
  title: ({ data, ctx }) => words(ctx.locale).changePassword[data.hasPassword ? 'titleChange' : 'titleNew'],
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).account, href: signInUrls.sessions.href() }],
  view: PasswordView,
  form: passwordForm,
  async submit({ tx, me, data, input, ...around }) {
    const { locale, now } = around
    const t = words(locale).changePassword
    const check = data.asksForCurrent ? await checkPassword(tx, me, input.currentPassword, now) : 'right'
    if (check === 'wrong') return invalid({ currentPassword: t.currentWrong })
    if (check !== 'right') return invalid({ currentPassword: pauseMessage(locale, check.pausedUntil, now) })
    await setPassword(tx, me, input.newPassword, around)
    return redirect(signInUrls.sessions.href()).saying(t.saved[passwordStrength(input.newPassword)])
  },
})
