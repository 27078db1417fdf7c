import { z } from 'zod'
import { Button } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { addProvider } from '../../providers.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { faultOfIssuer } from '../../trial.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame, providerCrumbs } from '../frame.tsx'
import { nameFault, namesOf, providerFields } from '../provider-fields.ts'
import { ProviderQuestions } from '../provider-questions.tsx'

const addForm = form(
  locale => {
    const t = adminWords(locale).form
    const clientSecret = z.string().trim().min(1, t.clientSecretMissing).max(1000, t.clientSecretLong)
    return z.object({ ...providerFields(locale), clientSecret })
  },
  { check: (input, { locale }) => nameFault(input, locale) },
)

export const addProviderPage = page(singleSignOnUrls.addProvider, {
  access: fresh(holds('administrator')),
  load: () => undefined,
  title: ({ ctx }) => adminWords(ctx.locale).form.addTitle,
  breadcrumbs: ({ ctx }) => providerCrumbs(ctx.locale),
  view({ form: state, ctx: { locale } }) {
    const t = adminWords(locale).form
    return (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <AdminFrame title={t.addTitle} lead={t.addLead} form={state} locale={locale} />
          <form method="post" action={singleSignOnUrls.addProvider.href()} novalidate>
            <ProviderQuestions form={state} locale={locale} />
            <Button preventDoubleClick text={t.submit} />
          </form>
        </div>
      </div>
    )
  },
  form: addForm,
  async submit({ tx, input, locale, ...around }) {
    const fault = faultOfIssuer(input.issuer, around.config.mode)
    if (fault) return invalid({ issuer: adminWords(locale).faults[fault].title })
    const { issuer, clientId, clientSecret } = input
    const providerId = await addProvider(tx, { names: namesOf(input), issuer, clientId, clientSecret }, around)
    return redirect(singleSignOnUrls.provider.href({ providerId })).saying(adminWords(locale).form.added)
  },
})
