import { Button, Details, PasswordInput } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'
import type { PasswordData } from './password.form.ts'

export function PasswordView({ data, form, ctx }: ViewProps<PasswordData>) {
  const { locale } = ctx
  const t = words(locale).changePassword
  return (
    <SignInFrame
      isPersonal
      title={data.hasPassword ? t.titleChange : t.titleNew}
      lead={t.lead}
      form={form}
      locale={locale}
    >
      <form method="post" action={signInUrls.password.href()} novalidate>
        <input type="hidden" name="username" autocomplete="username" value={data.about[1]} />
        {data.asksForCurrent && (
          <PasswordInput
            name="currentPassword"
            label={t.current}
            errorMessage={form.error('currentPassword')}
            autocomplete="current-password"
            locale={locale}
          />
        )}
        <PasswordInput
          name="newPassword"
          label={t.fresh}
          hint={t.hint}
          errorMessage={form.error('newPassword')}
          autocomplete="new-password"
          locale={locale}
        />
        <p class="govuk-body">{t.others}</p>
        <Button preventDoubleClick text={t.save} />
      </form>
      {data.asksForCurrent && <Details summaryText={t.forgotten} text={t.forgottenHelp} />}
    </SignInFrame>
  )
}
