import { Button, Input, PasswordInput } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SharedDevice } from '../shared-device.tsx'
import { SignInFrame } from '../sign-in-frame.tsx'

type Props = ViewProps<{ next: string; isAllowed: boolean }, Me | undefined>

export function WithPasswordView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const t = words(locale)
  if (!data.isAllowed)
    return (
      <SignInFrame title={t.passwordOff.title} lead={t.passwordOff.lead(ctx.organisation.name)} locale={locale}>
        <Button href={signInUrls.signIn.href()} text={t.passwordOff.next} />
      </SignInFrame>
    )
  const next = form.value('next') || data.next
  return (
    <SignInFrame title={t.withPassword.title} form={form} locale={locale}>
      <form method="post" action={signInUrls.withPassword.href()} novalidate>
        <input type="hidden" name="next" value={next} />
        <Input
          name="email"
          type="email"
          label={t.email}
          value={form.value('email')}
          errorMessage={form.error('email')}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          locale={locale}
        />
        <PasswordInput
          name="password"
          label={t.password}
          errorMessage={form.error('password')}
          autocomplete="current-password"
          locale={locale}
        />
        <SharedDevice form={form} locale={locale} />
        <Button preventDoubleClick text={t.withPassword.submit} />
      </form>
      <p class="govuk-body">{t.withPassword.forgotten}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={signInUrls.signIn.href({}, { next: next === '/' ? undefined : next })}>
          {t.withPassword.useLink}
        </a>
      </p>
    </SignInFrame>
  )
}
