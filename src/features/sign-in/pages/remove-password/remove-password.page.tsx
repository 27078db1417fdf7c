import { z } from 'zod'
import { Button, PasswordInput } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { checkPassword, removePassword } from '../../account.ts'
import { pauseMessage } from '../../pause-message.ts'
import { findPassword, provedWithoutPassword } from '../../sign-in.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'

interface Data {
  readonly asksForCurrent: boolean
}

const removePasswordForm = form((locale, { asksForCurrent }: Data) =>
  z.object({
    currentPassword: asksForCurrent ? z.string().min(1, words(locale).changePassword.currentMissing) : z.string(),
  }),
)

export const removePasswordPage = page(signInUrls.removePassword, {
  access: signedIn,
  async load({ db, me, now }): Promise<Data> {
    found(await findPassword(db, me))
    return { asksForCurrent: !(await provedWithoutPassword(db, me, now)) }
  },
  title: ({ ctx }) => words(ctx.locale).removePassword.title,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).account, href: signInUrls.sessions.href() }],
  view({ data, form: state, ctx: { locale } }) {
    const t = words(locale)
    return (
      <SignInFrame isPersonal title={t.removePassword.title} lead={t.removePassword.lead} form={state} locale={locale}>
        <form method="post" action={signInUrls.removePassword.href()} novalidate>
          {data.asksForCurrent && (
            <PasswordInput
              name="currentPassword"
              label={t.changePassword.current}
              errorMessage={state.error('currentPassword')}
              autocomplete="current-password"
              locale={locale}
            />
          )}
          <Button id="remove" classes="govuk-button--warning" preventDoubleClick text={t.removePassword.submit} />
        </form>
      </SignInFrame>
    )
  },
  form: removePasswordForm,
  async submit({ tx, me, data, input, ...around }) {
    const { locale, now } = around
    const t = words(locale)
    const check = data.asksForCurrent ? await checkPassword(tx, me, input.currentPassword, now) : 'right'
    if (check === 'wrong') return invalid({ currentPassword: t.changePassword.currentWrong })
    if (check !== 'right') return invalid({ currentPassword: pauseMessage(locale, check.pausedUntil, now) })
    if ((await removePassword(tx, me, around)) === 'last-way') return invalid({ remove: t.removePassword.last })
    return redirect(signInUrls.sessions.href()).saying(t.removePassword.removed)
  },
})
