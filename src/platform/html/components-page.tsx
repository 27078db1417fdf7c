import type { Locale } from '#platform/i18n/index.ts'
import { ChartExamples } from './examples/chart-examples.tsx'
import { FormExamples } from './examples/form-examples.tsx'
import { GovukExamples } from './examples/govuk-examples.tsx'
import { HeaderExample, OwnExamples } from './examples/own-examples.tsx'
import { exampleWords } from './examples/words.ts'

/** Every component and picture with an example, for development: the content of `<main>`. */
export function ComponentsPage({ locale }: { locale: Locale }) {
  const words = exampleWords(locale)
  return (
    <>
      <HeaderExample locale={locale} />
      <section>
        <h2 class="govuk-heading-l">{words.charts}</h2>
        <ChartExamples locale={locale} />
      </section>
      <section>
        <h2 class="govuk-heading-l">{words.own}</h2>
        <OwnExamples locale={locale} />
      </section>
      <section>
        <h2 class="govuk-heading-l">{words.govuk}</h2>
        <FormExamples locale={locale} />
        <GovukExamples locale={locale} />
      </section>
    </>
  )
}
