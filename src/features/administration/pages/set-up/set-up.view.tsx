import { signInUrls } from '#features/sign-in/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, PasswordInput } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { words } from '../../words.ts'
import { OrganisationQuestions } from '../organisation-questions.tsx'
import type { SetUpData } from './set-up.form.ts'

type Props = ViewProps<SetUpData, Me | undefined>

export function SetUpView({ data, form, ctx: { locale } }: Props) {
  const t = words(locale).setUp
  if (!data.isUsable) return <LinkGone locale={locale} />
  const field = (name: string) => ({ name, value: form.value(name), errorMessage: form.error(name), locale })
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors errors={form.errors} locale={locale} />
        <PageHeader title={t.title} lead={t.lead} locale={locale} />
        <form method="post" encType="multipart/form-data" novalidate>
          <h2 class="govuk-heading-m">{t.aboutOrganisation}</h2>
          <OrganisationQuestions form={withZone(form, locale)} locale={locale} />
          <h2 class="govuk-heading-m">{t.aboutYou}</h2>
          <Input {...field('name')} label={t.yourName} autocomplete="name" />
          <Input {...field('email')} type="email" label={t.email} autocomplete="username" spellcheck={false} />
          <PasswordInput
            name="password"
            label={data.hasMailServer ? t.passwordOptional : t.password}
            hint={t.passwordHint}
            errorMessage={form.error('password')}
            autocomplete="new-password"
            locale={locale}
          />
          <Button preventDoubleClick text={t.submit} />
        </form>
      </div>
    </div>
  )
}

// The reader's language is the best guess about where the organisation is.
function withZone(form: Props['form'], locale: Props['ctx']['locale']): Props['form'] {
  const guesses: Record<string, string> = {
    timeZone: locale === 'nb' ? 'Europe/Oslo' : 'Europe/London',
    defaultLanguage: locale,
  }
  return { ...form, value: name => form.value(name) || (guesses[name] ?? '') }
}

function LinkGone({ locale }: Pick<Props['ctx'], 'locale'>) {
  const t = words(locale).setUp
  return (
    <>
      <PageHeader title={t.goneTitle} lead={t.gone} locale={locale} />
      <p class="govuk-body">{t.goneNext}</p>
      <Button href={signInUrls.signIn.href()} text={t.signIn} />
    </>
  )
}
